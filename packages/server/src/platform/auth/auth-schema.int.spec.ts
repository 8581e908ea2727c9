import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getMigrations } from 'better-auth/db/migration';
import { testDatabase, type TestDatabase } from '../db/testing/database.ts';
import { AuthDatabase } from './auth-database.ts';

let db: TestDatabase;
let auth: AuthDatabase;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
});

afterAll(async () => {
  await auth.close();
  await db.close();
});

describe('The tables of people and sessions', () => {
  test('are those that this version of better-auth wants', async () => {
    const { toBeCreated, toBeAdded } = await getMigrations(auth.auth.options);
    expect(toBeCreated.map(({ table }) => table)).toEqual([]);
    expect(toBeAdded.map(({ table, fields }) => [table, Object.keys(fields)])).toEqual([]);
  });

  test('cannot be changed, and member events cannot be rewritten, by the role that uses them', async () => {
    await expect(auth.query('DROP TABLE auth.sessions')).rejects.toThrow('must be owner');
    await expect(auth.query('CREATE TABLE auth.another (id integer)')).rejects.toThrow('permission denied');
    await expect(auth.query('DELETE FROM auth.member_events')).rejects.toThrow('permission denied');
    await expect(auth.query(`UPDATE auth.member_events SET kind = 'member.joined'`)).rejects.toThrow(
      'permission denied',
    );
  });

  test('show the system the zone of an organisation, and nothing else', async () => {
    const read = (columns: string) =>
      db.database.systemTransaction('test', (tx) => tx.query(`SELECT ${columns} FROM auth.organisations`));
    await expect(read('id, time_zone')).resolves.toEqual([]);
    await expect(read('name')).rejects.toThrow('permission denied');
  });
});

describe('A connection that is lost between two statements', () => {
  test('fails the transaction that had it, and nothing else', async () => {
    const lost = auth.transaction(async (tx) => {
      const [own] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await db.admin.query('SELECT pg_terminate_backend($1, 30000)', [own?.pid]);
      await nextTurn();
      await tx.query('SELECT 1');
    });
    await expect(lost).rejects.toThrow();
    await expect(auth.query('SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });
});
