import { isSealed, type Money, type SiteDossier } from '@plumbline/facts';

/** Net pay of a month at the site, with who says it. */
export interface NetPay extends Money {
  readonly source: string;
  readonly evidenceDate: string;
}

/** Null where nobody says it openly. */
function netPay({ observations }: SiteDossier): NetPay | null {
  const pay = observations['pay.netMonthly'];
  if (!pay?.value || isSealed(pay) || pay.value.minor <= 0) return null;
  return { ...pay.value, source: pay.source.kind, evidenceDate: pay.evidenceDate };
}

/** Of the site of a corridor; of any site of the supplier where the corridor is of all of it. */
export function netPayOf(sites: readonly SiteDossier[], siteKey: string | null): NetPay | null {
  const own = sites.filter(({ key }) => siteKey === null || key === siteKey);
  return own.map(netPay).find((pay) => pay !== null) ?? null;
}
