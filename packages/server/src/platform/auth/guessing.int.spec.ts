import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { anAddress, anOrganisation, PASSWORD } from '../../features/organisation/testing/an-organisation.ts';
import { messages } from '../../service/messages.ts';
import { testDatabase, type TestDatabase } from '../db/testing/database.ts';
import { answerFailures } from '../http/answer-failure.ts';
import { createLog } from '../logging/log.ts';
import { Texts } from '../text/texts.ts';
import { AuthDatabase } from './auth-database.ts';
import { AUTH_PATH } from './auth.ts';
import { mountAuth } from './mount-auth.ts';
import { signIn, type AuthAnswer, type From } from './testing/a-browser.ts';

let db: TestDatabase;
let auth: AuthDatabase;
let server: FastifyInstance;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
  server = fastify();
  answerFailures(server, { log: createLog(db.config, 'test'), texts: new Texts(messages) });
  await mountAuth(server, auth);
});

afterAll(async () => {
  await server.close();
  await auth.close();
  await db.close();
});

// better-auth counts requests of an address on the machine's clock, which does not move with the test.
beforeEach(() => db.admin.query('DELETE FROM auth.rate_limits'));

async function somebody(): Promise<string> {
  const email = anAddress();
  await anOrganisation(auth, 'buyer', email);
  return email;
}

const WRONG = 'a guess that is wrong';
const guess = (email: string, from: From): Promise<AuthAnswer> => signIn(auth, email, WRONG, from);

/** Tries as a browser does that waits as it is told to. @returns the last answer, and how long it waited in all */
async function patiently(email: string, password: string, from: From) {
  let seconds = 0;
  for (;;) {
    const answer = await signIn(auth, email, password, from);
    if (answer.retryAfter === undefined) return { ...answer, seconds };
    seconds += answer.retryAfter;
    db.clock.forward({ seconds: answer.retryAfter });
  }
}

/** Tries from 11 addresses, ten times each, without waiting for anything. */
async function attack(email: string, attempt = count): Promise<void> {
  for (let address = 1; address <= 11; address += 1)
    for (let n = 0; n < 10; n += 1) await attempt(email, { address: `198.51.100.${address}` });
}

/** A wrong guess of an unknown device without the costly hash of the password. */
async function count(email: string, { address = '' }: From): Promise<unknown> {
  return auth.signIns.admit({ email, by: 'password', address, device: null }).catch((error: unknown) => error);
}

describe('Guessing passwords', () => {
  test('a burst from one address is stopped, and keeps nobody out who comes from another one', async () => {
    const email = await somebody();
    const from = { address: '198.51.100.1' };
    const answers = await Promise.all(Array.from({ length: 24 }, () => guess(email, from)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(19);
    expect((await signIn(auth, email, PASSWORD, from)).status).toBe(429);
    expect((await signIn(auth, email, PASSWORD, { address: '198.51.100.2' })).status).toBe(200);
  });

  test('110 tries from 11 addresses keep out neither a known device nor, after a short wait, any other', async () => {
    const email = await somebody();
    const { cookie } = (await signIn(auth, email, PASSWORD, { address: '192.0.2.1' })).request.headers;
    await attack(email, guess);
    // Also from an address of the attack: in an office they may share one.
    for (const address of ['192.0.2.1', '198.51.100.1'])
      expect(
        (await signIn(auth, email, PASSWORD, { address, ...(cookie === undefined ? {} : { cookie }) })).status,
      ).toBe(200);
    const other = await patiently(email, PASSWORD, { address: '192.0.2.99' });
    expect(other.status).toBe(200);
    expect(other.seconds).toBeGreaterThan(0);
    expect(other.seconds).toBeLessThanOrEqual(60);
  });

  test('an attack that goes on while somebody waits does not make them wait any longer', async () => {
    const email = await somebody();
    await attack(email);
    const from = { address: '192.0.2.98' };
    const { retryAfter = 0 } = await signIn(auth, email, PASSWORD, from);
    for (let passed = 0; passed < retryAfter; passed += 1) {
      await count(email, { address: `203.0.113.${passed}` });
      await count(email, { address: '198.51.100.1' });
      db.clock.forward({ seconds: 1 });
    }
    expect((await signIn(auth, email, PASSWORD, from)).status).toBe(200);
  });

  test('from many addresses that wait as they are told gets ever slower', async () => {
    const email = await somebody();
    let [looked, minutes] = [0, 0];
    for (; minutes < 60; minutes += 1) {
      for (let address = 0; address < 4; address += 1)
        if ((await count(email, { address: `198.51.100.${address}` })) === undefined) looked += 1;
      db.clock.forward({ minutes: 1 });
    }
    // Without waits there would be 240.
    expect(looked).toBeLessThan(80);
  });

  test('on a known device is counted for that device, which waits too', async () => {
    const email = await somebody();
    const { cookie } = (await signIn(auth, email, PASSWORD)).request.headers;
    const device = { address: '192.0.2.3', ...(cookie === undefined ? {} : { cookie }) };
    for (let n = 0; n < 5; n += 1) expect((await guess(email, device)).status).toBe(401);
    expect((await signIn(auth, email, PASSWORD, device)).status).toBe(429);
    // Neither another device at that address nor the same device at another one has to do with it, or escapes it.
    expect((await signIn(auth, email, PASSWORD, { address: '192.0.2.3' })).status).toBe(200);
    expect((await signIn(auth, email, PASSWORD, { ...device, address: '192.0.2.4' })).status).toBe(429);
  });

  test('a device is known for the accounts that signed in on it only, and nobody can make one up', async () => {
    const [known, attacked] = [await somebody(), await somebody()];
    const { cookie = '' } = (await signIn(auth, known, PASSWORD)).request.headers;
    await attack(attacked);
    const address = '192.0.2.5';
    expect((await signIn(auth, attacked, PASSWORD, { address, cookie })).status).toBe(429);
    const { cookie: own = '' } = (await patiently(attacked, PASSWORD, { address, cookie })).request.headers;
    // It is known for both now.
    for (const email of [known, attacked])
      expect((await signIn(auth, email, PASSWORD, { address: '198.51.100.1', cookie: own })).status).toBe(200);
    const forged = own.replace(
      /(device=[\w-]{4})(.)/,
      (_, begin: string, next: string) => begin + (next === 'x' ? 'y' : 'x'),
    );
    expect(forged).not.toBe(own);
    expect((await signIn(auth, attacked, PASSWORD, { address: '192.0.2.6', cookie: forged })).status).toBe(429);
  });

  test('outlasts a restart, and the answer says in words and in a header when to try again', async () => {
    const email = await somebody();
    const from = { address: '198.51.100.3' };
    for (let n = 0; n < 5; n += 1) await guess(email, from);
    const restarted = new AuthDatabase(db.config, () => undefined);
    const { status } = await signIn(restarted, email, PASSWORD, from);
    await restarted.close();
    expect(status).toBe(429);
    const answer = await server.inject({
      method: 'POST',
      url: `${AUTH_PATH}/sign-in/email`,
      remoteAddress: from.address,
      payload: { email, password: PASSWORD },
    });
    expect(answer.statusCode).toBe(429);
    const seconds = Number(answer.headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    const [told] = answer.json<{ userErrors: { message: string }[] }>().userErrors;
    expect(told?.message).toBe(
      `Too many attempts. Wait ${seconds} ${seconds === 1 ? 'second' : 'seconds'}, then try again.`,
    );
  });

  test('at an account that does not exist is answered as at one that does, at every step', async () => {
    const answersFor = async (email: string) => {
      const answers: unknown[] = [];
      const note = ({ status, code, retryAfter }: AuthAnswer) => answers.push([status, code, retryAfter !== undefined]);
      for (let n = 0; n < 7; n += 1) note(await guess(email, { address: '192.0.2.9' }));
      await attack(email);
      note(await guess(email, { address: '192.0.2.10' }));
      return answers;
    };
    expect(await answersFor(anAddress())).toEqual(await answersFor(await somebody()));
  });

  test('before a right password is forgotten, for that address', async () => {
    const email = await somebody();
    const from = { address: '192.0.2.10' };
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 4; n += 1) await guess(email, from);
      expect((await signIn(auth, email, PASSWORD, from)).status).toBe(200);
    }
  });

  test('leaves a count for each minute with the account, and none for an account that does not exist', async () => {
    const email = await somebody();
    const from = { address: '198.51.100.7' };
    for (let n = 0; n < 7; n += 1) await guess(email, from);
    db.clock.forward({ minutes: 1 });
    await guess(email, from);
    await guess(anAddress(), from);
    const { rows } = await db.admin.query<{ wrong: number; refused: number }>(
      `SELECT sum(wrong)::integer AS wrong, sum(refused)::integer AS refused FROM auth.sign_in_failures
       JOIN auth.users ON id = user_id WHERE email = $1 GROUP BY minute ORDER BY minute`,
      [email],
    );
    expect(rows.reduce((sum, { wrong }) => sum + wrong, 0)).toBe(6);
    expect(rows.reduce((sum, { refused }) => sum + refused, 0)).toBe(2);
    expect(rows.length).toBeGreaterThan(1);
  });

  test('leaves nothing for good: what is over is removed as others try', async () => {
    await db.admin.query(
      `INSERT INTO auth.sign_in_waits SELECT 'old ' || n, 1, '2020-01-01', '2020-01-01' FROM generate_series(1, 12) n`,
    );
    for (let n = 0; n < 2; n += 1) await guess(anAddress(), { address: '198.51.100.8' });
    const { rows } = await db.admin.query(`SELECT key FROM auth.sign_in_waits WHERE key LIKE 'old %'`);
    expect(rows).toEqual([]);
  });
});

test('Nobody gets round the limit of an address by naming another one', async () => {
  await server.inject({
    method: 'POST',
    url: `${AUTH_PATH}/sign-in/email`,
    headers: { 'x-forwarded-for': '203.0.113.77' },
    payload: { email: anAddress(), password: WRONG },
  });
  const { rows } = await db.admin.query<{ key: string }>('SELECT key FROM auth.rate_limits');
  expect(rows.some(({ key }) => key.includes('127.0.0.1'))).toBe(true);
  expect(rows.some(({ key }) => key.includes('203.0.113.77'))).toBe(false);
});
