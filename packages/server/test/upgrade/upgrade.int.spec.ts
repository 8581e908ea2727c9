import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyChain } from '../../src/features/audit/verify-chain.ts';
import { ownerDataSource } from '../../src/platform/db/data-source.ts';
import { migrations } from '../../src/platform/db/migrations.ts';
import { RELEASE } from '../../src/platform/db/release.ts';
import { ensureRoles } from '../../src/platform/db/roles.ts';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { demoTurn } from '../../src/seed/demo-turn.ts';
import { catalogueOf } from '../catalogue/catalogue.ts';
import { everyRow, ownerUrlOf, runProgram } from '../setup/later-start.ts';
import { CHANGED } from './changed-by-migrations.ts';
import { columnsOf, putBack, rowsIn, type KeptState } from './kept-state.ts';

const folder = join(import.meta.dirname, 'states');
const files = readdirSync(folder);
const stateIn = (file: string): KeptState =>
  JSON.parse(brotliDecompressSync(readFileSync(join(folder, file))).toString()) as KeptState;

/** Logs that are chained, with their heads. */
const CHAINS = {
  audit: ['public.audit_heads', 'public.audit_entries'],
  access: ['public.access_heads', 'public.access_entries'],
  views: ['public.view_heads', 'public.view_entries'],
  custody: ['public.custody_heads', 'public.custody_events'],
} as const;

describe.each(files)('A database as the version %s left it', (file) => {
  const state = stateIn(file);
  let db: TestDatabase;
  let settings: Readonly<Record<string, unknown>>;
  /** Of each table of then, which of its rows are gone or changed, and how many came. */
  const changes = async (): Promise<Record<string, readonly [gone: number, came: number]>> => {
    const changed: Record<string, readonly [number, number]> = {};
    for (const [table, { columns, rows }] of Object.entries(state.tables)) {
      const now = await rowsIn(db.admin, table, Object.keys(columns));
      const [had, has] = [new Set(rows), new Set(now)];
      const gone = rows.filter((row) => !has.has(row)).length;
      const came = now.filter((row) => !had.has(row)).length;
      expect(now).toHaveLength(rows.length - gone + came);
      if (gone + came > 0) changed[table] = [gone, came];
    }
    return changed;
  };
  /** Of each table. What a migration has done as a job is asked for again when it runs again. */
  const counts = async (): Promise<Record<string, string>> => {
    const digests = Object.entries(await everyRow(db.admin, ['public.outbox']));
    return Object.fromEntries(digests.map(([table, digest]) => [table, digest.split(' ')[0] ?? '']));
  };

  beforeAll(async () => {
    db = await testDatabase({}, 'template0');
    const { environment } = db.config;
    settings = { ...environment, OWNER_DATABASE_URL: ownerUrlOf(db) };
    await ensureRoles(ownerUrlOf(db), environment);
    const then = migrations.filter(({ name }) => state.migrations.includes(name));
    expect(then.map(({ name }) => name)).toEqual(state.migrations);
    const source = await ownerDataSource(ownerUrlOf(db), { migrations: then }).initialize();
    await source.runMigrations({ transaction: 'each' });
    await source.destroy();
  });
  afterAll(() => db.close());

  test('has the tables that the migrations of then make today', async () => {
    const then = Object.entries(state.tables).map(([table, { columns }]) => [table, columns]);
    expect(await columnsOf(db.admin)).toEqual(Object.fromEntries(then));
  });

  test('comes up to date with every row of then, but for what a migration is meant to change', async () => {
    await putBack(db.admin, state);
    expect(await changes()).toEqual({});
    expect(runProgram('migrate.ts', settings)).toMatchObject({ status: 0, stderr: '' });
    expect(await changes()).toEqual(CHANGED[state.commit] ?? {});
  });

  test('has the logs of then, which verify and end with the same hash', async () => {
    const kept = Object.entries(CHAINS).filter(([, [heads]]) => heads in state.tables);
    expect(state.tables['public.audit_entries']?.rows.length).toBeGreaterThan(20);
    for (const [chain, [heads, entries]] of kept) {
      const { rows } = await db.admin.query<{ organisation: string; sequence: number; hash: string }>(
        `SELECT organisation_id AS organisation, sequence, hash FROM ${heads} ORDER BY 1`,
      );
      expect(rows).toHaveLength(state.tables[heads]?.rows.length ?? 0);
      for (const { organisation, sequence, hash } of rows) {
        const check = await db.database.transaction(organisation, (tx) =>
          verifyChain(tx, organisation, chain as keyof typeof CHAINS),
        );
        expect({ chain, ...check }).toEqual({ chain, entries: sequence, firstBroken: null, headHash: hash });
      }
      expect(await rowsIn(db.admin, entries, Object.keys(state.tables[entries]?.columns ?? {}))).toEqual(
        state.tables[entries]?.rows,
      );
    }
  });

  test('is left alone by a later start with the demo', async () => {
    const query = async <Row extends object>(sql: string): Promise<Row[]> => (await db.admin.query<Row>(sql)).rows;
    expect(await demoTurn(db.database, { query })).toBe('leave');
  });

  test('goes back by one migration and forward again with all its rows, to the tables and rights of a new one', async () => {
    const goneOf = async () => Object.entries(await changes()).filter(([, [gone]]) => gone > 0);
    const [had, gone] = [await counts(), await goneOf()];
    const source = await ownerDataSource(ownerUrlOf(db), RELEASE).initialize();
    await source.undoLastMigration();
    await source.destroy();
    expect(await goneOf()).toEqual(gone);
    expect(runProgram('migrate.ts', settings)).toMatchObject({ status: 0, stdout: '1 migrations\n' });
    expect(await goneOf()).toEqual(gone);
    expect(await counts()).toEqual(had);
    const fresh = await testDatabase();
    try {
      // The one that the snapshot of the catalogue is of.
      expect(await catalogueOf(db.admin)).toEqual(await catalogueOf(fresh.admin));
      expect(await columnsOf(db.admin)).toEqual(await columnsOf(fresh.admin));
    } finally {
      await fresh.close();
    }
  });
});
