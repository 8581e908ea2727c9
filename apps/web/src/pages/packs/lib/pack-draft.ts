/** What somebody has filled in for a new pack. */
export interface PackDraft {
  readonly purpose: string;
  readonly supplierIds: readonly string[];
  readonly products: readonly string[];
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
    products: [],
    periodFrom: `${String(Number(today.slice(0, 4)) - 1)}${today.slice(4)}`.replace('-02-29', '-02-28'),
    periodUntil: today,
    asOf: today,
    recipient: '',
    language: languages[0] ?? 'en',
  };
}
