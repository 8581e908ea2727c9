import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { relayMemberEvents } from '../../src/features/organisation/relay-member-events.ts';
import { tellFailures } from '../../src/platform/auth/tell-failures.ts';
import { aVerifier } from '../../src/features/audit/testing/a-verifier.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import type { Browser } from './browser.ts';
import { subjectsOf, type Subjects } from './subjects.ts';

let service: TestService;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let subjects: Subjects;
let viewer: Browser;

beforeAll(async () => {
  service = await aService();
  ours = await service.organisation('Northfield Retail');
  theirs = await service.organisation('Xylograph Retail');
  subjects = await subjectsOf(service, ours, 'Northfield');
  viewer = await ours.member('viewer');
});
afterAll(() => service.close());

interface Entries {
  readonly accessEntries: {
    readonly edges: readonly { readonly node: { readonly verb: string; readonly text: string } }[];
  };
}

/** What the owner reads, newest first, once everything is written. */
async function read(browser = ours.owner): Promise<readonly { verb: string; text: string }[]> {
  const { database, auth, access } = service.api.platform;
  await access.flush();
  await tellFailures(auth);
  await relayMemberEvents(database, auth);
  const { data } = await browser.run<Entries>('{ accessEntries { edges { node { verb text } } } }');
  return data?.accessEntries.edges.map(({ node }) => node) ?? [];
}
/** What was added since. */
async function added(work: () => Promise<unknown>): Promise<readonly { verb: string; text: string }[]> {
  const before = (await read()).length;
  await work();
  const after = await read();
  return after.slice(0, after.length - before);
}

describe('An owner reads', () => {
  test('who signed in, and who signed out', async () => {
    const seen = await added(async () => {
      const browser = await ours.member('analyst');
      await browser.post('/api/auth/sign-out', {});
    });
    expect(seen.map(({ text }) => text)).toEqual(['signed out, or was signed out', 'signed in']);
  });

  test('that wrong passwords were tried, by account and minute, and that nobody knows by whom', async () => {
    const { rows } = await service.db.admin.query<{ email: string }>('SELECT email FROM auth.users WHERE name = $1', [
      'Owner of Northfield Retail',
    ]);
    const email = rows[0]?.email;
    const seen = await added(async () => {
      for (let count = 0; count < 3; count += 1)
        await service.stranger().post('/api/auth/sign-in/email', { email, password: 'not the right one' });
      service.db.clock.forward({ minutes: 3 });
    });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.verb).toBe('sign-in-failed');
    expect(seen[0]?.text).toMatch(/^tried (a|\d) wrong passwords?.* within a minute$/);
    // The minute is told once.
    expect(await added(() => Promise.resolve())).toEqual([]);
  });

  test('who was refused what, in the words of the page Roles, however often it was tried', async () => {
    const seen = await added(async () => {
      const invite =
        'mutation { inviteMember(input: { email: "a@b.example", name: "A", roles: [VIEWER] }) { userErrors { code } } }';
      for (let count = 0; count < 5; count += 1) expect((await viewer.run(invite)).codes).toEqual(['FORBIDDEN']);
    });
    expect(seen.map(({ text }) => text)).toEqual([
      'was refused: Invite, change, remove members. 4 times more within a minute',
      'was refused: Invite, change, remove members',
    ]);
  });

  test('who downloaded an export, and who was refused it', async () => {
    const path = `/files/${subjects.files.export}?organisation=${ours.id}`;
    const seen = await added(async () => {
      expect((await ours.owner.fetch(path)).status).toBe(200);
      expect((await viewer.fetch(path)).status).toBe(404);
    });
    expect(seen.map(({ text }) => text).toSorted()).toEqual([
      'downloaded an export',
      'was refused: Export lists and suppliers',
    ]);
  });

  test('nothing of other organisations, nor do their people leave a trace here', async () => {
    const seen = await added(async () => {
      const stranger = theirs.owner.at(ours.id);
      await stranger.run('{ membersPage { members { id } } }');
      await stranger.fetch(`/files/${subjects.files.export}?organisation=${ours.id}`);
    });
    expect(seen).toEqual([]);
    expect((await read(theirs.owner)).every(({ text }) => text === 'signed in')).toBe(true);
  });
});

test('the log of access is a chain of its own, anchored and verified beside the audit log', async () => {
  const { anchor, checkOf } = aVerifier(service.db);
  await added(() => ours.member('approver'));
  await anchor.execute(null);
  expect(await checkOf(ours.id, 'access')).toMatchObject({ firstBroken: null, findings: [] });
  await service.db.admin.query('DELETE FROM access_entries WHERE organisation_id = $1', [ours.id]);
  await service.db.admin.query('DELETE FROM access_heads WHERE organisation_id = $1', [ours.id]);
  expect((await checkOf(ours.id, 'access')).findings).toMatchObject([{ code: 'deleted' }]);
  expect((await checkOf(ours.id, 'audit')).findings).toEqual([]);
  const { data } = await ours.owner.run<{ verifyAuditLog: { intact: boolean; accessFindings: string[] } }>(
    'mutation { verifyAuditLog { intact accessFindings } }',
  );
  expect(data?.verifyAuditLog).toEqual({
    intact: false,
    accessFindings: [expect.stringContaining('The whole log is gone')],
  });
});
