import type { Transaction } from '../../../platform/db/transaction.ts';
import { takeOwnWords } from './own-words.ts';

/** Records `r` that were written into a supplier ($2). Records have no index by supplier: the imports are those that have observed it. */
const WRITTEN = `r.organisation_id = $1 AND r.supplier_id = $2 AND r.applied_at IS NOT NULL
  AND r.import_id IN (SELECT o.import_id FROM observations o WHERE o.organisation_id = $1 AND o.supplier_id = $2)`;

/**
 * Says of every record that was written into a supplier whose it is without its merges. What came since a merge is of the one that alone has its strongest
 * key, so that a later list, too, comes apart with the suppliers; where no key tells, it is of the supplier itself.
 */
export async function settleOwners(tx: Transaction, organisationId: string, supplierId: string): Promise<void> {
  await tx.query(
    `WITH written AS MATERIALIZED (SELECT r.import_id, r.ordinal, r.keys, r.own_supplier_id AS owner FROM import_records r WHERE ${WRITTEN}),
     telling AS (
       SELECT k.key, min(w.owner::text)::uuid AS owner FROM written w CROSS JOIN unnest(w.keys) AS k (key)
       WHERE w.owner IS NOT NULL GROUP BY k.key HAVING count(DISTINCT w.owner) = 1)
     UPDATE import_records r SET own_supplier_id = coalesce((
       SELECT t.owner FROM unnest(w.keys) WITH ORDINALITY AS k (key, place) JOIN telling t ON t.key = k.key ORDER BY k.place LIMIT 1), $2)
     FROM written w WHERE w.owner IS NULL AND r.organisation_id = $1 AND r.import_id = w.import_id AND r.ordinal = w.ordinal`,
    [organisationId, supplierId],
  );
  await takeOwnWords(tx, organisationId, supplierId, WRITTEN);
}

/** Whose records go from one supplier to another. */
interface Move {
  readonly from: string;
  readonly to: string;
  /** Suppliers whose own the records are. */
  readonly owners: readonly string[];
  /** For which answer. */
  readonly answerId: string;
}

/** Columns that a move keeps. */
const KEPT = [
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
const OWN_RECORDS = `own AS MATERIALIZED (SELECT r.import_id, r.ordinal, r.rows FROM import_records r WHERE ${WRITTEN} AND r.own_supplier_id = ANY ($3::uuid[]))`;
const IN_FORCE = `o.organisation_id = $1 AND o.supplier_id = $2 AND o.recorded_to IS NULL
  AND EXISTS (SELECT FROM own WHERE own.import_id = o.import_id AND own.rows && o.rows)`;

/** Ends what records say of one supplier and says the same of another one, site by site; the records name the other one from now on. */
export async function moveRecords(
  tx: Transaction,
  organisationId: string,
  { from, to, owners, answerId }: Move,
): Promise<void> {
  const move = [organisationId, from, owners, to];
  await tx.query(
    `WITH ${OWN_RECORDS}
     INSERT INTO sites (organisation_id, id, supplier_id, key, name, created_at)
     SELECT $1, uuidv7(), $4, s.key, s.name, $5 FROM sites s
     WHERE s.organisation_id = $1 AND s.supplier_id = $2 AND s.id IN (SELECT o.site_id FROM observations o WHERE ${IN_FORCE}) ON CONFLICT DO NOTHING`,
    [...move, tx.now],
  );
  // In the order in which they were recorded: of two that are equal otherwise the later one holds.
  await tx.query(
    `WITH ${OWN_RECORDS}, ended AS (UPDATE observations o SET recorded_to = $6, ended_by = $5 WHERE ${IN_FORCE} RETURNING o.*)
     INSERT INTO observations (organisation_id, supplier_id, id, site_id, ${KEPT.join(', ')}, recorded_from)
     SELECT $1, $4, uuidv7(), t.id, ${KEPT.map((column) => `e.${column}`).join(', ')}, $6 FROM ended e
     LEFT JOIN sites f ON f.organisation_id = $1 AND f.supplier_id = $2 AND f.id = e.site_id
     LEFT JOIN sites t ON t.organisation_id = $1 AND t.supplier_id = $4 AND t.key = f.key
     ORDER BY e.recorded_from, e.id`,
    [...move, answerId, tx.now],
  );
  await tx.query(
    `WITH ${OWN_RECORDS}
     UPDATE import_records r SET supplier_id = $4 FROM own WHERE r.organisation_id = $1 AND r.import_id = own.import_id AND r.ordinal = own.ordinal`,
    move,
  );
}
