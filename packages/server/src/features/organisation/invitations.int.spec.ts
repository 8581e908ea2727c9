import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { Sessions } from '../../platform/auth/session.ts';
import { signIn } from '../../platform/auth/testing/a-browser.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { setQuota } from '../../platform/quotas/set-quota.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { AcceptInvitation } from './commands/accept-invitation.ts';
import { CreateOrganisation } from './commands/create-organisation.ts';
import { InviteMember, type InviteMemberInput } from './commands/invite-member.ts';
import { RevokeInvitation } from './commands/revoke-invitation.ts';
import { MemberReadModel } from './member.read-model.ts';
import { PersonReadModel } from './person.read-model.ts';
import { anAddress, anOrganisation, PASSWORD, tokenOf } from './testing/an-organisation.ts';

let db: TestDatabase;
let auth: AuthDatabase;
let sessions: Sessions;
let invite: InviteMember;
let accept: AcceptInvitation;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
  sessions = new Sessions(auth, () => undefined);
  invite = new InviteMember(auth, db.database);
  accept = new AcceptInvitation(auth);
});

afterAll(async () => {
  await sessions.close();
  await auth.close();
  await db.close();
});

const choice = 'a sentence of my own choice';

async function invited(by: Viewer, input: Partial<InviteMemberInput> = {}) {
  const email = input.email ?? anAddress();
  const { invitationId, link } = await invite.execute(by, { email, name: 'N. Newcomer', roles: ['analyst'], ...input });
  return { email, invitationId, link, token: tokenOf(link) };
}

describe('An invitation', () => {
  test('makes an account with the invited address and roles, and the person signs in', async () => {
    const { id, owner } = await anOrganisation(auth);
    const { email, token } = await invited(owner);
    expect(await accept.execute({ token, name: 'Nadia N.', password: choice }, null)).toEqual({
      organisationId: id,
      email,
    });
    const { request } = await signIn(auth, email, choice);
    expect(await sessions.viewerOf(request, id)).toMatchObject({
      displayName: 'Nadia N.',
      roles: new Set(['analyst']),
    });
    expect(await new MemberReadModel(auth, db.database).invitations(owner)).toEqual([]);
  });

  test('is refused where a person, or the organisation, has made as many in a day as it may', async () => {
    const { id, owner, member } = await anOrganisation(auth);
    const admin = await member('admin');
    await setQuota(db.database, { organisationId: id, name: 'invitations', person: 2, organisation: 3 });
    await invited(owner);
    await new RevokeInvitation(auth).execute(owner, await invited(owner));
    await expect(invited(owner)).rejects.toThrow('quota.invitations');
    await invited(admin);
    await expect(invited(admin)).rejects.toThrow('quota.invitations');
    db.clock.forward({ days: 1, minutes: 1 });
    await expect(invited(owner)).resolves.toBeDefined();
  });

  test('is used once, even by two at the same moment', async () => {
    const { owner } = await anOrganisation(auth);
    const { email, token } = await invited(owner);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 4 }, () => accept.execute({ token, password: choice }, null)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(accept.execute({ token, password: choice }, null)).rejects.toThrow('LINK_NOT_VALID');
    expect(await auth.query('SELECT 1 FROM auth.users WHERE email = $1', [email])).toHaveLength(1);
  });

  test('is not for somebody who is signed in with another address', async () => {
    const { owner } = await anOrganisation(auth);
    const { token } = await invited(owner);
    const stranger = anAddress();
    await anOrganisation(auth, 'buyer', stranger);
    const { request } = await signIn(auth, stranger, PASSWORD);
    await expect(accept.execute({ token, password: choice }, await sessions.personOf(request))).rejects.toThrow(
      'INVITATION_FOR_ANOTHER_ADDRESS',
    );
    await expect(accept.execute({ token, password: choice }, null)).resolves.toBeDefined();
  });

  test('opens nothing after seven days', async () => {
    const { owner } = await anOrganisation(auth);
    const { token, link } = await invited(owner);
    const [people, members] = [new PersonReadModel(auth, db.database), new MemberReadModel(auth, db.database)];
    db.clock.forward({ days: 6, hours: 23 });
    expect(await people.invitation(token)).toMatchObject({ expiresAt: link?.expiresAt });
    expect(await members.invitations(owner)).toHaveLength(1);
    db.clock.forward({ hours: 1 });
    expect(await people.invitation(token)).toBeNull();
    expect(await members.invitations(owner)).toEqual([]);
    await expect(accept.execute({ token, password: choice }, null)).rejects.toThrow('LINK_NOT_VALID');
  });

  test('opens nothing after it was taken back, or after the same address was invited anew', async () => {
    const { owner } = await anOrganisation(auth);
    const first = await invited(owner);
    const second = await invited(owner, { email: first.email.toUpperCase() });
    await expect(accept.execute({ token: first.token, password: choice }, null)).rejects.toThrow('LINK_NOT_VALID');
    const revoke = new RevokeInvitation(auth);
    await revoke.execute(owner, second);
    await expect(accept.execute({ token: second.token, password: choice }, null)).rejects.toThrow('LINK_NOT_VALID');
    await expect(revoke.execute(owner, second)).rejects.toThrow('INVITATION_CLOSED');
  });

  test('is accepted with an account of the address by its password, whoever made that account', async () => {
    const email = anAddress();
    const elsewhere = await anOrganisation(auth, 'buyer', email);
    const { id, owner } = await anOrganisation(auth);
    const { token } = await invited(owner, { email });
    await expect(accept.execute({ token, hasAccount: true }, null)).rejects.toThrow('PASSWORD_WRONG');
    await expect(accept.execute({ token, password: choice, hasAccount: true }, null)).rejects.toThrow('PASSWORD_WRONG');
    await accept.execute({ token, password: PASSWORD, hasAccount: true }, null);
    const memberships = await new PersonReadModel(auth, db.database).memberships(elsewhere.owner);
    expect(memberships.map(({ organisationId }) => organisationId).sort()).toEqual([elsewhere.id, id].sort());
  });

  test('is accepted with the account of the session', async () => {
    const email = anAddress();
    const elsewhere = await anOrganisation(auth, 'buyer', email);
    const { id, owner } = await anOrganisation(auth);
    const { request } = await signIn(auth, email, PASSWORD);
    const { token } = await invited(owner, { email });
    await accept.execute({ token }, await sessions.personOf(request));
    expect(await sessions.viewerOf(request, id)).toMatchObject({ userId: elsewhere.owner.userId });
  });

  test('answers the same whether or not the address has an account', async () => {
    const known = anAddress();
    await anOrganisation(auth, 'buyer', known);
    const { owner } = await anOrganisation(auth);
    const people = new PersonReadModel(auth, db.database);
    const answers = [];
    for (const email of [known, anAddress()]) {
      const { token } = await invited(owner, { email });
      const outcomes = await Promise.allSettled([
        people.invitation(token).then((shown) => Object.keys(shown ?? {})),
        accept.execute({ token, password: choice, hasAccount: true }, null),
        accept.execute({ token, password: 'short' }, null),
      ]);
      const accepted = await accept.execute({ token, password: choice }, null);
      answers.push([
        ...outcomes.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason))),
        Object.keys(accepted),
      ]);
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  test('that fails leaves nothing behind: a short password makes no account', async () => {
    const { owner } = await anOrganisation(auth);
    const { email, token } = await invited(owner);
    await expect(accept.execute({ token, password: 'short' }, null)).rejects.toThrow('PASSWORD_TOO_SHORT');
    expect(await auth.query('SELECT 1 FROM auth.users WHERE email = $1', [email])).toEqual([]);
    await expect(accept.execute({ token, password: choice }, null)).resolves.toBeDefined();
  });

  test('stores only what cannot be turned back into the link', async () => {
    const { owner } = await anOrganisation(auth);
    const { invitationId, token } = await invited(owner);
    const [row] = await auth.query('SELECT invitation::text AS stored FROM auth.invitations invitation WHERE id = $1', [
      invitationId,
    ]);
    expect(JSON.stringify(row)).not.toContain(token);
  });

  test('is written by owners and administrators, with roles that are theirs to give', async () => {
    const { member } = await anOrganisation(auth);
    const admin = await member('admin');
    await expect(invited(await member('analyst'))).rejects.toThrow(NotAllowed);
    await expect(invited(admin, { roles: ['owner'] })).rejects.toThrow('ROLE_NOT_YOURS_TO_GIVE');
    await expect(invited(admin, { roles: ['safeguarding'] })).rejects.toThrow('SAFEGUARDING_NEEDS_TWO_PEOPLE');
    await expect(invited(admin, { roles: [] })).rejects.toThrow('ROLE_MISSING');
    await expect(invited(admin, { email: 'no address' })).rejects.toThrow('EMAIL_NOT_READABLE');
    await expect(invited(admin)).resolves.toBeDefined();
  });

  test('of another organisation is not there', async () => {
    const ours = await anOrganisation(auth);
    const theirs = await anOrganisation(auth);
    const { invitationId } = await invited(ours.owner);
    await expect(new RevokeInvitation(auth).execute(theirs.owner, { invitationId })).rejects.toThrow(NotFound);
    expect(await new MemberReadModel(auth, db.database).invitation(theirs.owner, invitationId)).toBeNull();
  });

  test('to somebody who is a member already is not written', async () => {
    const email = anAddress();
    const { owner } = await anOrganisation(auth, 'buyer', email);
    await expect(invited(owner, { email })).rejects.toThrow('ALREADY_A_MEMBER');
  });
});

describe('A new organisation', () => {
  test('begins with a link for its owner', async () => {
    const owner = { email: anAddress(), name: 'F. First' };
    const input = { name: 'Harbour Foods', kind: 'supplier', timeZone: 'Asia/Bangkok', owner } as const;
    const { organisationId, ownerId, link } = await new CreateOrganisation(auth).execute(input);
    expect(ownerId).toBeNull();
    await accept.execute({ token: tokenOf(link), password: choice }, null);
    const { request } = await signIn(auth, owner.email, choice);
    expect(await sessions.viewerOf(request, organisationId)).toMatchObject({
      organisationKind: 'supplier',
      roles: new Set(['owner']),
    });
  });

  test('is not made halfway', async () => {
    const owner = { email: anAddress(), name: 'F. First', password: 'short' };
    const input = { name: 'Nobody & Sons', kind: 'buyer', timeZone: 'UTC', owner } as const;
    await expect(new CreateOrganisation(auth).execute(input)).rejects.toThrow('PASSWORD_TOO_SHORT');
    await expect(new CreateOrganisation(auth).execute({ ...input, timeZone: 'Nowhere' })).rejects.toThrow(
      'TIME_ZONE_UNKNOWN',
    );
    expect(await auth.query(`SELECT 1 FROM auth.organisations WHERE name = 'Nobody & Sons'`)).toEqual([]);
  });
});
