import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { startApi, type Api } from '../../service/start-api.ts';
import { CreateResetLink } from './commands/create-reset-link.ts';
import { InviteMember } from './commands/invite-member.ts';
import { anAddress, anOrganisation, PASSWORD, tokenOf } from './testing/an-organisation.ts';

let db: TestDatabase;
let api: Api;

beforeAll(async () => {
  db = await testDatabase();
  api = await startApi(db.config);
});

afterAll(async () => {
  await api.close();
  await db.close();
});

interface Reply {
  readonly status: number;
  readonly cookie: string;
  readonly body: string;
}

async function post(path: string, body: object, cookie = ''): Promise<Reply> {
  const response = await fetch(`http://127.0.0.1:${String(api.port)}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-plumbline': '1',
      'idempotency-key': randomUUID(),
      cookie,
      origin: db.config.environment.PUBLIC_URL,
    },
    body: JSON.stringify(body),
  });
  const [session = ''] = response.headers.getSetCookie();
  return { status: response.status, cookie: session.split(';')[0] ?? '', body: await response.text() };
}

async function signIn(email: string, password: string): Promise<string> {
  return (await post('/api/auth/sign-in/email', { email, password })).cookie;
}

async function ask<Data>(query: string, organisationId: string, cookie: string, variables: object = {}) {
  const { body } = await post(`/graphql?organisation=${organisationId}`, { query, variables }, cookie);
  return JSON.parse(body) as { data: Data; errors?: { message: string; extensions: { code: string } }[] };
}

const INVITE = `mutation ($input: InviteMemberInput!) {
  inviteMember(input: $input) { invitation { email roles invitedBy { name } } link userErrors { field code message } }
}`;
interface Invited {
  readonly inviteMember: {
    invitation: { email: string } | null;
    link: string | null;
    userErrors: { code: string; message: string }[];
  };
}

describe('People over HTTP', () => {
  test('an owner invites, the person takes the link, signs in and sees the members without their addresses', async () => {
    const owner = anAddress();
    const { id } = await anOrganisation(api.platform.auth, 'buyer', owner);
    const ownersCookie = await signIn(owner, PASSWORD);
    const email = anAddress();
    const input = { email, name: 'N. Newcomer', roles: ['ANALYST'] };
    const { data } = await ask<Invited>(INVITE, id, ownersCookie, { input });
    expect(data.inviteMember).toMatchObject({
      invitation: { email, roles: ['ANALYST'], invitedBy: { name: 'O. Okafor' } },
      userErrors: [],
    });
    const token = data.inviteMember.link?.split('/invitation/')[1] ?? '';

    const shown = await post('/people/invitation', { token });
    expect(JSON.parse(shown.body)).toMatchObject({ email, organisationName: 'Northfield Retail' });
    expect(shown.body).not.toContain('hasAccount');
    const short = await post('/people/accept-invitation', { token, name: 'Nadia', password: 'short' });
    expect([short.status, JSON.parse(short.body)]).toMatchObject([
      422,
      { userErrors: [{ field: 'password', code: 'PASSWORD_TOO_SHORT' }] },
    ]);
    expect((await post('/people/accept-invitation', { token, name: 'Nadia', password: PASSWORD })).status).toBe(200);
    expect((await post('/people/accept-invitation', { token, name: 'Nadia', password: PASSWORD })).status).toBe(410);

    const cookie = await signIn(email, PASSWORD);
    const seen = await ask<object>(
      '{ me { displayName email memberships { organisationId roles kind } notices { code } } viewer { can roles organisation { name supplierCount openQuestionCount } } membersPage { members { person { name } email isYou viewerCanChange } invitations { id } viewerCanInvite assignableRoles } }',
      id,
      cookie,
    );
    expect(seen.data).toMatchObject({
      me: {
        displayName: 'Nadia',
        email,
        memberships: [{ organisationId: id, roles: ['ANALYST'], kind: 'BUYER' }],
        notices: [],
      },
      viewer: {
        roles: ['ANALYST'],
        organisation: { name: 'Northfield Retail', supplierCount: 0, openQuestionCount: 0 },
      },
      membersPage: {
        members: [
          { person: { name: 'Nadia' }, email, isYou: true, viewerCanChange: false },
          { person: { name: 'O. Okafor' }, email: null, isYou: false, viewerCanChange: false },
        ],
        invitations: [],
        viewerCanInvite: false,
        assignableRoles: [],
      },
    });
    const refused = await ask<null>(INVITE, id, cookie, { input: { ...input, email: anAddress() } });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('what the person can put right comes back in words, beside the field', async () => {
    const owner = anAddress();
    const { id } = await anOrganisation(api.platform.auth, 'buyer', owner);
    const { data } = await ask<Invited>(INVITE, id, await signIn(owner, PASSWORD), {
      input: { email: owner, name: 'Myself', roles: ['VIEWER'] },
    });
    expect(data.inviteMember).toMatchObject({
      invitation: null,
      link: null,
      userErrors: [{ field: 'email', code: 'ALREADY_A_MEMBER', message: 'This person is already a member.' }],
    });
  });

  test('a password or a name of any length is told to be too long, and the link still works', async () => {
    const { auth } = api.platform;
    const { owner, member } = await anOrganisation(auth);
    const { link } = await new InviteMember(auth, api.platform.database).execute(owner, {
      email: anAddress(),
      name: 'N. N.',
      roles: ['viewer'],
    });
    const { memberId } = await member('analyst');
    const reset = await new CreateResetLink(auth).execute(owner, { memberId });
    const long = 'a b c d e f g '.repeat(1_000);
    const tried = await Promise.all([
      post('/people/accept-invitation', { token: tokenOf(link), name: 'N. N.', password: long }),
      post('/people/accept-invitation', { token: tokenOf(link), name: long, password: PASSWORD }),
      post('/people/reset-password', { token: tokenOf(reset), password: long }),
    ]);
    const told = tried.map(({ status, body }) => [status, JSON.parse(body) as object]);
    expect(told).toMatchObject([
      [422, { userErrors: [{ field: 'password', code: 'PASSWORD_TOO_LONG' }] }],
      [422, { userErrors: [{ field: 'name', code: 'PERSON_NAME_TOO_LONG' }] }],
      [422, { userErrors: [{ field: 'password', code: 'PASSWORD_TOO_LONG' }] }],
    ]);
    const right = { token: tokenOf(link), name: 'N. N.', password: PASSWORD };
    expect((await post('/people/accept-invitation', right)).status).toBe(200);
  });

  test('another organisation and an invented one answer the same', async () => {
    const stranger = anAddress();
    await anOrganisation(api.platform.auth, 'buyer', stranger);
    const { id } = await anOrganisation(api.platform.auth);
    const cookie = await signIn(stranger, PASSWORD);
    const query = '{ membersPage { members { id } } }';
    const theirs = await ask<null>(query, id, cookie);
    const invented = await ask<null>(query, '01a21000-0000-7000-8000-000000000000', cookie);
    expect(theirs.errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual(
      invented.errors?.map(({ message, extensions }) => [message, extensions.code]),
    );
    expect(theirs.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test.each(['supplier', 'auditor'] as const)(
    'a person of a %s organisation has a profile and members, and no suppliers',
    async (kind) => {
      const owner = anAddress();
      const { id } = await anOrganisation(api.platform.auth, kind, owner);
      const seen = await ask<{ viewer: { can: string[] }; roleMatrix: { verb: string }[] }>(
        '{ viewer { can organisation { kind supplierCount openQuestionCount } } membersPage { members { isYou } } roleMatrix { verb name note roles } }',
        id,
        await signIn(owner, PASSWORD),
      );
      expect(seen.data.viewer).toMatchObject({
        organisation: { kind: kind.toUpperCase(), supplierCount: 0, openQuestionCount: 0 },
      });
      expect(
        seen.data.viewer.can.filter((verb) => !verb.startsWith('member.') && !verb.startsWith('profile.')),
      ).toEqual(kind === 'supplier' ? ['answers.give', 'answers.share'] : ['engaged.read']);
      // What is left to the role auditor is in the matrix of an auditor's organisation, and not among what its owner may do.
      expect(seen.data.roleMatrix.map(({ verb }) => verb).filter((verb) => verb !== 'engaged.work')).toEqual(
        seen.data.viewer.can,
      );
    },
  );
});
