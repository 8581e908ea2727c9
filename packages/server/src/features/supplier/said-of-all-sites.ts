import type { PackedFacts } from './packed-observation.ts';
import type { StoredObservation } from './stored-observation.ts';

const RESPONSE = 'findings.response';

/** What rows about the supplier as a whole say of each of its sites: what was done about findings. It counts there beside what rows of the site say. */
export function saidOfAllSites(
  rows: readonly StoredObservation[],
): { readonly row: StoredObservation; readonly facts: PackedFacts }[] {
  return rows.flatMap((row) => {
    const said = row.siteKey === null ? row.facts[RESPONSE] : undefined;
    return said === undefined ? [] : [{ row, facts: { [RESPONSE]: said } }];
  });
}
