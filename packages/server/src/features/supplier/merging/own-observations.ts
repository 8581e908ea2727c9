import type { Transaction } from '../../../platform/db/transaction.ts';
import { HOLDER, SAYS } from '../repeated-observation.ts';
import type { WrittenRecord } from '../written-record.ts';

/** Observations that go from one supplier to another. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** Of what files say, only the observations of these records. */
  readonly records: readonly WrittenRecord[];
  /** Of what no file says, only what was recorded about these suppliers; null for all of it. */
  readonly owners: readonly string[] | null;
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
  AND (EXISTS (SELECT FROM own WHERE own."importId" = o.import_id AND own.rows && o.rows)
    OR (o.import_id IS NULL AND ($5::uuid[] IS NULL OR o.own_supplier_id = ANY ($5::uuid[]))))`;
/** Whose it stays: of what files say, their records know that. */
const OWNER = `CASE WHEN o.import_id IS NULL THEN nullif(coalesce(o.own_supplier_id, $2), $4) END`;

/** Ends the observations that records, and people by hand, made of one supplier and repeats them for another one, site by site. */
export async function moveObservations(
  tx: Transaction,
  organisationId: string,
  { from, to, records, owners, answerId }: Move,
): Promise<void> {
  const move = [organisationId, from, JSON.stringify(records.map(placeOf)), to, owners];
  await tx.query(
    `WITH ${OWN}
     INSERT INTO sites (organisation_id, id, supplier_id, key, name, created_at)
     SELECT $1, uuidv7(), $4, s.key, s.name, $6 FROM sites s
     WHERE s.organisation_id = $1 AND s.supplier_id = $2 AND s.id IN (SELECT o.site_id FROM observations o WHERE ${IN_FORCE}) ON CONFLICT DO NOTHING`,
    [...move, tx.now],
  );
  // In the order of recording: the later of two otherwise equal observations holds.
  await tx.query(
    `WITH ${OWN}, ended AS (UPDATE observations o SET recorded_to = $7, ended_by = $6 WHERE ${IN_FORCE} RETURNING o.*)
     INSERT INTO observations (organisation_id, supplier_id, id, site_id, ${[...KEPT, ...SAID].join(', ')}, own_supplier_id, recorded_from)
     SELECT $1, $4, uuidv7(), t.id, ${KEPT.map((column) => `o.${column}`).join(', ')}, ${SAID.map((column) => SAYS[column]).join(', ')}, ${OWNER}, $7 FROM ended o
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
