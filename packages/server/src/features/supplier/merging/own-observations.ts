import type { Transaction } from '../../../platform/db/transaction.ts';
import {
  giveRecords,
  recordsOf,
  settleOwners,
  type OfSupplier,
  type WrittenRecord,
} from '../../import/supplier-records.ts';
import { takeOwnWords } from './own-words.ts';

async function ofSupplier(tx: Transaction, organisationId: string, supplierId: string): Promise<OfSupplier> {
  const imports = await tx.query<{ id: string }>(
    'SELECT DISTINCT import_id AS id FROM observations WHERE organisation_id = $1 AND supplier_id = $2 AND import_id IS NOT NULL',
    [organisationId, supplierId],
  );
  return { supplierId, importIds: imports.map(({ id }) => id) };
}

/** Settles whose the records and words of a supplier are without its merges. */
export async function settleOwn(tx: Transaction, organisationId: string, supplierId: string): Promise<void> {
  const of = await ofSupplier(tx, organisationId, supplierId);
  await settleOwners(tx, organisationId, of);
  await takeOwnWords(tx, organisationId, supplierId, await recordsOf(tx, organisationId, of));
}

/** Whose observations go from one supplier to another. */
interface Move {
  readonly from: string;
  readonly to: string;
  /** Suppliers whose own the records are. */
  readonly owners: readonly string[];
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
  'facts',
  'inputs',
  'details',
  'digest',
];
const OWN = `own AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($3::jsonb) AS r ("importId" uuid, rows integer[]))`;
const IN_FORCE = `o.organisation_id = $1 AND o.supplier_id = $2 AND o.recorded_to IS NULL
  AND EXISTS (SELECT FROM own WHERE own."importId" = o.import_id AND own.rows && o.rows)`;

/** Ends what records say of one supplier and says the same of another one, site by site; the records name the other one from now on. */
export async function moveObservations(
  tx: Transaction,
  organisationId: string,
  { from, to, owners, answerId }: Move,
): Promise<void> {
  const records = await recordsOf(tx, organisationId, await ofSupplier(tx, organisationId, from));
  const own = records.filter(({ owner }) => owners.includes(owner));
  const move = [organisationId, from, JSON.stringify(own.map(placeOf)), to];
  await tx.query(
    `WITH ${OWN}
     INSERT INTO sites (organisation_id, id, supplier_id, key, name, created_at)
     SELECT $1, uuidv7(), $4, s.key, s.name, $5 FROM sites s
     WHERE s.organisation_id = $1 AND s.supplier_id = $2 AND s.id IN (SELECT o.site_id FROM observations o WHERE ${IN_FORCE}) ON CONFLICT DO NOTHING`,
    [...move, tx.now],
  );
  // In the order in which they were recorded: of two that are equal otherwise the later one holds.
  await tx.query(
    `WITH ${OWN}, ended AS (UPDATE observations o SET recorded_to = $6, ended_by = $5 WHERE ${IN_FORCE} RETURNING o.*)
     INSERT INTO observations (organisation_id, supplier_id, id, site_id, ${KEPT.join(', ')}, recorded_from)
     SELECT $1, $4, uuidv7(), t.id, ${KEPT.map((column) => `e.${column}`).join(', ')}, $6 FROM ended e
     LEFT JOIN sites f ON f.organisation_id = $1 AND f.supplier_id = $2 AND f.id = e.site_id
     LEFT JOIN sites t ON t.organisation_id = $1 AND t.supplier_id = $4 AND t.key = f.key
     ORDER BY e.recorded_from, e.id`,
    [...move, answerId, tx.now],
  );
  await giveRecords(tx, organisationId, own, to);
}

function placeOf({ importId, rows }: WrittenRecord): Pick<WrittenRecord, 'importId' | 'rows'> {
  return { importId, rows };
}
