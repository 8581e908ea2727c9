import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { signIn } from '../../platform/auth/testing/a-browser.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { MemberReadModel } from './member.read-model.ts';
import { anAddress, anOrganisation } from './testing/an-organisation.ts';

let db: TestDatabase;
let auth: AuthDatabase;
let members: MemberReadModel;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
  members = new MemberReadModel(auth, db.database);
});

afterAll(async () => {
  await auth.close();
  await db.close();
});

async function guess(email: string, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await signIn(auth, email, 'a guess that is wrong');
}

describe('Wrong passwords', () => {
  test('are told to the owner: whose, when, how many, and how many came too soon', async () => {
    const email = anAddress();
    const { owner } = await anOrganisation(auth, 'buyer', email);
    expect(await members.wrongPasswords(owner)).toEqual([]);
    await guess(email, 7);
    db.clock.forward({ minutes: 2 });
    await guess(email, 1);
    const told = (await members.wrongPasswords(owner)) ?? [];
    expect(told[0]).toMatchObject({ person: { name: 'O. Okafor' }, wrong: 1, refused: 0 });
    const before = told.slice(1);
    expect(before.reduce((sum, { wrong }) => sum + wrong, 0)).toBe(5);
    expect(before.reduce((sum, { refused }) => sum + refused, 0)).toBe(2);
    expect(told.every(({ minute }) => minute.getTime() % 60_000 === 0)).toBe(true);
    expect(told.map(({ minute }) => minute)).toEqual(
      told.map(({ minute }) => minute).toSorted((one, other) => +other - +one),
    );
  });

  test('are told to no other role, and to no other organisation', async () => {
    const email = anAddress();
    const organisation = await anOrganisation(auth, 'buyer', email);
    const other = await anOrganisation(auth);
    await guess(email, 1);
    expect(await members.wrongPasswords(organisation.owner)).toHaveLength(1);
    for (const role of ['admin', 'analyst', 'approver', 'viewer', 'safeguarding'] as const)
      expect(await members.wrongPasswords(await organisation.member(role))).toBeNull();
    expect(await members.wrongPasswords(other.owner)).toEqual([]);
  });

  test('are forgotten after 30 days, and with the person', async () => {
    const email = anAddress();
    const { owner } = await anOrganisation(auth, 'buyer', email);
    await guess(email, 1);
    db.clock.forward({ days: 31 });
    expect(await members.wrongPasswords(owner)).toEqual([]);
    await guess(email, 1);
    expect(await members.wrongPasswords(owner)).toHaveLength(1);
    const { rows } = await db.admin.query('SELECT FROM auth.sign_in_failures WHERE user_id = $1', [owner.userId]);
    expect(rows).toHaveLength(1);
  });
});
