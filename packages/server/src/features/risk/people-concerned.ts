import type { FactKey, Observation, SiteDossier, SupplierDossier } from '@plumbline/facts';
import { concernsMigrants, countedSites, openSites } from '@plumbline/risk';
import type { Flag } from '@plumbline/risk';

function known<K extends FactKey>({ observations }: SiteDossier, key: K): NonNullable<Observation<K>['value']> | null {
  const observation = observations[key];
  return observation?.state === 'known' ? observation.value : null;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Workers over the sites that give a number, and the share of migrants over sites that give both, in hundredths; -1 if no site does. */
export function headcount(dossier: SupplierDossier): { readonly workers: number; readonly migrantShare: number } {
  const counted = countedSites(dossier);
  const totals = counted.flatMap((site) => known(site, 'workforce.total') ?? []);
  const share = migrantShareOf(counted) ?? migrantShareOf(openSites(dossier));
  return {
    workers: totals.length === 0 ? -1 : sumOf(totals),
    migrantShare: share === null ? -1 : Math.round(share * 100),
  };
}

/** Weighed by workers where sites give both; the share of the only site that gives one. Null where there is neither. */
function migrantShareOf(sites: readonly SiteDossier[]): number | null {
  const both = sites.flatMap((site) => {
    const [total, share] = [known(site, 'workforce.total'), known(site, 'workforce.migrantShare')];
    return total === null || share === null ? [] : [{ total, share: Number(share) }];
  });
  const among = sumOf(both.map(({ total }) => total));
  if (among > 0) return sumOf(both.map(({ total, share }) => total * share)) / among;
  const shares = sites.flatMap((site) => known(site, 'workforce.migrantShare') ?? []);
  return shares.length === 1 ? Number(shares[0]) : null;
}

/** The group of workers that a rule is about; other rules are about everybody at the site. */
function groupOf(ruleId: string): 'workforce.migrantShare' | 'workforce.agencyShare' | undefined {
  if (concernsMigrants(ruleId)) return 'workforce.migrantShare';
  return /^(?:AGENCY|SUBCON)/.test(ruleId) ? 'workforce.agencyShare' : undefined;
}

/** Subjects that are about people. Rules about goods, names and orders do not tell how many people are concerned. */
const OF_PEOPLE = new Set(['site', 'unit', 'labour-source', 'corridor', 'agent']);

/** How many workers the flag is about; -1 if the facts do not say. */
export function peopleConcerned({ ruleId, subject }: Flag, dossier: SupplierDossier): number {
  if (!OF_PEOPLE.has(subject.kind) || ruleId.startsWith('SANC')) return -1;
  const about =
    subject.kind === 'corridor' || subject.kind === 'agent'
      ? countedSites(dossier)
      : dossier.sites.filter(({ key }) => subject.key === key || subject.key.startsWith(`${key}/`));
  const group = groupOf(ruleId);
  const counts = about.flatMap((site) => {
    const total = known(site, 'workforce.total');
    if (total === null || group === undefined) return total ?? [];
    const share = known(site, group);
    return share === null ? [] : [Math.round(total * Number(share))];
  });
  return counts.length === 0 ? -1 : sumOf(counts);
}
