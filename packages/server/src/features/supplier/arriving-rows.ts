import type { PackedRecord, SaidBy } from './packed-observation.ts';
import type { StoredObservation } from './stored-observation.ts';

/** Later than every row of the database. */
const LAST = new Date(8_640_000_000_000_000);

/** A row that words would become if they were stored: later than every other. */
export function arrivingRow(said: SaidBy): StoredObservation {
  return {
    id: '~',
    supplierId: '',
    siteId: null,
    siteKey: null,
    siteName: null,
    originKind: 'import',
    originId: '',
    importId: null,
    sourceKind: said.sourceKind,
    documentKind: null,
    assurance: said.assurance,
    protection: said.protection,
    evidenceDate: said.evidenceDate,
    rows: [],
    facts: {},
    inputs: [],
    details: {},
    digest: '',
    recordedFrom: LAST,
    recordedTo: null,
    endedBy: null,
  };
}

/** The rows that a record would become: one of its supplier, and one of each site. */
export function arrivingRows({ said, supplier, sites }: PackedRecord): StoredObservation[] {
  const row = arrivingRow(said);
  return [
    { ...row, ...supplier },
    ...sites.map(({ key, name, observation }) => ({ ...row, ...observation, siteKey: key, siteName: name })),
  ];
}
