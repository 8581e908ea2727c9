import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { writesIn, type Sources, type Write } from './writes.ts';

const src = join(import.meta.dirname, '../../src');
/** Lists the entities of all features but writes none. */
const LISTS = 'service/entities.ts';

function read(files: readonly string[]): Sources {
  return new Map(files.toSorted().map((file) => [file, readFileSync(join(src, file), 'utf8')]));
}

const sources = read(
  globSync('**/*.ts', { cwd: src }).filter(
    (file) => !/^migrations\/|\/testing\/|\.spec\.ts$/.test(file) && file !== LISTS,
  ),
);
const readmes = read(globSync('{features,platform}/*/README.md', { cwd: src }));

/** Such as `features/import` or `platform/outbox`; for all other files their top folder. */
function ownerOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return ['features', 'platform'].includes(first) ? `${first}/${second}` : first;
}

/** Tables that a README lists in its line `Tables:`; null if there is no such line. */
function tablesIn(readme: string): string[] | null {
  const line = /^Tables: (?<names>.+)$/m.exec(readme)?.groups?.['names'];
  return line === undefined
    ? null
    : [...line.matchAll(/`(?<name>[a-z_.*]+)`/g)].map((match) => match.groups?.['name'] ?? '');
}

/** Owner of each table. A schema may have one owner as a whole. */
function ownersOf(of: Sources, tables: Iterable<string>): Map<string, string[]> {
  const named = [...of].flatMap(([file, text]) =>
    (tablesIn(text) ?? []).map((name) => ({ name, owner: ownerOf(file) })),
  );
  return new Map(
    [...tables].map((table) => [
      table,
      named.filter(({ name }) => name === table || name === `${table.split('.')[0] ?? ''}.*`).map(({ owner }) => owner),
    ]),
  );
}

/** Writes to tables by others than the owner, each as a sentence that names both. */
function trespasses(writes: readonly Write[], owners: ReadonlyMap<string, readonly string[]>): string[] {
  return writes.flatMap(({ file, line, table, statement }) => {
    if (table === null) return [`${file}:${line}: the table of "${statement}" cannot be told`];
    const owner = owners.get(table)?.[0] ?? 'nobody';
    return owner === ownerOf(file) ? [] : [`${file}:${line}: "${statement}", but only ${owner} may write ${table}`];
  });
}

describe('Every table has one writer', () => {
  let db: TestDatabase;
  let tables: Set<string>;
  beforeAll(async () => {
    db = await testDatabase();
    const { rows } = await db.admin.query<{ name: string }>(
      `SELECT CASE nspname WHEN 'public' THEN relname ELSE nspname || '.' || relname END AS name FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
       WHERE relkind IN ('r', 'p') AND nspname NOT IN ('pg_catalog', 'information_schema') AND nspname NOT LIKE 'pg\\_%' ORDER BY 1`,
    );
    tables = new Set(rows.map(({ name }) => name));
  });
  afterAll(() => db.close());

  test('every feature says in its README which tables it owns', () => {
    const silent = globSync('features/*', { cwd: src }).filter(
      (folder) => tablesIn(readmes.get(`${folder}/README.md`) ?? '') === null,
    );
    expect(silent).toEqual([]);
  });

  test('every table is owned by one feature or platform folder', () => {
    const owners = [...ownersOf(readmes, tables)];
    expect(tables.size).toBeGreaterThan(40);
    expect(owners.filter(([, of]) => of.length !== 1)).toEqual([]);
  });

  test('no README names a table that does not exist', () => {
    const schemas = new Set([...tables].map((table) => `${table.split('.')[0] ?? ''}.*`));
    const unknown = [...readmes].flatMap(([file, text]) =>
      (tablesIn(text) ?? [])
        .filter((name) => !tables.has(name) && !schemas.has(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  test('nobody else writes it', () => {
    const writes = writesIn(sources, tables);
    expect(writes.length).toBeGreaterThan(100);
    expect(trespasses(writes, ownersOf(readmes, tables))).toEqual([]);
  });
});

describe('The search for writes', () => {
  const tables = new Set(['suppliers', 'sites', 'auth.users']);
  const owners = new Map([
    ['suppliers', ['features/supplier']],
    ['sites', ['features/supplier']],
    ['auth.users', ['platform/auth']],
  ]);
  const found = (text: string, more: readonly (readonly [string, string])[] = []): string[] => [
    ...trespasses(writesIn(new Map([['features/import/a.ts', text], ...more]), tables), owners).values(),
  ];

  test.each([
    ['a statement', "tx.query('UPDATE suppliers SET name = $1')"],
    ['one in small letters', "tx.query('delete from sites')"],
    ['one within another', 'tx.query(`WITH gone AS (DELETE FROM sites RETURNING id) SELECT FROM gone`)'],
    ['one that begins a line later', 'tx.query(`INSERT INTO\n   suppliers (id) VALUES (${id})`)'],
    ['one of another schema', "tx.query('TRUNCATE auth.users')"],
    ['tables of a list', "for (const table of ['suppliers', 'sites']) tx.query(`DELETE FROM ${table}`)"],
    ['a table that nobody can tell', 'tx.query(`DELETE FROM ${name()}`)'],
    ['a table that is put on', "tx.query('INSERT INTO ' + table)"],
    ['a table that does not exist', "tx.query('UPDATE supplers SET name = $1')"],
    ['TypeORM by the name of the table', "tx.manager.insert('suppliers', { name })"],
  ])('finds %s', (_, text) => {
    expect(found(text)).not.toEqual([]);
  });

  test('finds the call that says which table is written', () => {
    const copy = 'export function copyRows(tx, table) { return tx.query(`INSERT INTO ${table} SELECT`); }';
    expect(found("copyRows(tx, 'suppliers')", [['features/supplier/copy.ts', copy]])).toEqual([
      `features/import/a.ts:1: "copyRows(tx, 'suppliers')", but only features/supplier may write suppliers`,
    ]);
  });

  test("finds a use of another feature's entity, not of its type", () => {
    const entity = "@Entity({ name: 'suppliers' }) export class Supplier {}";
    const used = (how: string): string[] =>
      found(`import ${how} from '../supplier/supplier.entity.ts';`, [['features/supplier/supplier.entity.ts', entity]]);
    expect(used('{ Supplier }')).toEqual([
      `features/import/a.ts:1: "entity Supplier", but only features/supplier may write suppliers`,
    ]);
    expect(used('type { Supplier }')).toEqual([]);
  });

  test.each([
    "tx.query('SELECT FROM suppliers FOR UPDATE')",
    "throw new Error('Cannot update suppliers of others')",
    'tx.query(`CREATE TEMP TABLE told (id uuid); INSERT INTO told SELECT 1`)',
  ])('takes no reading, prose or temporary table for a write: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
