import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import { ApiProcess } from './api-process.ts';
import { Browser } from './browser.ts';

const INVITE = 'mutation ($input: InviteMemberInput!) { inviteMember(input: $input) { invitation { email } } }';

let service: TestService;
let buyer: TestOrganisation;

beforeAll(async () => {
  service = await aService();
  buyer = await service.organisation('Northfield Retail');
});

afterAll(() => service.close());

/** The owner's browser, talking to another process. */
function at(address: string): Browser {
  const browser = new Browser({ ...buyer.owner.place, address });
  browser.cookie = buyer.owner.cookie;
  return browser;
}

test('a change whose api is killed between commit and answer is done once, and whoever repeats it is told', async () => {
  const { admin, config } = service.db;
  // The answer is kept after the change has committed; here that takes long enough to be killed in.
  await admin.query(`
    CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(3); RETURN new; END';
    CREATE TRIGGER dawdle BEFORE UPDATE OF response ON kept_responses FOR EACH ROW EXECUTE FUNCTION dawdle()`);
  const [key, email] = [randomUUID(), `${randomUUID()}@example.org`];
  const input = { email, name: 'N. Ndiaye', roles: ['ANALYST'] };
  const first = await ApiProcess.start(config.environment);
  const lost = at(first.address)
    .run(INVITE, { input }, { key })
    .then(
      () => 'answered',
      () => 'lost',
    );
  const committed = 'SELECT FROM auth.invitations WHERE email = $1';
  while ((await admin.query(committed, [email])).rowCount === 0) await wait(20);
  await first.kill();
  expect(await lost).toBe('lost');
  await admin.query('DROP TRIGGER dawdle ON kept_responses');

  const second = await ApiProcess.start(config.environment);
  let repeated = await at(second.address).run(INVITE, { input }, { key });
  // The database finishes what the dead process has asked for last; until then it cannot be told from one that lives.
  while (repeated.codes.includes('STILL_RUNNING')) {
    await wait(200);
    repeated = await at(second.address).run(INVITE, { input }, { key });
  }
  expect(repeated).toMatchObject({ status: 409, codes: ['ALREADY_DONE'] });
  expect((await admin.query(committed, [email])).rowCount).toBe(1);
  await second.kill();
});
