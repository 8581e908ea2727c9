import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { stopLink } from '../../src/features/feed/stop-link.ts';
import { nowOf } from '../../src/platform/db/testing/database.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';

let service: TestService;
let buyer: TestOrganisation;
let userId: string;

beforeAll(async () => {
  service = await aService();
});
afterAll(() => service.close());
beforeEach(async () => {
  buyer = await service.organisation('Northfield Retail');
  const { rows } = await service.db.admin.query<{ user_id: string }>(
    `INSERT INTO auth.digests (organisation_id, user_id, every, filter, chosen_at, due_at)
     SELECT organisation_id, user_id, 'day', '{}', $2, $2 FROM auth.members WHERE organisation_id = $1 RETURNING user_id`,
    [buyer.id, await nowOf(service.db)],
  );
  userId = rows[0]?.user_id ?? '';
});

const linkOf = (owner: string): string =>
  new URL(stopLink(service.db.config.environment, { organisationId: buyer.id, userId: owner })).pathname;
const isChosen = async (): Promise<boolean> =>
  (await service.db.admin.query('SELECT FROM auth.digests WHERE user_id = $1', [userId])).rowCount === 1;

/** As mail programs ask, which know no cookie and no header of ours. */
async function oneClick(path: string, method = 'POST'): Promise<number> {
  const form = {
    method,
    body: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  };
  const { status } = await fetch(`${service.address}${path}`, method === 'POST' ? form : { method });
  return status;
}

test('A mail program ends the digest with one request, again and again', async () => {
  expect(await oneClick(linkOf(userId))).toBe(200);
  expect(await isChosen()).toBe(false);
  expect(await oneClick(linkOf(userId))).toBe(200);
});

test('A program that only looks at the link ends nothing, and neither does a link that is made up', async () => {
  await oneClick(linkOf(userId), 'GET');
  const [seal] = linkOf(userId).split('.').slice(-1);
  expect(await oneClick(`/stop-mails/${buyer.id}.${userId}.${'A'.repeat(22)}`)).toBe(422);
  expect(await oneClick(`/stop-mails/${buyer.id}.${randomUUID()}.${seal ?? ''}`)).toBe(422);
  expect(await oneClick('/stop-mails/none')).toBe(422);
  expect(await isChosen()).toBe(true);
});

test('A person ends it on the page of the link, without signing in', async () => {
  const token = linkOf(userId).split('/').at(-1);
  const stop = (body: object) =>
    service.stranger().fetch('/people/stop-digest', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  expect((await stop({ token: 'none' })).status).toBe(422);
  expect(await isChosen()).toBe(true);
  expect((await stop({ token })).status).toBe(200);
  expect(await isChosen()).toBe(false);
});
