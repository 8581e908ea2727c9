import type { Transaction } from '../../../platform/db/transaction.ts';
import type { WrittenRecord } from '../../supplier/written-record.ts';

const WRITTEN = `r.organisation_id = $1 AND r.supplier_id = $2 AND r.applied_at IS NOT NULL`;

/**
 * Sets, for every record written into a supplier, which supplier owns it without the merges. A record written since a merge goes to the only owner of its
 * strongest key that has just one owner, so that later lists are separated too. If no key decides, it goes to the supplier itself.
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
}

/** The records that were written into a supplier, once their owners are settled. */
export async function recordsOf(tx: Transaction, organisationId: string, supplierId: string): Promise<WrittenRecord[]> {
  return tx.query<WrittenRecord>(
    `SELECT r.import_id AS "importId", r.ordinal, r.rows, coalesce(r.own_supplier_id, r.supplier_id) AS owner, r.keys,
       coalesce(r.record->'identifiers', '[]') AS identifiers, coalesce(r.record->'names', '[]') AS names
     FROM import_records r WHERE ${WRITTEN} ORDER BY r.import_id, r.ordinal`,
    [organisationId, supplierId],
  );
}

/** Moves records to another supplier. */
export async function giveRecords(
  tx: Transaction,
  organisationId: string,
  records: readonly Pick<WrittenRecord, 'importId' | 'ordinal'>[],
  supplierId: string,
): Promise<void> {
  await tx.query(
    `UPDATE import_records r SET supplier_id = $4 FROM unnest($2::uuid[], $3::integer[]) AS g (import_id, ordinal)
     WHERE r.organisation_id = $1 AND r.import_id = g.import_id AND r.ordinal = g.ordinal`,
    [organisationId, records.map(({ importId }) => importId), records.map(({ ordinal }) => ordinal), supplierId],
  );
}
