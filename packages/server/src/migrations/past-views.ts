import type { QueryRunner } from 'typeorm';

/** How the rows of a table that stood at an instant are found. */
export type PastRows =
  /** Former rows stand in `past_<table>`, each with from when to when. */
  | { readonly how: 'beside' }
  /** Former rows stand in `past_<table>`, each with until when; `since` is a condition on a row `r`: its first state was there. */
  | { readonly how: 'states'; readonly since: string }
  /** Rows end and stay. Columns of `masked` say nothing before `end`. */
  | { readonly how: 'ended'; readonly from: string; readonly end?: string; readonly masked?: readonly string[] }
  /** A statement of its own. @param columns those of the table, as a list of `r.column` with `instead` of some */
  | {
      readonly how: 'written';
      readonly sql: (columns: (instead?: Readonly<Record<string, string>>) => string) => string;
    };

/** The instant that a transaction reads as of. It is asked for once a statement. */
export const AS_OF = '(SELECT past.instant())';

interface Column {
  readonly name: string;
  readonly type: string;
}

async function columnsOf(runner: QueryRunner, table: string): Promise<Column[]> {
  return (await runner.query(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = to_regclass('public.${table}') AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
  )) as Column[];
}

/**
 * Makes the view `past.<table>` of the rows that stood at the instant of the transaction, with the columns of the table. It reads with the rights of its reader, so row-level
 * security holds. A migration that gives a table a column, or that makes one that is read as of a day, calls it again: columns are only ever added behind the others.
 */
export async function pastView(runner: QueryRunner, table: string, rows: PastRows): Promise<void> {
  const columns = await columnsOf(runner, table);
  const names = columns.map(({ name }) => name);
  const list = (instead: Readonly<Record<string, string>> = {}): string =>
    names.map((name) => (name in instead ? `${instead[name]} AS ${name}` : `r.${name}`)).join(', ');
  const past = rows.how === 'beside' ? await columnsOf(runner, `past_${table}`) : [];
  const kept = new Set(past.map(({ name }) => name));
  const lost = Object.fromEntries(
    columns.filter(({ name }) => !kept.has(name)).map(({ name, type }) => [name, `NULL::${type}`]),
  );
  const sql = ((): string => {
    if (rows.how === 'beside')
      return `SELECT ${list()} FROM public.${table} r WHERE r.recorded_from <= ${AS_OF}
        UNION ALL SELECT ${list(lost)} FROM public.past_${table} r WHERE r.recorded_from <= ${AS_OF} AND r.recorded_to > ${AS_OF}`;
    if (rows.how === 'states')
      return `SELECT ${list()} FROM public.${table} r WHERE ${rows.since}
          AND NOT EXISTS (SELECT FROM public.past_${table} p WHERE p.organisation_id = r.organisation_id AND p.id = r.id AND p.recorded_to > ${AS_OF})
        UNION ALL (SELECT DISTINCT ON (r.organisation_id, r.id) ${list()} FROM public.past_${table} r
          WHERE r.recorded_to > ${AS_OF} AND ${rows.since} ORDER BY r.organisation_id, r.id, r.recorded_to, r.past_id)`;
    if (rows.how === 'written') return rows.sql(list);
    const { from, end, masked = [] } = rows;
    const ends = end === undefined ? [] : [end, ...masked];
    const instead = ends.map((name) => [name, `CASE WHEN r.${end} <= ${AS_OF} THEN r.${name} END`] as const);
    return `SELECT ${list(Object.fromEntries(instead))} FROM public.${table} r WHERE r.${from} <= ${AS_OF}`;
  })();
  await runner.query(`
    CREATE OR REPLACE VIEW past.${table} WITH (security_invoker = true) AS ${sql};
    GRANT SELECT ON past.${table} TO plumbline_app;
  `);
}
