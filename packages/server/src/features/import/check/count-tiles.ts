import type { Transaction } from '../../../platform/db/transaction.ts';

/** Counts the rows of each tile again from the staged records, so that the numbers always agree with the lists. */
export async function countTiles(tx: Transaction, organisationId: string, importId: string): Promise<void> {
  await tx.query(
    `UPDATE imports i SET new_rows = c.new, changed_rows = c.changed, same_rows = c.same, parked_rows = c.parked
     FROM (SELECT coalesce(sum(row_count) FILTER (WHERE tile = 'new'), 0) AS new,
                  coalesce(sum(row_count) FILTER (WHERE tile = 'changed'), 0) AS changed,
                  coalesce(sum(row_count) FILTER (WHERE tile = 'same'), 0) AS same,
                  coalesce(sum(row_count) FILTER (WHERE tile = 'parked'), 0) AS parked
           FROM import_records WHERE organisation_id = $1 AND import_id = $2) c
     WHERE i.organisation_id = $1 AND i.id = $2`,
    [organisationId, importId],
  );
}
