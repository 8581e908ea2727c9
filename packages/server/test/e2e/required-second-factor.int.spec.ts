import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { relayMemberEvents } from '../../src/features/organisation/relay-member-events.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import type { Browser } from './browser.ts';
import { enrol } from './enrol.ts';

let service: TestService;
let ours: TestOrganisation;
let member: Browser;

beforeAll(async () => {
  service = await aService();
  ours = await service.organisation('Northfield Retail');
  member = await ours.member('analyst');
});
afterAll(() => service.close());

const require = async (browser: Browser, required: boolean) =>
  browser.run<{ requireSecondFactor: { userErrors: { code: string }[] } }>(
    `mutation { requireSecondFactor(input: { required: ${required} }) { userErrors { code } } }`,
  );

describe('An organisation that asks for a second factor', () => {
  test('does so only once the person who asks has set one up', async () => {
    const { data } = await require(ours.owner, true);
    expect(data?.requireSecondFactor.userErrors).toEqual([{ code: 'OWN_SECOND_FACTOR_FIRST' }]);
    await enrol(ours.owner);
    expect((await require(ours.owner, true)).data?.requireSecondFactor.userErrors).toEqual([]);
    service.api.platform.sessions.forget('everybody');
  });

  test('shows a member without one nothing, whatever is asked, and says why', async () => {
    for (const query of ['{ viewer { userId } }', '{ membersPage { members { id } } }', '{ suppliers { totalCount } }'])
      expect((await member.run(query)).codes).toEqual(['SECOND_FACTOR_NEEDED']);
    expect((await member.fetch(`/files/00000000-0000-7000-8000-000000000001?organisation=${ours.id}`)).status).toBe(
      404,
    );
    const upload = await member.fetch(`/files?organisation=${ours.id}`, { method: 'POST' });
    expect(upload.status).toBeGreaterThanOrEqual(400);
    expect((await member.run('{ me { email } }')).codes).toEqual([]);
  });

  test('tells a stranger no more than before', async () => {
    const other = await service.organisation('Harbour Row Foods');
    expect((await other.owner.at(ours.id).run('{ viewer { userId } }')).codes).toEqual(['NOT_FOUND']);
    expect((await other.owner.run('{ viewer { userId } }')).codes).toEqual([]);
  });

  test('lets the member in as soon as one is set up', async () => {
    await enrol(member);
    expect((await member.run('{ viewer { userId } }')).codes).toEqual([]);
  });

  test('shows who has one to those who may ask for it, and to others their own', async () => {
    await ours.member('viewer');
    const seen = async (browser: Browser) => {
      const { data } = await browser.run<{ membersPage: { members: { isYou: boolean; hasSecondFactor: boolean }[] } }>(
        '{ membersPage { members { isYou hasSecondFactor } } }',
      );
      const members = data?.membersPage.members ?? [];
      return [true, false].map((isYou) =>
        members.filter((one) => one.isYou === isYou).map((one) => one.hasSecondFactor),
      );
    };
    expect(await seen(ours.owner)).toEqual([[true], expect.arrayContaining([true, false])]);
    expect(await seen(member)).toEqual([[true], [null, null]]);
  });

  test('lets nobody but owners and administrators change that, and tells the log', async () => {
    expect((await require(member, false)).codes).toEqual(['FORBIDDEN']);
    expect((await require(ours.owner, false)).data?.requireSecondFactor.userErrors).toEqual([]);
    const { database, auth } = service.api.platform;
    await relayMemberEvents(database, auth);
    const { data } = await ours.owner.run<{ auditEntries: { edges: { node: { text: string } }[] } }>(
      '{ auditEntries { edges { node { text } } } }',
    );
    const told = data?.auditEntries.edges.map(({ node }) => node.text) ?? [];
    expect(told).toContain('required a second factor of every member');
    expect(told).toContain('let in members without a second factor again');
  });
});
