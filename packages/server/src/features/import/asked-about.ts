import type { Transaction } from '../../platform/db/transaction.ts';
import { ownRecordsOf } from '../review/question-parts.ts';
import type { QuestionRow } from '../review/question-row.ts';
import { COUNTRY_CODES, countryMemoryKey } from './check/answers.ts';
import type { Staging } from './check/stage.ts';

/** A statement that gives what a question is about, and its parameters; the first two are the organisation and the import. */
export interface AskedStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * The records that a question about a country or a sector is about: `ordinal`, how many rows say it as `row_count`, and the keys of their sites as `sites`
 * (null: all of the record).
 */
export async function recordsAskedAbout(
  tx: Transaction,
  staging: Staging,
  { id, kind, memoryKey, subject }: Pick<QuestionRow, 'id' | 'kind' | 'memoryKey' | 'subject'>,
): Promise<AskedStatement> {
  const { organisationId, importId } = staging;
  const own = await ownRecordsOf(tx, organisationId, id);
  const within = `r.organisation_id = $1 AND r.import_id = $2 AND ($4::integer[] IS NULL OR r.ordinal = ANY ($4))`;
  if (kind === 'sector') {
    const sql = `SELECT r.ordinal, r.row_count, array_agg(DISTINCT u.site) AS sites FROM import_records r
      CROSS JOIN jsonb_to_recordset(r.unclear_work) AS u (site text, work text) WHERE ${within} AND u.work = $3 GROUP BY r.ordinal, r.row_count`;
    return { sql, parameters: [organisationId, importId, memoryKey, own] };
  }
  const cells = await countryCells(tx, staging, [subject.heading ?? ''], null);
  const rows = cells.filter(({ value }) => countryMemoryKey(value) === memoryKey).map(({ row }) => row);
  const sql = `SELECT r.ordinal, count(*)::integer AS row_count, NULL::text[] AS sites FROM import_records r
    CROSS JOIN unnest(r.rows) AS o (row) WHERE ${within} AND o.row = ANY ($3::integer[]) GROUP BY r.ordinal`;
  return { sql, parameters: [organisationId, importId, rows, own] };
}

export interface CountryCell {
  readonly row: number;
  readonly heading: string;
  readonly value: string;
}

/** Cells whose country was not understood. @param rows only of these rows; null for all */
export async function countryCells(
  tx: Transaction,
  { organisationId, importId }: Staging,
  headings: readonly string[],
  rows: readonly number[] | null,
): Promise<CountryCell[]> {
  return tx.query<CountryCell>(
    `SELECT row, heading, value FROM import_problems WHERE organisation_id = $1 AND import_id = $2 AND heading = ANY ($3::text[]) AND value IS NOT NULL
       AND code = ANY ($4::text[]) AND ($5::integer[] IS NULL OR row = ANY ($5))`,
    [organisationId, importId, headings, COUNTRY_CODES, rows],
  );
}
