import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CreateOrganisation } from '../features/organisation/commands/create-organisation.ts';
import { PASSWORD } from '../features/organisation/testing/an-organisation.ts';
import { AuthDatabase } from '../platform/auth/auth-database.ts';
import { beginDemoFill, endDemoFill } from '../platform/db/demo-fill.ts';
import { testDatabase, type TestDatabase } from '../platform/db/testing/database.ts';
import { NORTHFIELD } from './demo-organisations.ts';
import { demoSignIns, demoTurn } from './demo-turn.ts';

let db: TestDatabase;
let auth: AuthDatabase;
const turn = () => demoTurn(db.database, auth);

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
});
afterAll(async () => {
  await auth.close();
  await db.close();
});

const add = (name: string, demo: boolean, email: string) =>
  new CreateOrganisation(auth).execute({
    ...{ name, kind: 'buyer', timeZone: 'Europe/London', demo },
    owner: { email, name: 'Odile Okafor', password: PASSWORD },
  });

test('the demo is filled into an empty database, and goes on after it was broken off', async () => {
  expect(await turn()).toBe('fill');
  await beginDemoFill(db.database);
  expect(await turn()).toBe('go on');
  await add(NORTHFIELD.name, true, NORTHFIELD.people[0].email);
  expect(await turn()).toBe('go on');
  expect(await demoSignIns(auth)).toEqual(['  owner@northfield.example       owner of Northfield Retail (demo)']);
});

test('once somebody has signed in, a demo that was broken off is left alone', async () => {
  await auth.auth.api.signInEmail({ body: { email: NORTHFIELD.people[0].email, password: PASSWORD } });
  expect(await turn()).toBe('leave broken off');
});

test('a demo that was filled is never written again', async () => {
  await endDemoFill(db.database);
  expect(await turn()).toBe('leave');
});

test('organisations of before, of a demo or not, are left alone', async () => {
  await db.admin.query('DELETE FROM demo_fill');
  expect(await turn()).toBe('leave');
  await db.admin.query('UPDATE auth.organisations SET demo = false');
  expect([await turn(), await demoSignIns(auth)]).toEqual(['leave', []]);
});
