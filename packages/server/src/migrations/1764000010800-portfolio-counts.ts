import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keptByMigrations } from './keeps-past.ts';
import { pastView } from './past-views.ts';
import { tenantTable } from './tenant-table.ts';

/** What is counted of the rows of a table: for each row `r` of it that `when` takes, a key for every kind of count. */
interface Counted {
  readonly when: string;
  readonly keys: Readonly<Record<string, readonly string[]>>;
}
type CountedTables = Readonly<Record<string, Counted>>;

export const COUNTED = {
  portfolio: {
    when: 'true',
    keys: {
      cell: ['r.label', 'r.lane', 'r.override_state', 'r.sector', 'r.region'],
      country: ['r.country'],
      coverage: ['r.coverage::text'],
      // Milliseconds: the latest of them is when the list was last assessed.
      assessed: ['(extract(epoch FROM r.assessed_at) * 1000)::bigint::text'],
    },
  },
  suppliers: { when: `r.state = 'active' AND r.merged_into IS NULL`, keys: { supplier: [`''`] } },
} as const satisfies CountedTables;

/** One row for each count that a row `r` of the table adds to. */
function countsOf({ keys, when }: Counted, rows: string, times: string): string {
  const values = Object.entries(keys).map(([kind, key]) => `('${kind}', ARRAY[${key.join(', ')}])`);
  return `SELECT r.organisation_id, k.kind, k.key, ${times} AS suppliers FROM ${rows} r, LATERAL (VALUES ${values.join(', ')}) AS k (kind, key) WHERE ${when}`;
}

/** What the counts have to be, from the rows themselves. @param schema of today's rows or of those of a past day */
export function countedAnew(schema: 'public' | 'past', tables: CountedTables): string {
  const each = Object.entries(tables).map(([table, counted]) => countsOf(counted, `${schema}.${table}`, '1'));
  return `SELECT c.organisation_id, c.kind, c.key, sum(c.suppliers) AS suppliers FROM (${each.join(' UNION ALL ')}) c GROUP BY c.organisation_id, c.kind, c.key`;
}

function countingFunction(
  create: 'CREATE' | 'CREATE OR REPLACE',
  table: string,
  name: string,
  parts: readonly string[],
): string {
  return `
    ${create} FUNCTION count_${name}_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO portfolio_counts (organisation_id, kind, key, suppliers)
      SELECT c.organisation_id, c.kind, c.key, sum(c.suppliers) FROM (${parts.join(' UNION ALL ')}) c
      GROUP BY c.organisation_id, c.kind, c.key HAVING sum(c.suppliers) <> 0;
      IF FOUND THEN PERFORM fold_portfolio_counts(); END IF;
      RETURN NULL;
    END $$;`;
}

function trigger(table: string, name: string, on: string, parts: readonly string[]): string {
  return `
    ${countingFunction('CREATE', table, name, parts)}
    REVOKE ALL ON FUNCTION count_${name}_${table}() FROM PUBLIC;
    CREATE TRIGGER ${table}_count_${name} AFTER ${on} FOR EACH STATEMENT EXECUTE FUNCTION count_${name}_${table}();`;
}

/** On a past day the rows that stood then are counted. */
export async function pastCounts(runner: QueryRunner, tables: CountedTables): Promise<void> {
  await pastView(runner, 'portfolio_counts', {
    how: 'written',
    sql: () =>
      `SELECT c.organisation_id, c.kind, NULL::uuid AS id, c.key, c.suppliers::integer AS suppliers FROM (${countedAnew('past', tables)}) c`,
  });
}

/** Triggers by which the rows of a table are counted. @param on what can happen to a row: words are never updated */
export function countingTriggers(
  table: string,
  counted: Counted,
  on: readonly ('new' | 'changed' | 'gone')[] = ['new', 'changed', 'gone'],
): string {
  const [gone, come] = [countsOf(counted, 'gone', '-1'), countsOf(counted, 'come', '1')];
  const triggers = {
    new: trigger(table, 'new', `INSERT ON ${table} REFERENCING NEW TABLE AS come`, [come]),
    changed: trigger(table, 'changed', `UPDATE ON ${table} REFERENCING OLD TABLE AS gone NEW TABLE AS come`, [
      gone,
      come,
    ]),
    gone: trigger(table, 'gone', `DELETE ON ${table} REFERENCING OLD TABLE AS gone`, [gone]),
  };
  return on.map((name) => triggers[name]).join('');
}

/** What the triggers of a table that is counted already count from now on. */
export function countedOtherwise(table: string, counted: Counted): string {
  const [gone, come] = [countsOf(counted, 'gone', '-1'), countsOf(counted, 'come', '1')];
  const parts = { new: [come], changed: [gone, come], gone: [gone] };
  return Object.entries(parts)
    .map(([name, each]) => countingFunction('CREATE OR REPLACE', table, name, each))
    .join('');
}

/**
 * How many suppliers share what the overview counts by, so that it reads some hundred rows instead of every supplier. Each statement that changes the list adds what it changed:
 * two that run at the same time never wait for each other, as they would for one row per count. Once there are many, the rows of a count are folded into one.
 */
export class PortfolioCounts1764000010800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE portfolio_counts (
        organisation_id uuid NOT NULL,
        kind text NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        key text[] NOT NULL,
        suppliers integer NOT NULL,
        PRIMARY KEY (organisation_id, kind, id)
      );
      ${tenantTable('portfolio_counts', 'SELECT, INSERT, DELETE')}
      ${keptByMigrations('portfolio_counts')}

      CREATE FUNCTION fold_portfolio_counts() RETURNS void LANGUAGE plpgsql AS $$
      DECLARE own uuid := nullif(current_setting('app.organisation_id', true), '')::uuid;
      BEGIN
        -- One transaction folds; the rows that others add meanwhile are not seen and stay.
        IF (SELECT sum(k.rows) > 1000 + 2 * count(*) FILTER (WHERE k.suppliers <> 0) FROM (
            SELECT count(*) AS rows, sum(c.suppliers) AS suppliers FROM portfolio_counts c WHERE c.organisation_id = own GROUP BY c.kind, c.key) k)
          AND pg_try_advisory_xact_lock(hashtextextended('portfolio_counts ' || own, 0))
        THEN
          WITH gone AS (DELETE FROM portfolio_counts c WHERE c.organisation_id = own RETURNING c.kind, c.key, c.suppliers)
          INSERT INTO portfolio_counts (organisation_id, kind, key, suppliers)
          SELECT own, g.kind, g.key, sum(g.suppliers) FROM gone g GROUP BY g.kind, g.key HAVING sum(g.suppliers) <> 0;
        END IF;
      END $$;
      REVOKE ALL ON FUNCTION fold_portfolio_counts() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION fold_portfolio_counts() TO plumbline_app;
    `);
    const tables = Object.keys(COUNTED) as (keyof typeof COUNTED)[];
    for (const table of tables) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `INSERT INTO portfolio_counts (organisation_id, kind, key, suppliers) ${countedAnew('public', COUNTED)}`,
    );
    for (const table of tables)
      await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY; ${countingTriggers(table, COUNTED[table])}`);
    await pastCounts(runner, COUNTED);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(COUNTED))
      for (const name of ['new', 'changed', 'gone'])
        await runner.query(`DROP TRIGGER ${table}_count_${name} ON ${table}; DROP FUNCTION count_${name}_${table}();`);
    await runner.query(
      'DROP VIEW past.portfolio_counts; DROP FUNCTION fold_portfolio_counts(); DROP TABLE portfolio_counts;',
    );
  }
}
