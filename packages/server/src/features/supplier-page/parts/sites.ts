import type { Observation, SiteDossier, SupplierDossier } from '@plumbline/facts';
import { addCandidates, type Candidates } from '../../supplier/fact-candidates.ts';
import type { StoredObservation } from '../../supplier/stored-observation.ts';
import type { Wording } from '../../supplier/fact-text.ts';
import { siteTitle } from '../../supplier/site-title.ts';

/** A line of the address list. */
export interface SiteView {
  readonly key: string;
  readonly name: string;
  /** Only the district for a household. Empty if unknown. */
  readonly addressLine: string;
  readonly country: string | null;
  readonly siteType: string | null;
  readonly closed: boolean;
  readonly projectFrom: string | null;
  readonly projectTo: string | null;
  readonly source: string;
  readonly workers: number | null;
}

/** People who come from one country to work at a site in another. */
export interface CorridorView {
  /** Its name. */
  readonly site: string;
  readonly origin: string;
  readonly destination: string | null;
  readonly workers: number | null;
  readonly costMonths: string | null;
  readonly agent: string;
}

export function siteViews(dossier: SupplierDossier, { say }: Wording): SiteView[] {
  return dossier.sites.map((site) => {
    const { observations } = site;
    const siteType = observations['place.siteType']?.value ?? null;
    const address = observations['place.address']?.value ?? null;
    const subdivision = observations['place.subdivision']?.value ?? null;
    const speaks = observations['place.address'] ?? observations['place.country'] ?? Object.values(observations)[0];
    return {
      key: site.key,
      name: siteTitle(site, dossier.name),
      addressLine: (siteType === 'private-household' ? subdivision : (address ?? subdivision)) ?? '',
      country: observations['place.country']?.value ?? null,
      siteType,
      closed: site.closed === true,
      projectFrom: site.projectFrom ?? null,
      projectTo: site.projectTo ?? null,
      source: say(`source.${speaks?.source.kind ?? 'buyer'}`),
      workers: observations['workforce.total']?.value ?? null,
    };
  });
}

/**
 * One line for each country of origin and site. The number of workers is known only for a site with one origin.
 * @param rows in force
 */
export function corridorViews(
  dossier: SupplierDossier,
  rows: readonly StoredObservation[],
  { say, locale }: Wording,
): CorridorView[] {
  return dossier.sites.flatMap((site) => {
    const origins = originsOf(site, rows);
    return origins.map((origin) => ({
      site: siteTitle(site, dossier.name),
      origin,
      destination: site.observations['place.country']?.value ?? null,
      workers: origins.length === 1 ? migrants(site) : null,
      costMonths: origins.length === 1 ? monthsText(costInMonths(site), locale) : null,
      agent: agentText(site, say),
    }));
  });
}

/** What holds, then what people recorded by hand of the site or of the supplier as a whole: a later list does not undo a corridor that somebody recorded. */
function originsOf({ key, observations }: SiteDossier, rows: readonly StoredObservation[]): string[] {
  const byHand: Candidates = new Map();
  for (const row of rows)
    if (row.originKind === 'form' && (row.siteKey === null || row.siteKey === key))
      addCandidates(byHand, row, row.facts);
  const recorded = (byHand.get('recruitment.origins') ?? []).flatMap(
    ({ observation }) => (observation as Observation<'recruitment.origins'>).value ?? [],
  );
  return [...new Set([...(observations['recruitment.origins']?.value ?? []), ...recorded])];
}

function migrants({ observations }: SiteDossier): number | null {
  const total = observations['workforce.total']?.value ?? null;
  const share = observations['workforce.migrantShare']?.value ?? null;
  return total === null || share === null ? null : Math.round(total * Number(share));
}

function agentText({ observations }: SiteDossier, say: Wording['say']): string {
  if (observations['recruitment.directHire']?.value === true) return say('corridor.direct');
  const count = observations['recruitment.agentCount']?.value ?? null;
  if (count === null) return say('corridor.not-declared');
  return count === 0 ? say('corridor.no-agent') : say('corridor.agents', { count });
}

/** What workers paid to get the job, in months of net pay, computed as the rules do; null unless both are known in one currency. */
function costInMonths({ observations }: SiteDossier): number | null {
  const cost =
    observations['recruitment.workerCost']?.value ?? observations['recruitment.workerCostHighest']?.value ?? null;
  const pay = observations['pay.netMonthly']?.value ?? null;
  if (cost?.minor === 0) return 0;
  if (cost === null || pay === null || pay.minor <= 0 || cost.currency === null || cost.currency !== pay.currency)
    return null;
  return cost.minor / pay.minor;
}

function monthsText(months: number | null, locale: string): string | null {
  return months === null
    ? null
    : new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(months);
}
