import type { FactKey, Observation, SiteDossier, SupplierDossier } from '@plumbline/facts';
import { concernsMigrants } from '@plumbline/risk';
import type { Flag } from '@plumbline/risk';

function known<K extends FactKey>({ observations }: SiteDossier, key: K): NonNullable<Observation<K>['value']> | null {
  const observation = observations[key];
  return observation?.state === 'known' ? observation.value : null;
}

/** Workers over all sites that give a number, and the share of migrants over sites that give both, in hundredths; -1 if no site does. */
export function headcount({ sites }: SupplierDossier): { readonly workers: number; readonly migrantShare: number } {
  const open = sites.filter(({ closed }) => closed !== true);
  const totals = open.flatMap((site) => known(site, 'workforce.total') ?? []);
  const both = open.flatMap((site) => {
    const [total, share] = [known(site, 'workforce.total'), known(site, 'workforce.migrantShare')];
    return total === null || share === null ? [] : [{ total, share: Number(share) }];
  });
  const among = both.reduce((sum, { total }) => sum + total, 0);
  const migrants = both.reduce((sum, { total, share }) => sum + total * share, 0);
  const shares = open.flatMap((site) => known(site, 'workforce.migrantShare') ?? []);
  const only = shares.length === 1 ? Number(shares[0]) : null;
  const share = among > 0 ? migrants / among : only;
  return {
    workers: totals.length === 0 ? -1 : totals.reduce((sum, total) => sum + total, 0),
    migrantShare: share === null ? -1 : Math.round(share * 100),
  };
}

/** The group of workers that a rule is about; other rules are about everybody at the site. */
function groupOf(ruleId: string): 'workforce.migrantShare' | 'workforce.agencyShare' | undefined {
  if (concernsMigrants(ruleId)) return 'workforce.migrantShare';
  return /^(?:AGENCY|SUBCON)/.test(ruleId) ? 'workforce.agencyShare' : undefined;
}

/** Subjects that are about people. Rules about goods, names and orders do not tell how many people are concerned. */
const OF_PEOPLE = new Set(['site', 'unit', 'labour-source', 'corridor', 'agent']);

/** How many workers the flag is about; -1 if the facts do not say. */
export function peopleConcerned({ ruleId, subject }: Flag, { sites }: SupplierDossier): number {
  if (!OF_PEOPLE.has(subject.kind) || ruleId.startsWith('SANC')) return -1;
  const about =
    subject.kind === 'corridor' || subject.kind === 'agent'
      ? sites
      : sites.filter(({ key }) => subject.key === key || subject.key.startsWith(`${key}/`));
  const group = groupOf(ruleId);
  const counts = about.flatMap((site) => {
    const total = known(site, 'workforce.total');
    if (total === null || group === undefined) return total ?? [];
    const share = known(site, group);
    return share === null ? [] : [Math.round(total * Number(share))];
  });
  return counts.length === 0 ? -1 : counts.reduce((sum, count) => sum + count, 0);
}
