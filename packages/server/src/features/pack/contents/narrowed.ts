import type { LeftOutSites } from '@plumbline/evidence/purposes';
import type { NotedEvidence } from '../../evidence/evidence-notes.read-model.ts';
import type { StoredObservation } from '../../supplier/stored-observation.ts';
import type { Holding } from './holdings.ts';
import type { StoredRecords } from './records.ts';

/** Leaves out what belongs to sites of which a pack does not speak. What belongs to no single site, or nobody has said to which, stays. */
export interface Narrowed {
  readonly facts: (rows: readonly StoredObservation[]) => readonly StoredObservation[];
  readonly records: (records: StoredRecords) => StoredRecords;
  readonly evidence: (notes: readonly NotedEvidence[]) => readonly NotedEvidence[];
  /** @param rows all that a pack may know of the suppliers */
  readonly leftOut: (rows: readonly StoredObservation[]) => LeftOutSites | null;
}

export function narrowedTo(holdings: readonly Holding[]): Narrowed {
  const others = holdings.flatMap(({ leftOut }) => leftOut);
  const ids = new Set(others.map(({ id }) => id));
  const keys = new Set(others.map(({ supplierId, storedKey }) => `${supplierId} ${storedKey}`));
  const isElsewhere = ({ siteId }: StoredObservation): boolean => siteId !== null && ids.has(siteId);
  return {
    facts: (rows) => rows.filter((row) => !isElsewhere(row)),
    records: ({ remedies, requests }) => ({
      remedies: remedies.filter(({ supplierId, siteKey }) => !keys.has(`${supplierId} ${siteKey}`)),
      requests,
    }),
    evidence: (notes) => notes.filter(({ sites }) => sites.length === 0 || !sites.every((id) => ids.has(id))),
    leftOut: (rows) =>
      others.length === 0
        ? null
        : {
            sites: others.length,
            isProtected:
              holdings.some(({ told }) => told?.leavesOutProtected === true) ||
              rows.some((row) => isElsewhere(row) && row.protection === 'supplier'),
          },
  };
}
