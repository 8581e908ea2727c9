/** A site of one of the suppliers. */
export interface ChosenSite {
  readonly siteId: string;
  readonly supplierId: string;
}

/** What somebody has filled in for a new pack. */
export interface PackDraft {
  readonly purpose: string;
  readonly supplierIds: readonly string[];
  /** Where it is about some sites only. */
  readonly sites: readonly ChosenSite[];
  readonly products: readonly string[];
  /** Of goods, for purposes that follow them. */
  readonly chain: string;
  readonly lots: readonly string[];
  readonly periodFrom: string;
  readonly periodUntil: string;
  readonly asOf: string;
  readonly recipient: string;
  readonly language: string;
}

/** What is offered first: the purpose that suits everybody, the year that ends today, and today. @param today ISO 8601 */
export function firstDraft(
  {
    today,
    purposes,
    languages,
  }: { today: string; purposes: readonly { readonly code: string }[]; languages: readonly string[] },
  supplierIds: readonly string[],
): PackDraft {
  return {
    purpose: purposes[0]?.code ?? '',
    supplierIds,
    sites: [],
    products: [],
    chain: 'general',
    lots: [],
    periodFrom: `${String(Number(today.slice(0, 4)) - 1)}${today.slice(4)}`.replace('-02-29', '-02-28'),
    periodUntil: today,
    asOf: today,
    recipient: '',
    language: languages[0] ?? 'en',
  };
}

/** What the service is asked for. Sites of a supplier that was taken out again go with it. */
export function requestOf(draft: PackDraft) {
  const { sites, supplierIds, products, lots, ...rest } = draft;
  const siteIds = sites.flatMap(({ siteId, supplierId }) => (supplierIds.includes(supplierId) ? [siteId] : []));
  return { ...rest, supplierIds: [...supplierIds], siteIds, products: [...products], lots: [...lots] };
}
