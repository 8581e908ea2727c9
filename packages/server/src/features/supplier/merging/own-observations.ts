import type { Transaction } from '../../../platform/db/transaction.ts';
import { HOLDER, SAYS } from '../repeated-observation.ts';
import type { WrittenRecord } from '../written-record.ts';

/** Observations that go from one supplier to another. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** Only the observations of these records. */
  readonly records: readonly WrittenRecord[];
  /** The answer that moves them. */
  readonly answerId: string;
}

/** Columns that a move keeps. */
const KEPT = [
  'origin_kind',
  'origin_id',
  'import_id',
  'source_kind',
  'document_kind',
  'assurance',
  'protection',
  'evidence_date',
  'rows',
  'digest',
];
/** Columns that a move fills in: what is repeated stays with the other supplier. */
const SAID = ['facts', 'inputs', 'details'] as const;
const OWN = `own AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($3::jsonb) AS r ("importId" uuid, rows integer[]))`;
const IN_FORCE = `o.organisation_id = $1 AND o.supplier_id = $2 AND o.recorded_to IS NULL
  AND EXISTS (SELECT FROM own WHERE own."importId" = o.import_id AND own.rows && o.rows)`;

/** Ends the observations that records made of one supplier and repeats them for another one, site by site. */
export async function moveObservations(
  tx: Transaction,
  organisationId: string,
  { from, to, records, answerId }: Move,
): Promise<void> {
  const move = [organisationId, from, JSON.stringify(records.map(placeOf)), to];
  await tx.query(
    `WITH ${OWN}
     INSERT INTO sites (organisation_id, id, supplier_id, key, name, created_at)
     SELECT $1, uuidv7(), $4, s.key, s.name, $5 FROM sites s
     WHERE s.organisation_id = $1 AND s.supplier_id = $2 AND s.id IN (SELECT o.site_id FROM observations o WHERE ${IN_FORCE}) ON CONFLICT DO NOTHING`,
    [...move, tx.now],
  );
  // In the order of recording: the later of two otherwise equal observations holds.
  await tx.query(
    `WITH ${OWN}, ended AS (UPDATE observations o SET recorded_to = $6, ended_by = $5 WHERE ${IN_FORCE} RETURNING o.*)
     INSERT INTO observations (organisation_id, supplier_id, id, site_id, ${[...KEPT, ...SAID].join(', ')}, recorded_from)
     SELECT $1, $4, uuidv7(), t.id, ${KEPT.map((column) => `o.${column}`).join(', ')}, ${SAID.map((column) => SAYS[column]).join(', ')}, $6 FROM ended o
     ${HOLDER}
     LEFT JOIN sites f ON f.organisation_id = $1 AND f.supplier_id = $2 AND f.id = o.site_id
     LEFT JOIN sites t ON t.organisation_id = $1 AND t.supplier_id = $4 AND t.key = f.key
     ORDER BY o.recorded_from, o.id`,
    [...move, answerId, tx.now],
  );
}

function placeOf({ importId, rows }: WrittenRecord): Pick<WrittenRecord, 'importId' | 'rows'> {
  return { importId, rows };
}
