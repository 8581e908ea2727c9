import { randomUUID } from 'node:crypto';
import type pg from 'pg';

interface ColumnRow {
  readonly name: string;
  readonly type: string;
}

const made: Readonly<Record<string, () => unknown>> = {
  uuid: randomUUID,
  text: randomUUID,
  jsonb: () => '{}',
  boolean: () => false,
  date: () => '2026-11-24',
  'timestamp with time zone': () => '2026-11-24T12:00:00Z',
  'timestamp with time zone[]': () => ['2026-11-24T12:00:00Z'],
  integer: () => 1,
  smallint: () => 1,
  bigint: () => Math.floor(Math.random() * 1e9),
  'integer[]': () => [1],
  'text[]': () => ['a'],
  'uuid[]': () => [randomUUID()],
  bytea: () => Buffer.from('a'),
};

/** One row of each organisation in each table, with made-up values and every id: for rules that hold whatever the values are. Check constraints are dropped for it. */
export async function fillTables(
  admin: pg.Client,
  tables: readonly string[],
  organisations: readonly string[],
): Promise<void> {
  const { rows: checks } = await admin.query<{ statement: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS statement FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace`,
  );
  for (const { statement } of checks) await admin.query(statement);
  for (const table of tables) {
    const { rows: columns } = await admin.query<ColumnRow>(
      `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
       WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND (attnotnull OR atttypid = 'uuid'::regtype) AND attidentity = '' AND attgenerated = ''`,
      [table],
    );
    for (const organisation of organisations) {
      const values = columns.map(({ name, type }) => {
        const make = made[type];
        if (!make) throw new Error(`No value is made for the type ${type} of ${table}.${name}`);
        return name === 'organisation_id' ? organisation : make();
      });
      await admin.query(
        `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) VALUES (${values.map((_, place) => `$${place + 1}`).join(', ')})`,
        values,
      );
    }
  }
}
