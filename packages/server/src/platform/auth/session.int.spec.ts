import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anAddress, anOrganisation, PASSWORD } from '../../features/organisation/testing/an-organisation.ts';
import { testDatabase, type TestDatabase } from '../db/testing/database.ts';
import { AuthDatabase } from './auth-database.ts';
import { Sessions } from './session.ts';
import { post, signIn } from './testing/a-browser.ts';

let db: TestDatabase;
let auth: AuthDatabase;
let sessions: Sessions;
// The clock does not move, so only notices clear the cache.
const now = Date.now();

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
  sessions = new Sessions(
    auth,
    () => undefined,
    () => now,
  );
  await sessions.start();
});

afterAll(async () => {
  await sessions.close();
  await auth.close();
  await db.close();
});

/** Waits until `condition` holds. If it never does, the test times out. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await wait(20);
}

describe('The viewer of a request', () => {
  test('a member is a viewer with roles, zone and kind of organisation', async () => {
    const email = anAddress();
    const { id, owner } = await anOrganisation(auth, 'buyer', email);
    const { request } = await signIn(auth, email, PASSWORD);
    expect(await sessions.viewerOf(request, id)).toEqual(owner);
    expect(await sessions.personOf(request)).toMatchObject({ userId: owner.userId, email });
  });

  test('a person without a session is none', async () => {
    const { id } = await anOrganisation(auth);
    expect(await sessions.viewerOf({ headers: {} }, id)).toBeNull();
    expect(
      await sessions.viewerOf({ headers: { cookie: 'plumbline.session_token=invented.signature' } }, id),
    ).toBeNull();
  });

  test('a member of one organisation is nobody in another', async () => {
    const email = anAddress();
    await anOrganisation(auth, 'buyer', email);
    const other = await anOrganisation(auth);
    const { request } = await signIn(auth, email, PASSWORD);
    expect(await sessions.viewerOf(request, other.id)).toBeNull();
    expect(await sessions.viewerOf(request, 'no id at all')).toBeNull();
  });

  test('a person is spoken to as the browser asks until a language is chosen, and then in that one', async () => {
    const email = anAddress();
    const { id, owner } = await anOrganisation(auth, 'buyer', email);
    const { request } = await signIn(auth, email, PASSWORD);
    const german = { headers: { ...request.headers, 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' } };
    expect((await sessions.viewerOf(german, id))?.locale).toBe('de');
    await db.admin.query(`UPDATE auth.users SET locale = 'es' WHERE id = $1`, [owner.userId]);
    await until(async () => (await sessions.viewerOf(german, id))?.locale === 'es');
  });

  test('changed roles count at once', async () => {
    const email = anAddress();
    const { id, owner } = await anOrganisation(auth, 'buyer', email);
    const { request } = await signIn(auth, email, PASSWORD);
    await sessions.viewerOf(request, id);
    await db.admin.query(`UPDATE auth.members SET role = 'owner,analyst' WHERE user_id = $1`, [owner.userId]);
    await until(async () => (await sessions.viewerOf(request, id))?.roles.has('analyst') === true);
  });

  test('a membership that ended opens nothing any more, though the session lives', async () => {
    const email = anAddress();
    const { id, owner, member } = await anOrganisation(auth, 'buyer', email);
    await member('owner');
    const { request } = await signIn(auth, email, PASSWORD);
    expect(await sessions.viewerOf(request, id)).not.toBeNull();
    await db.admin.query('DELETE FROM auth.members WHERE user_id = $1', [owner.userId]);
    await until(async () => (await sessions.viewerOf(request, id)) === null);
    expect(await sessions.personOf(request)).not.toBeNull();
  });

  test('a session that was ended opens nothing any more', async () => {
    const email = anAddress();
    const { id, owner } = await anOrganisation(auth, 'buyer', email);
    const { request } = await signIn(auth, email, PASSWORD);
    expect(await sessions.viewerOf(request, id)).not.toBeNull();
    await db.admin.query('DELETE FROM auth.sessions WHERE user_id = $1', [owner.userId]);
    await until(async () => (await sessions.viewerOf(request, id)) === null);
  });

  test('signing in again does not take up a session that somebody else put into the browser', async () => {
    const email = anAddress();
    await anOrganisation(auth, 'buyer', email);
    const first = await signIn(auth, email, PASSWORD);
    const second = await post(auth, '/sign-in/email', { email, password: PASSWORD });
    expect(second.request.headers.cookie).not.toBe(first.request.headers.cookie);
  });

  test('a lost listening connection makes it forget everything, and it listens again', async () => {
    const email = anAddress();
    const { id, owner } = await anOrganisation(auth, 'buyer', email);
    const { request } = await signIn(auth, email, PASSWORD);
    await sessions.viewerOf(request, id);
    await db.admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'plumbline-listen' AND datname = current_database()`,
    );
    await db.admin.query(`UPDATE auth.members SET role = 'owner,viewer' WHERE user_id = $1`, [owner.userId]);
    await until(async () => (await sessions.viewerOf(request, id))?.roles.has('viewer') === true);
    await db.admin.query(`UPDATE auth.members SET role = 'owner,approver' WHERE user_id = $1`, [owner.userId]);
    await until(async () => (await sessions.viewerOf(request, id))?.roles.has('approver') === true);
  });
});
