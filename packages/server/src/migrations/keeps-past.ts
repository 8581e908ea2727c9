import { tenantTable } from './tenant-table.ts';

/** How a table keeps what its rows were. Names of columns; `supplier` is the one with the supplier's id. */
export interface KeptPast {
  readonly supplier: string;
  /** What a page shows, sorts or filters by, with the types. A row that changes in nothing else stays as it is. */
  readonly shown: Readonly<Record<string, string>>;
  /** What of a column is compared, if not all of it; `row` is OLD or NEW. */
  readonly compared?: Readonly<Record<string, (row: string) => string>>;
  /** Columns that are kept with it but that also change in rows that say the same: they are no reason to keep a row. */
  readonly besides?: Readonly<Record<string, string>>;
  /** Condition on a row `g` that nobody was shown. */
  readonly hidden?: string;
  /** Several rows may say the same word of a supplier: one is not kept while another has said it at least as long. Such rows are never updated. */
  readonly isWord?: boolean;
}

/** A row that came and went within one instant was never shown. */
const WAS_SHOWN = 'g.recorded_from <> recorded_now()';
/** Of two transactions, that which began first may write last: then a row is followed a millisecond after it began. */
const after = (from: string): string => `greatest(recorded_now(), ${from} + interval '1 millisecond')`;

/** The table `past_<table>`, with what its rows showed and from when to when, and `recorded_from` for those that stand. */
export function pastTable(table: string, { supplier, shown, besides = {} }: KeptPast): string {
  const columns = Object.entries({ ...shown, ...besides }).map(([column, type]) => `${column} ${type},`);
  return `
    ALTER TABLE ${table} ADD COLUMN recorded_from timestamptz NOT NULL DEFAULT recorded_now();
    CREATE TABLE past_${table} (
      organisation_id uuid NOT NULL,
      ${supplier} uuid NOT NULL,
      past_id uuid NOT NULL DEFAULT uuidv7(),
      recorded_from timestamptz NOT NULL,
      recorded_to timestamptz NOT NULL,
      ${columns.join(' ')}
      CONSTRAINT past_${table}_time_check CHECK (recorded_from < recorded_to),
      PRIMARY KEY (organisation_id, ${supplier}, past_id)
    );
    ${tenantTable(`past_${table}`, 'SELECT, INSERT')}
    ${keptByMigrations(`past_${table}`)}`;
}

/** A migration that rewrites what is shown keeps what was, as the application does. */
export function keptByMigrations(table: string): string {
  return `CREATE POLICY ${table}_migrations ON ${table} FOR INSERT TO plumbline_owner WITH CHECK (true);`;
}

/**
 * Triggers by which a table keeps its past, whichever statement overwrites or deletes a row, also one of the version before. The table itself keeps its indexes and plans. A
 * migration that gives the table a column that is shown adds it to `past_<table>` too, and writes these triggers again.
 */
export function pastTriggers(table: string, kept: KeptPast): string {
  return kept.isWord === true ? onDeletedWords(table, kept) : `${onDelete(table, kept)}${onChange(table, kept)}`;
}

function columnsOf({ supplier, shown, besides = {} }: KeptPast): string[] {
  return ['organisation_id', supplier, ...Object.keys(shown), ...Object.keys(besides)];
}

function of(row: string, columns: readonly string[]): string {
  return columns.map((column) => `${row}.${column}`).join(', ');
}

function trigger(table: string, name: string, on: string, settings: string, body: string): string {
  return `
    CREATE OR REPLACE FUNCTION ${name}_${table}() RETURNS trigger LANGUAGE plpgsql ${settings} AS $$
    BEGIN
      ${body}
      RETURN NULL;
    END $$;
    REVOKE ALL ON FUNCTION ${name}_${table}() FROM PUBLIC;
    CREATE OR REPLACE TRIGGER ${table}_${name} AFTER ${on} FOR EACH STATEMENT EXECUTE FUNCTION ${name}_${table}();`;
}

function onDelete(table: string, kept: KeptPast): string {
  const columns = columnsOf(kept);
  return trigger(
    table,
    'keep_deleted',
    `DELETE ON ${table} REFERENCING OLD TABLE AS gone`,
    '',
    `INSERT INTO past_${table} (${columns.join(', ')}, recorded_from, recorded_to)
      SELECT ${of('g', columns)}, g.recorded_from, ${after('g.recorded_from')} FROM gone g WHERE ${WAS_SHOWN} AND NOT (${kept.hidden ?? 'false'});`,
  );
}

/** OFFSET 0 has each word looked up: a join would read all words of an organisation without statistics. */
function onDeletedWords(table: string, kept: KeptPast): string {
  const columns = columnsOf(kept);
  const alike = columns.map((column) => `w.${column} = g.${column}`).join(' AND ');
  return trigger(
    table,
    'keep_deleted',
    `DELETE ON ${table} REFERENCING OLD TABLE AS gone`,
    '',
    `INSERT INTO past_${table} (${columns.join(', ')}, recorded_from, recorded_to)
      SELECT ${of('g', columns)}, min(g.recorded_from), ${after('max(g.recorded_from)')} FROM gone g
      WHERE ${WAS_SHOWN} AND NOT EXISTS (SELECT FROM ${table} w WHERE ${alike} AND w.recorded_from <= g.recorded_from OFFSET 0)
      GROUP BY ${of('g', columns)};`,
  );
}

/** The plan of the join is made once, by the first statement, perhaps of one row: a nested loop would be much too slow for ten thousand. */
function onChange(table: string, kept: KeptPast): string {
  const columns = columnsOf(kept);
  const compared = (row: string): string =>
    Object.keys(kept.shown)
      .map((column) => kept.compared?.[column]?.(row) ?? `${row}.${column}`)
      .join(', ');
  return `${trigger(
    table,
    'keep_changed',
    `UPDATE ON ${table} REFERENCING OLD TABLE AS gone NEW TABLE AS come`,
    'SET enable_nestloop = off',
    `INSERT INTO past_${table} (${columns.join(', ')}, recorded_from, recorded_to)
      SELECT ${of('g', columns)}, g.recorded_from, c.recorded_from
      FROM gone g JOIN come c ON c.organisation_id = g.organisation_id AND c.${kept.supplier} = g.${kept.supplier}
      WHERE c.recorded_from > g.recorded_from AND NOT (${kept.hidden ?? 'false'});`,
  )}
    CREATE OR REPLACE TRIGGER ${table}_recorded BEFORE UPDATE ON ${table} FOR EACH ROW
      WHEN ((${compared('OLD')}) IS DISTINCT FROM (${compared('NEW')})) EXECUTE FUNCTION recorded_again();`;
}
