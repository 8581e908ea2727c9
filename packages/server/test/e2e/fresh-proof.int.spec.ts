import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { relayMemberEvents } from '../../src/features/organisation/relay-member-events.ts';
import { anAddress, PASSWORD } from '../../src/features/organisation/testing/an-organisation.ts';
import { anAuthenticator } from '../../src/platform/auth/testing/an-authenticator.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import type { Browser } from './browser.ts';
import { enrol } from './enrol.ts';

let service: TestService;
let ours: TestOrganisation;

beforeAll(async () => {
  service = await aService();
  ours = await service.organisation('Northfield Retail');
  await ours.member('viewer');
});
afterAll(() => service.close());

/** Makes every proof given so far too old, in the database and in what the api remembers. */
async function later(): Promise<void> {
  service.db.clock.forward({ minutes: 11 });
  service.api.platform.sessions.forget('everybody');
}

const invite = () =>
  `mutation { inviteMember(input: { email: "${anAddress()}", name: "A", roles: [VIEWER] }) { userErrors { code } } }`;
const prove = (browser: Browser, by: string, secret: string) => browser.post('/people/proof', { by, secret });
const codesOf = async (answer: Response): Promise<string[]> =>
  ((await answer.json()) as { userErrors: { code: string }[] }).userErrors.map(({ code }) => code);

describe('What a stolen session must not do', () => {
  test('is done after signing in, and asks for a fresh proof ten minutes later', async () => {
    const { owner } = ours;
    await prove(owner, 'password', PASSWORD);
    expect((await owner.run(invite())).codes).toEqual([]);
    await later();
    expect((await owner.run(invite())).codes).toEqual(['PROOF_NEEDED']);
  });

  test.each([
    ['a change of roles', 'changeMemberRoles(input: { memberId: $id, roles: [VIEWER], version: 1 })'],
    ['a link for a new password', 'createResetLink(input: { memberId: $id })'],
    ['a removal', 'removeMember(input: { memberId: $id })'],
    ['an export', 'exportSuppliers(input: { filter: { search: $id } })'],
  ])('holds for %s', async (_, change) => {
    const { data } = await ours.owner.run<{ membersPage: { members: { id: string; roles: string[] }[] } }>(
      '{ membersPage { members { id roles } } }',
    );
    const type = change.startsWith('export') ? 'String' : 'ID';
    const id = data?.membersPage.members.find(({ roles }) => roles.includes('VIEWER'))?.id;
    await later();
    const { codes } = await ours.owner.run(`mutation Change($id: ${type}!) { ${change} { userErrors { code } } }`, {
      id,
    });
    expect(codes).toEqual(['PROOF_NEEDED']);
  });

  test('goes on with the same key once the proof was given, and is done once', async () => {
    await later();
    const [key, change] = [randomUUID(), invite()];
    expect((await ours.owner.run(change, {}, { key })).codes).toEqual(['PROOF_NEEDED']);
    expect((await prove(ours.owner, 'password', PASSWORD)).status).toBe(200);
    for (let n = 0; n < 2; n += 1) expect((await ours.owner.run(change, {}, { key })).codes).toEqual([]);
  });

  test('a proof counts in its own session only', async () => {
    await later();
    await ours.owner.run(invite());
    const other = await service.organisation('Harbour Row Foods');
    await later();
    await prove(other.owner, 'password', PASSWORD);
    expect((await ours.owner.run(invite())).codes).toEqual(['PROOF_NEEDED']);
  });

  test('a wrong password proves nothing, and guesses wait; whoever is not signed in is told so', async () => {
    await later();
    const { owner } = ours;
    for (let n = 0; n < 5; n += 1)
      expect(await codesOf(await prove(owner, 'password', 'a guess that is wrong'))).toEqual(['NOT_YOUR_PASSWORD']);
    // A slow machine lets the first, short waits pass.
    const statuses: number[] = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await prove(owner, 'password', 'another wrong guess')).status);
    expect(statuses).toContain(429);
    expect((await owner.run(invite())).codes).toEqual(['PROOF_NEEDED']);
    expect((await prove(service.stranger(), 'password', PASSWORD)).status).toBe(401);
    await later();
    expect((await prove(owner, 'password', PASSWORD)).status).toBe(200);
  });

  test('with a second factor the password is no proof; a code is, and a recovery code once', async () => {
    const { owner } = await service.organisation('Quayside Foods');
    const { code, recoveryCodes } = await enrol(owner);
    await later();
    expect(await codesOf(await prove(owner, 'password', PASSWORD))).toEqual(['PROOF_BY_CODE']);
    expect((await owner.post('/api/auth/two-factor/disable', { password: PASSWORD })).status).toBe(403);
    expect((await owner.run(invite())).codes).toEqual(['PROOF_NEEDED']);
    const shown = code();
    expect((await prove(owner, 'app', shown)).status).toBe(200);
    expect((await owner.run(invite())).codes).toEqual([]);
    await later();
    expect(await codesOf(await prove(owner, 'app', shown))).toEqual(['CODE_WRONG']);
    expect((await owner.run(invite())).codes).toEqual(['PROOF_NEEDED']);
    const [recovery = ''] = recoveryCodes;
    expect((await prove(owner, 'recovery', recovery)).status).toBe(200);
    expect(await codesOf(await prove(owner, 'recovery', recovery))).toEqual(['CODE_WRONG']);
    expect((await owner.run(invite())).codes).toEqual([]);
    expect((await owner.post('/api/auth/two-factor/disable', { password: PASSWORD })).status).toBe(200);
  });

  test('with a passkey it is that, and each answer of the device counts once', async () => {
    const { owner } = await service.organisation('Quayside Foods');
    await enrol(owner);
    const [device, { origin }] = [anAuthenticator(), owner.place];
    const begun = (await (await owner.post('/api/auth/passkey/begin', {})).json()) as { challenge: string };
    const made = device.make({ ...begun, origin, host: 'localhost' });
    expect((await owner.post('/api/auth/passkey/add', { name: 'A key', response: made })).status).toBe(200);
    await later();
    const asked = await owner.post('/api/auth/passkey/ask', {});
    const { options } = (await asked.json()) as { options: { challenge: string } };
    const response = device.give({ ...options, origin, host: 'localhost' });
    const give = () => owner.post('/people/proof', { by: 'passkey', response });
    expect((await give()).status).toBe(200);
    expect((await owner.run(invite())).codes).toEqual([]);
    expect(await codesOf(await give())).toEqual(['PASSKEY_WRONG']);
  });

  test('is told in the log of access', async () => {
    await prove(ours.owner, 'password', PASSWORD);
    const { database, auth } = service.api.platform;
    await relayMemberEvents(database, auth);
    const { data } = await ours.owner.run<{ accessEntries: { edges: { node: { text: string } }[] } }>(
      '{ accessEntries { edges { node { text } } } }',
    );
    expect(data?.accessEntries.edges[0]?.node.text).toBe('proved again who they are, with the password');
  });
});
