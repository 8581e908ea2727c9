import type { Transaction } from '../../../platform/db/transaction.ts';
import { NAMED_ROWS } from '../../review/question-draft.ts';
import type { AskedRecords } from '../../review/question-parts.ts';
import type { AskedStatement } from './sites-asked-about.ts';

/** Which of the records that a question is about are meant. */
export interface RecordFilter {
  /** Words that the name or a value of the record holds; empty for all. */
  readonly search: string;
  /** ISO 3166-1 alpha-2, or empty for records without a country; null for all. */
  readonly country: string | null;
}

/** Most characters of a search. */
const MOST_SEARCHED = 200;

/**
 * Condition on the records `r` of an asked statement, with its parameters, which come after those of the statement.
 * Values are searched, not headings or the names of facts: "address" finds no record that has one.
 */
export function filtered({ parameters }: AskedStatement, { search, country }: RecordFilter): AskedStatement {
  const [pattern, wanted] = [parameters.length + 1, parameters.length + 2];
  const escaped = search
    .trim()
    .slice(0, MOST_SEARCHED)
    .replace(/[\\%_]/gu, '\\$&');
  const sql = `($${String(pattern)} = '%%' OR r.name ILIKE $${String(pattern)} OR EXISTS (
      SELECT FROM jsonb_path_query(r.record, '$.sites[*].name') v WHERE v #>> '{}' ILIKE $${String(pattern)}) OR EXISTS (
      SELECT FROM jsonb_path_query(r.record, '$.**.value') v WHERE v #>> '{}' ILIKE $${String(pattern)}))
    AND ($${String(wanted)}::text IS NULL OR r.country = $${String(wanted)})`;
  return { sql, parameters: [...parameters, `%${escaped}%`, country] };
}

interface Chosen {
  readonly ordinal: number;
  readonly rowCount: number;
  readonly rows: readonly number[];
  readonly chosen: boolean;
}

/**
 * Divides what a question is about.
 * @param ordinals the records that are taken; null for all that the filter takes
 */
export async function divided(
  tx: Transaction,
  asked: AskedStatement,
  filter: RecordFilter,
  ordinals: readonly number[] | null,
): Promise<{ readonly taken: AskedRecords; readonly left: AskedRecords }> {
  const { sql, parameters } = filtered(asked, filter);
  const wanted = `$${String(parameters.length + 1)}`;
  const records = await tx.query<Chosen>(
    `SELECT a.ordinal, a.row_count AS "rowCount", r.rows[1:${String(NAMED_ROWS)}] AS rows,
       (${wanted}::integer[] IS NULL OR r.ordinal = ANY (${wanted})) AND ${sql} AS chosen
     FROM (${asked.sql}) a JOIN import_records r ON r.organisation_id = $1 AND r.import_id = $2 AND r.ordinal = a.ordinal ORDER BY a.ordinal`,
    [...parameters, ordinals],
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
