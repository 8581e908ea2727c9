import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { signIn } from '../../platform/auth/testing/a-browser.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { mailingOn, type Mailing } from '../../platform/mail/testing/mailing.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { AcceptInvitation } from './commands/accept-invitation.ts';
import { CreateInvitationLink } from './commands/create-invitation-link.ts';
import { CreateResetLink } from './commands/create-reset-link.ts';
import { InviteMember, type InviteMemberInput } from './commands/invite-member.ts';
import { RevokeInvitation } from './commands/revoke-invitation.ts';
import { anAddress, anOrganisation, tokenOf } from './testing/an-organisation.ts';
import { lettersOfPeople } from './testing/letters-of-people.ts';
import { UnsentMailReadModel } from './unsent-mail.read-model.ts';

let db: TestDatabase;
let mailing: Mailing;
let auth: AuthDatabase;

beforeAll(async () => {
  db = await testDatabase();
});

beforeEach(() => setMailServer(true));

afterEach(() => mailing.close());

afterAll(() => db.close());

async function setMailServer(isSet: boolean): Promise<void> {
  mailing = await mailingOn(db, { writersOf: lettersOfPeople, isSet });
  auth = mailing.auth;
}

const choice = 'a sentence of my own choice';
const afterwards = 'another sentence of my choice';

async function invited(by: Viewer, input: Partial<InviteMemberInput> = {}) {
  const email = input.email ?? anAddress();
  const made = await new InviteMember(auth, db.database).execute(by, {
    email,
    name: 'N. Newcomer',
    roles: ['analyst'],
    ...input,
  });
  return { email, ...made };
}

const accept = (link: { readonly url: string | null } | null) =>
  new AcceptInvitation(auth).execute({ token: tokenOf(link), password: choice }, null);
const unsent = (viewer: Viewer) => new UnsentMailReadModel(auth).unsent(viewer);

describe('An invitation, where a mail server is set', () => {
  test('goes to the mailbox, and its link is shown to nobody else', async () => {
    const { owner } = await anOrganisation(auth);
    const { email, link } = await invited(owner);
    expect(link).toBeNull();
    await mailing.round();
    expect(mailing.server.taken.map(({ to }) => to)).toEqual([email]);
    expect(mailing.server.taken[0]?.source).toContain('O. Okafor invites you to join Northfield Retail');
    expect(await accept(mailing.mailedTo(email))).toMatchObject({ email });
    expect(await unsent(owner)).toEqual([]);
  });

  test.each([
    ['de', 'O. Okafor lädt Sie ein'],
    ['es', 'O. Okafor le invita'],
    ['en', 'O. Okafor invites you'],
  ])('is written in the language of its recipient: %s', async (locale, words) => {
    const { owner } = await anOrganisation(auth);
    const known = anAddress();
    const elsewhere = await anOrganisation(auth, 'buyer', known);
    await auth.query('UPDATE auth.users SET locale = $2 WHERE id = $1', [elsewhere.owner.userId, locale]);
    await invited(owner, { email: known });
    await mailing.round();
    expect(mailing.server.taken[0]?.source).toContain(words);
  });

  test('to somebody who has no account is written in the language of the inviter', async () => {
    const { owner } = await anOrganisation(auth);
    await auth.query(`UPDATE auth.users SET locale = 'de' WHERE id = $1`, [owner.userId]);
    await invited(owner);
    await mailing.round();
    expect(mailing.server.taken[0]?.source).toContain('lädt Sie ein');
  });

  test('that the mailbox refuses is shown with what the server answered, and its link can be handed over', async () => {
    const { owner } = await anOrganisation(auth);
    const { email, invitationId } = await invited(owner);
    mailing.server.answer = () => ({ code: 550 });
    await mailing.round();
    expect(await unsent(owner)).toMatchObject([
      { kind: 'invitation', subjectId: invitationId, email, problem: 'refused', smtpCode: 550, isTried: false },
    ]);
    const link = await new CreateInvitationLink(auth).execute(owner, { invitationId });
    expect(await accept(link)).toMatchObject({ email });
    expect(await unsent(owner)).toEqual([]);
  });

  test('has one link: handing another one over makes the mailed one void', async () => {
    const { owner } = await anOrganisation(auth);
    const { email, invitationId } = await invited(owner);
    await mailing.round();
    await new CreateInvitationLink(auth).execute(owner, { invitationId });
    await expect(accept(mailing.mailedTo(email))).rejects.toThrow('LINK_NOT_VALID');
  });

  test('that was revoked or handed over meanwhile is not mailed', async () => {
    const { owner } = await anOrganisation(auth);
    await new RevokeInvitation(auth).execute(owner, await invited(owner));
    await new CreateInvitationLink(auth).execute(owner, await invited(owner));
    await mailing.round();
    expect(mailing.server.taken).toEqual([]);
  });
});

describe('A link to hand over', () => {
  test('is made by owners and administrators, of open invitations of their own organisation', async () => {
    const { owner, member } = await anOrganisation(auth);
    const other = await anOrganisation(auth);
    const create = new CreateInvitationLink(auth);
    const { invitationId } = await invited(owner);
    await expect(create.execute(await member('analyst'), { invitationId })).rejects.toThrow(NotAllowed);
    await expect(create.execute(other.owner, { invitationId })).rejects.toThrow(NotFound);
    await expect(create.execute(await member('admin'), { invitationId })).resolves.toBeDefined();
    db.clock.forward({ days: 8 });
    await expect(create.execute(owner, { invitationId })).rejects.toThrow('INVITATION_CLOSED');
  });

  test('of an invitation to an owner is made by owners only', async () => {
    const { owner, member } = await anOrganisation(auth);
    const admin = await member('admin');
    const { invitationId } = await invited(owner, { roles: ['owner'] });
    mailing.server.answer = () => ({ code: 550 });
    await mailing.round();
    expect(await unsent(admin)).toMatchObject([{ viewerCanCreateLink: false }]);
    expect(await unsent(owner)).toMatchObject([{ viewerCanCreateLink: true }]);
    await expect(new CreateInvitationLink(auth).execute(admin, { invitationId })).rejects.toThrow(NotAllowed);
  });
});

describe('Mails that were not sent', () => {
  test('are shown to owners and administrators of their organisation, links for passwords to owners only', async () => {
    const { owner, member } = await anOrganisation(auth);
    const other = await anOrganisation(auth);
    const { memberId } = await member('viewer');
    await invited(owner);
    await new CreateResetLink(auth).execute(owner, { memberId });
    mailing.server.answer = () => ({ code: 451 });
    await mailing.round();
    const tried = { problem: 'deferred', smtpCode: 451, isTried: true };
    expect(await unsent(owner)).toMatchObject([
      { kind: 'password-reset', subjectId: memberId, ...tried },
      { kind: 'invitation', ...tried },
    ]);
    expect(await unsent(await member('admin'))).toMatchObject([{ kind: 'invitation' }]);
    await expect(unsent(await member('analyst', 'approver'))).rejects.toThrow(NotAllowed);
    expect(await unsent(other.owner)).toEqual([]);
    db.clock.forward({ hours: 2 });
    expect(await unsent(owner)).toMatchObject([{ kind: 'invitation' }]);
  });

  test('are all of them where no mail server is set; the link is shown as it is made', async () => {
    await mailing.close();
    await setMailServer(false);
    const { owner, member } = await anOrganisation(auth);
    const { memberId } = await member('viewer');
    const { link } = await invited(owner);
    const { url } = await new CreateResetLink(auth).execute(owner, { memberId });
    expect(url).not.toBeNull();
    expect(await unsent(owner)).toMatchObject([
      { kind: 'password-reset', problem: 'no-server', isTried: false },
      { kind: 'invitation', problem: 'no-server', isTried: false },
    ]);
    await accept(link);
    expect(await unsent(owner)).toMatchObject([{ kind: 'password-reset' }]);
  });
});

describe('A mailbox is proved', () => {
  async function isProved(email: string): Promise<unknown[]> {
    const rows = await auth.query<{ proved: boolean }>(
      'SELECT email_verified AS proved FROM auth.users WHERE email = $1 ORDER BY created_at',
      [email],
    );
    return rows.map(({ proved }) => proved);
  }

  test('by a link that was mailed, and not by one that was handed over', async () => {
    const { owner } = await anOrganisation(auth);
    const [mailed, handed] = [await invited(owner), await invited(owner, { byHand: true })];
    const refused = await invited(owner);
    await mailing.round();
    const byHand = await new CreateInvitationLink(auth).execute(owner, refused);
    for (const link of [mailing.mailedTo(mailed.email), handed.link, byHand]) await accept(link);
    expect(await isProved(mailed.email)).toEqual([true]);
    expect(await isProved(handed.email)).toEqual([false]);
    expect(await isProved(refused.email)).toEqual([false]);
  });

  test('by the person, although somebody else has made an account of the address before', async () => {
    const [theirs, ours] = [await anOrganisation(auth), await anOrganisation(auth)];
    const { email, link } = await invited(theirs.owner, { byHand: true });
    await new AcceptInvitation(auth).execute({ token: tokenOf(link), password: afterwards }, null);
    await invited(ours.owner, { email });
    await mailing.round();
    await accept(mailing.mailedTo(email));
    expect(await isProved(email)).toEqual([false, true]);
    expect((await signIn(auth, email, choice)).status).toBe(200);
  });
});
