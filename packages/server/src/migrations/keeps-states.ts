import { keptByMigrations } from './keeps-past.ts';
import { tenantTable } from './tenant-table.ts';

/** Rows that a person moves from state to state: few, so each former one is kept whole. */
export interface KeptStates {
  /** Columns that are kept, with the types. The rest of `past_<table>` is the id of the row and until when it stood. */
  readonly columns: Readonly<Record<string, string>>;
  /** Columns of which a change alone is no reason to keep a row. */
  readonly besides?: readonly string[];
  /** Condition on a row `g` that was deleted before anybody was shown it. */
  readonly hidden?: string;
}

/**
 * The table `past_<table>` with what its rows were until `recorded_to`, and triggers that write it. Since when a former row stood is told by the one before it, or by
 * the day on which the first was written: the table itself needs no column for that.
 */
export function pastStates(table: string, kept: KeptStates): string {
  return `
    CREATE TABLE past_${table} (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      past_id uuid NOT NULL DEFAULT uuidv7(),
      recorded_to timestamptz NOT NULL,
      ${Object.entries(kept.columns)
        .map(([column, type]) => `${column} ${type},`)
        .join(' ')}
      PRIMARY KEY (organisation_id, id, past_id)
    );
    CREATE INDEX past_${table}_organisation_id_recorded_to_idx ON past_${table} (organisation_id, recorded_to);
    ${tenantTable(`past_${table}`, 'SELECT, INSERT')}
    ${keptByMigrations(`past_${table}`)}
    ${stateTriggers(table, kept)}`;
}

/** The triggers alone. A migration that gives the table a column, or another reason to keep a row, writes them again. */
export function stateTriggers(table: string, { columns, besides = [], hidden = 'false' }: KeptStates): string {
  const kept = ['organisation_id', 'id', ...Object.keys(columns)];
  const of = (row: string, without: readonly string[] = []): string =>
    kept
      .filter((column) => !without.includes(column))
      .map((column) => `${row}.${column}`)
      .join(', ');
  const trigger = (name: string, on: string, from: string): string => `
    CREATE OR REPLACE FUNCTION ${name}_${table}() RETURNS trigger LANGUAGE plpgsql SET enable_nestloop = off AS $$
    BEGIN
      INSERT INTO past_${table} (${kept.join(', ')}, recorded_to) SELECT ${of('g')}, recorded_now() FROM ${from};
      RETURN NULL;
    END $$;
    REVOKE ALL ON FUNCTION ${name}_${table}() FROM PUBLIC;
    CREATE OR REPLACE TRIGGER ${table}_${name} AFTER ${on} FOR EACH STATEMENT EXECUTE FUNCTION ${name}_${table}();`;
  return `${trigger(
    'keep_state',
    `UPDATE ON ${table} REFERENCING OLD TABLE AS gone NEW TABLE AS come`,
    `gone g JOIN come c ON c.organisation_id = g.organisation_id AND c.id = g.id
        WHERE (${of('g', besides)}) IS DISTINCT FROM (${of('c', besides)})`,
  )}
    ${trigger('keep_gone', `DELETE ON ${table} REFERENCING OLD TABLE AS gone`, `gone g WHERE NOT (${hidden})`)}`;
}
