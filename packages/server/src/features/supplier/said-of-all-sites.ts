import { fact, type FactKey } from '@plumbline/facts';
import type { PackedFacts } from './packed-observation.ts';
import type { StoredObservation } from './stored-observation.ts';

/** What rows about the supplier as a whole say of each of its sites: what was done about findings, how workers are recruited. It counts there beside what rows of the site say. */
export function saidOfAllSites(
  rows: readonly StoredObservation[],
): { readonly row: StoredObservation; readonly facts: PackedFacts }[] {
  return rows.flatMap((row) => {
    if (row.siteKey !== null) return [];
    const said = (Object.keys(row.facts) as FactKey[]).filter((key) => fact(key).subject === 'site');
    return said.length === 0 ? [] : [{ row, facts: Object.fromEntries(said.map((key) => [key, row.facts[key]])) }];
  });
}
