import type { Transaction } from '../../platform/db/transaction.ts';
import { NAMED_ROWS } from '../review/question-draft.ts';
import type { AskedRecords } from '../review/question-parts.ts';
import type { AskedStatement } from './asked-about.ts';

interface Chosen {
  readonly ordinal: number;
  readonly rowCount: number;
  readonly rows: readonly number[];
  readonly chosen: boolean;
}

/**
 * Divides what a question is about.
 * @param taken condition on the records `r` that are taken, with the parameters of the statement and its own
 */
export async function divideRecords(
  tx: Transaction,
  asked: AskedStatement,
  taken: AskedStatement,
): Promise<{ readonly taken: AskedRecords; readonly left: AskedRecords }> {
  const records = await tx.query<Chosen>(
    `SELECT a.ordinal, a.row_count AS "rowCount", r.rows[1:${String(NAMED_ROWS)}] AS rows, ${taken.sql} AS chosen
     FROM (${asked.sql}) a JOIN import_records r ON r.organisation_id = $1 AND r.import_id = $2 AND r.ordinal = a.ordinal ORDER BY a.ordinal`,
    taken.parameters,
  );
  const of = (chosen: boolean): AskedRecords => {
    const own = records.filter((record) => record.chosen === chosen);
    return {
      ordinals: own.map(({ ordinal }) => ordinal),
      rowCount: own.reduce((sum, { rowCount }) => sum + rowCount, 0),
      rows: own.slice(0, NAMED_ROWS).flatMap(({ rows }) => rows),
    };
  };
  return { taken: of(true), left: of(false) };
}
