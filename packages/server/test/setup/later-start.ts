import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { join } from 'node:path';
import type pg from 'pg';
import { testServer } from '../../src/platform/config/test-server.ts';
import type { TestDatabase } from '../../src/platform/db/testing/database.ts';

const root = join(import.meta.dirname, '../../../..');

/** The address of a test database as its owner, which only migrations get. */
export function ownerUrlOf({ config }: Pick<TestDatabase, 'config'>): string {
  const url = new URL(testServer().adminUrl);
  url.pathname = new URL(config.environment.DATABASE_URL).pathname;
  return url.href;
}

/** Runs one of the programs that a start runs before api and worker: `migrate.ts` or `seed.ts`. @param tree a checkout, which may be of an earlier version */
export function runProgram(
  program: string,
  settings: Readonly<Record<string, unknown>>,
  tree = root,
): SpawnSyncReturns<string> {
  const set = Object.entries(settings).filter(([, value]) => value !== undefined && value !== '');
  const environment = Object.fromEntries(set.map(([name, value]) => [name, String(value)]));
  const path = join(tree, 'packages/server/src', program);
  return spawnSync(process.execPath, ['--import', join(tree, 'scripts/decorators.mjs'), path], {
    ...{ encoding: 'utf8', env: environment },
  });
}

/** A digest of all rows of each table. @param without tables, by schema and name */
export async function everyRow(admin: pg.Client, without: readonly string[] = []): Promise<Record<string, string>> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `SELECT format('%I.%I', nspname, relname) AS name FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
     WHERE relkind = 'r' AND nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const digests: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !without.includes(table.name))) {
    const { rows } = await admin.query<{ digest: string }>(
      `SELECT count(*) || ' ' || md5(coalesce(string_agg(row::text, ' ' ORDER BY row::text), '')) AS digest FROM ${name} row`,
    );
    digests[name] = rows[0]?.digest ?? '';
  }
  return digests;
}
