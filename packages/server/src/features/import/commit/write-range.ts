import type { Transaction } from '../../../platform/db/transaction.ts';
import { writeRecords, type RecordRange } from './write-records.ts';

/** Classes of SQLSTATE that mean that the values themselves cannot be written, so that trying again is useless. */
const UNWRITABLE = /^(?:22|23|P0)/;

function isUnwritable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && UNWRITABLE.test(error.code);
}

/**
 * Writes a range. Finds records that cannot be written by halving, so that the others are written. Returns the ordinals of those that could not be written:
 * they are rejected with the reason.
 */
export async function writeRange(tx: Transaction, range: RecordRange): Promise<number[]> {
  await tx.query('SAVEPOINT written');
  try {
    await writeRecords(tx, range);
    await tx.query('RELEASE SAVEPOINT written');
    return [];
  } catch (error) {
    if (!isUnwritable(error)) throw error;
    await tx.query('ROLLBACK TO SAVEPOINT written');
    await tx.query('RELEASE SAVEPOINT written');
  }
  if (range.from === range.to) {
    await reject(tx, range);
    return [range.from];
  }
  const middle = Math.floor((range.from + range.to) / 2);
  return [
    ...(await writeRange(tx, { ...range, to: middle })),
    ...(await writeRange(tx, { ...range, from: middle + 1 })),
  ];
}

async function reject(tx: Transaction, { organisationId, importId, from }: RecordRange): Promise<void> {
  await tx.query(
    `WITH gone AS (DELETE FROM import_records WHERE organisation_id = $1 AND import_id = $2 AND ordinal = $3 RETURNING rows)
     INSERT INTO import_rejections (organisation_id, import_id, row, code, reason, remedy)
     SELECT $1, $2, unnest(gone.rows), 'not-writable', '{"code":"import.not-writable","parameters":{}}', '{"code":"import.not-writable.remedy","parameters":{}}' FROM gone
     ON CONFLICT DO NOTHING`,
    [organisationId, importId, from],
  );
  await tx.query(
    `UPDATE imports SET rejected_rows = (SELECT count(*) FROM import_rejections WHERE organisation_id = $1 AND import_id = $2)
     WHERE organisation_id = $1 AND id = $2`,
    [organisationId, importId],
  );
}
