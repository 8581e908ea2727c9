import { expect, test } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { migrations } from '../platform/db/migrations.ts';

/**
 * What the processes of the release before cannot run beside: they would miss it, or write rows without it. Indexes, and constraints that are only taken away,
 * may go.
 */
const TAKES_AWAY = [
  /\bDROP\s+(?:TABLE|COLUMN|VIEW|SCHEMA|TYPE|SEQUENCE|FUNCTION|POLICY|DEFAULT)\b/i,
  /\bRENAME\b/i,
  /\bSET\s+NOT\s+NULL\b/i,
  /\bADD\s+COLUMN\s+(?![^,;]*\bDEFAULT\b)[^,;]*\bNOT\s+NULL\b/i,
  /\bALTER\s+COLUMN\s+\w+\s+(?:SET\s+DATA\s+)?TYPE\b/i,
  /\bREVOKE\b(?!\s+(?:ALL|EXECUTE)\s+ON\s+FUNCTION\b)/i,
  /\bTRUNCATE\b/i,
];

/** Those of before the first release: nobody had a version to go back to. No name is ever added. */
const BEFORE_THE_FIRST_RELEASE = [
  'UnclearWork1764000001200',
  'ResetNotices1764000001300',
  'Origins1764000002000',
  'AuditHeadsAt1764000002100',
  'OneClock1764000002110',
  'NamesOfTheTime1764000002400',
];

/** All statements that a migration runs. */
async function statementsOf(Migration: (typeof migrations)[number]): Promise<string[]> {
  const said: string[] = [];
  const runner = { query: async (sql: string) => (said.push(sql), []) } as unknown as QueryRunner;
  await new Migration().up(runner);
  return said;
}

function taken(statements: readonly string[]): string[] {
  const code = statements.map((sql) => sql.replace(/--.*$/gm, '')).join(';');
  return TAKES_AWAY.flatMap((sign) => code.match(sign)?.[0] ?? []);
}

test('a version can be rolled back: no migration takes away what the version before reads or writes', async () => {
  const found = await Promise.all(
    migrations.map(async (Migration) => [Migration.name, taken(await statementsOf(Migration))] as const),
  );
  const names = found.filter(([, signs]) => signs.length > 0).map(([name]) => name);
  expect(names).toEqual(BEFORE_THE_FIRST_RELEASE);
});

test.each([
  'ALTER TABLE sites DROP COLUMN name',
  'ALTER TABLE sites RENAME COLUMN name TO title',
  'ALTER TABLE sites ALTER COLUMN created_at DROP DEFAULT',
  'ALTER TABLE sites ALTER COLUMN name SET NOT NULL',
  'ALTER TABLE sites ADD COLUMN town text NOT NULL',
  'ALTER TABLE sites ALTER COLUMN name TYPE integer',
  'REVOKE SELECT ON sites FROM plumbline_app',
])('it is seen that %s takes away', (sql) => {
  expect(taken([sql])).toHaveLength(1);
});

test.each([
  `ALTER TABLE sites ADD COLUMN town text NOT NULL DEFAULT ''; ALTER TABLE sites ADD COLUMN street text`,
  'CREATE TABLE towns (id uuid PRIMARY KEY, name text NOT NULL); DROP INDEX sites_key_idx',
  'REVOKE ALL ON FUNCTION town_of FROM PUBLIC',
])('it is seen that %s only adds', (sql) => {
  expect(taken([sql])).toEqual([]);
});
