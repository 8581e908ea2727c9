import { expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDatabase } from '../database.mjs';
import { connected, type Client } from '../postmaster.mjs';

const SECRET = 'Xylograph';

/** The codes that PostgreSQL answers to statements with the secret, most of which it refuses. */
async function codesOf(client: Client): Promise<string[]> {
  const refused = async (sql: string, parameters: readonly unknown[] = []): Promise<string> =>
    client.query(sql, parameters).then(
      () => 'done',
      (error: { code?: string }) => error.code ?? 'no code',
    );
  await client.query('CREATE TABLE people (name text PRIMARY KEY CHECK (length(name) < 20), born date)');
  await client.query('INSERT INTO people VALUES ($1)', [SECRET]);
  return [
    await refused('INSERT INTO people VALUES ($1)', [SECRET]),
    await refused(`INSERT INTO people VALUES ('${SECRET}${SECRET}${SECRET}')`),
    await refused("INSERT INTO people VALUES ('a', $1)", [SECRET]),
    await refused(`SELECT ${SECRET} FROM people`),
    await refused(`DO $$ BEGIN RAISE WARNING '${SECRET}'; RAISE EXCEPTION '${SECRET}'; END $$`),
    await refused(`SELECT pg_sleep(0.2), '${SECRET}'`),
  ];
}

test('the log of the database holds nothing of what statements, rows and parameters say', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-database-log-'));
  const log = join(folder, 'database.log');
  const server = await startDatabase({ folder, throwAway: true, log });
  const codes = await connected(server.adminUrl, codesOf);
  expect(codes).toEqual(['23505', '23514', '22007', '42703', 'P0001', 'done']);
  await server.stop({ remove: false });
  const said = readFileSync(log, 'utf8');
  expect(said).toContain('database system is ready');
  expect(said.toLowerCase()).not.toContain(SECRET.toLowerCase());
  rmSync(folder, { recursive: true, force: true });
});
