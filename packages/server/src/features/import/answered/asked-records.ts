import type { AskedStatement } from '../asked-about.ts';

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

/**
 * The same, and only some of them.
 * @param ordinals the records that are taken; null for all that the filter takes
 */
export function chosen(
  asked: AskedStatement,
  filter: RecordFilter,
  ordinals: readonly number[] | null,
): AskedStatement {
  const { sql, parameters } = filtered(asked, filter);
  const own = `$${String(parameters.length + 1)}::integer[]`;
  return { sql: `(${sql} AND (${own} IS NULL OR r.ordinal = ANY (${own})))`, parameters: [...parameters, ordinals] };
}
