import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { signIn } from '../../platform/auth/testing/a-browser.ts';
import { Config } from '../../platform/config/config.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { Mailer } from '../../platform/mail/mailer.ts';
import { sendMails } from '../../platform/mail/send-mails.ts';
import { aMailServer, type TestMailServer } from '../../../../../infra/mail-server/a-mail-server.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { Texts } from '../../platform/text/texts.ts';
import { AcceptInvitation } from './commands/accept-invitation.ts';
import { AskForReset } from './commands/ask-for-reset.ts';
import { CreateInvitationLink } from './commands/create-invitation-link.ts';
import { CreateResetLink } from './commands/create-reset-link.ts';
import { InviteMember, type InviteMemberInput } from './commands/invite-member.ts';
import { ResetPassword } from './commands/reset-password.ts';
import { RevokeInvitation } from './commands/revoke-invitation.ts';
import { invitationLetter } from './letters/invitation-letter.ts';
import { resetLetter } from './letters/reset-letter.ts';
import { ORGANISATION_MESSAGES } from './organisation.messages.ts';
import { PersonReadModel } from './person.read-model.ts';
import { anAddress, anOrganisation, membershipOf, PASSWORD, tokenOf } from './testing/an-organisation.ts';
import { UnsentMailReadModel } from './unsent-mail.read-model.ts';

let db: TestDatabase;
let server: TestMailServer;
/** With a mail server. */
let auth: AuthDatabase;

beforeAll(async () => {
  db = await testDatabase();
});

beforeEach(async () => {
  server = await aMailServer();
  auth = withServer(server.url);
  await db.admin.query('TRUNCATE auth.mails');
});

afterEach(async () => {
  await auth.close();
  await server.close();
});

afterAll(() => db.close());

const choice = 'a sentence of my own choice';
const afterwards = 'another sentence of my choice';

function withServer(SMTP_URL: string | undefined): AuthDatabase {
  const { environment, clock, passwords } = db.config;
  return new AuthDatabase(new Config({ ...environment, SMTP_URL }, clock, passwords), () => undefined);
}

async function round(): Promise<void> {
  const { config } = auth;
  const parts = { config, texts: new Texts([ORGANISATION_MESSAGES]) };
  const mailer = new Mailer({ ...config.environment, SMTP_URL: server.url });
  const writers = [invitationLetter(parts), resetLetter(parts)];
  await sendMails({ auth, mailer, writers, log: { warn: () => undefined } });
}

async function invited(by: Viewer, input: Partial<InviteMemberInput> = {}) {
  const email = input.email ?? anAddress();
  const made = await new InviteMember(auth).execute(by, { email, name: 'N. Newcomer', roles: ['analyst'], ...input });
  return { email, ...made };
}

/** The link that was mailed to an address last. */
const mailedTo = (email: string) => ({ url: server.linkTo(email) });
const accept = (link: { readonly url: string | null } | null) =>
  new AcceptInvitation(auth).execute({ token: tokenOf(link), password: choice }, null);
const unsent = (viewer: Viewer) => new UnsentMailReadModel(auth).unsent(viewer);

describe('An invitation, where a mail server is set', () => {
  test('goes to the mailbox, and its link is shown to nobody else', async () => {
    const { owner } = await anOrganisation(auth);
    const { email, link } = await invited(owner);
    expect(link).toBeNull();
    await round();
    expect(server.taken.map(({ to }) => to)).toEqual([email]);
    expect(server.taken[0]?.source).toContain('O. Okafor invites you to join Northfield Retail');
    expect(await accept(mailedTo(email))).toMatchObject({ email });
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
    await round();
    expect(server.taken[0]?.source).toContain(words);
  });

  test('to somebody who has no account is written in the language of the inviter', async () => {
    const { owner } = await anOrganisation(auth);
    await auth.query(`UPDATE auth.users SET locale = 'de' WHERE id = $1`, [owner.userId]);
    await invited(owner);
    await round();
    expect(server.taken[0]?.source).toContain('lädt Sie ein');
  });

  test('that the mailbox refuses is shown with what the server answered, and its link can be handed over', async () => {
    const { owner } = await anOrganisation(auth);
    const { email, invitationId } = await invited(owner);
    server.answer = () => ({ code: 550 });
    await round();
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
    await round();
    await new CreateInvitationLink(auth).execute(owner, { invitationId });
    await expect(accept(mailedTo(email))).rejects.toThrow('LINK_NOT_VALID');
  });

  test('that was revoked or handed over meanwhile is not mailed', async () => {
    const { owner } = await anOrganisation(auth);
    await new RevokeInvitation(auth).execute(owner, await invited(owner));
    await new CreateInvitationLink(auth).execute(owner, await invited(owner));
    await round();
    expect(server.taken).toEqual([]);
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
    server.answer = () => ({ code: 550 });
    await round();
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
    server.answer = () => ({ code: 451 });
    await round();
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
    await auth.close();
    auth = withServer(undefined);
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

describe('A link for a new password, where a mail server is set', () => {
  test('that an owner makes goes to the mailbox, and the person is told who made it', async () => {
    const { id, owner, member } = await anOrganisation(auth);
    const email = anAddress();
    await new AcceptInvitation(auth).execute(
      { token: tokenOf((await invited(owner, { email, byHand: true })).link), password: choice },
      null,
    );
    const [row] = await auth.query<{ id: string }>('SELECT id FROM auth.users WHERE email = $1', [email]);
    const person = { ...owner, userId: row?.id ?? '' };
    const memberId = await membershipOf(auth, person);
    expect(await new CreateResetLink(auth).execute(owner, { memberId })).toMatchObject({ url: null });
    await round();
    expect(server.taken[0]?.source).toContain('O. Okafor made a link');
    await new ResetPassword(auth).execute({ token: tokenOf(mailedTo(email)), password: afterwards });
    expect((await signIn(auth, email, afterwards)).status).toBe(200);
    expect(await new PersonReadModel(auth, db.database).resetNotices(person)).toHaveLength(1);
    expect(id).toBe((await member('viewer')).organisationId);
  });

  test('is handed over where the owner says so', async () => {
    const { owner, member } = await anOrganisation(auth);
    const { memberId } = await member('viewer');
    expect((await new CreateResetLink(auth).execute(owner, { memberId, byHand: true })).url).not.toBeNull();
    await round();
    expect(server.taken).toEqual([]);
  });

  test('is mailed to whoever asks for it; nobody else made it, so nobody is named', async () => {
    const email = anAddress();
    const { owner } = await anOrganisation(auth, 'buyer', email);
    await new AskForReset(auth).execute(` ${email.toUpperCase()} `);
    await round();
    expect(server.taken.map(({ to }) => to)).toEqual([email]);
    expect(server.taken[0]?.source).toContain('Somebody asked for a new password');
    expect(await unsent(owner)).toEqual([]);
    await new ResetPassword(auth).execute({ token: tokenOf(mailedTo(email)), password: afterwards });
    expect((await signIn(auth, email, afterwards)).status).toBe(200);
    expect((await signIn(auth, email, PASSWORD)).status).toBe(401);
    expect(await new PersonReadModel(auth, db.database).resetNotices(owner)).toEqual([]);
  });

  test('is asked for with the same answer whether or not the address has an account, and mailed at most three times an hour', async () => {
    const email = anAddress();
    await anOrganisation(auth, 'buyer', email);
    const ask = new AskForReset(auth);
    for (let times = 0; times < 5; times += 1) {
      expect(await ask.execute(email)).toBeUndefined();
      expect(await ask.execute(anAddress())).toBeUndefined();
      await round();
    }
    expect(server.taken.map(({ to }) => to)).toEqual([email, email, email]);
    await expect(ask.execute('no address')).rejects.toThrow('EMAIL_NOT_READABLE');
    await auth.close();
    auth = withServer(undefined);
    await expect(new AskForReset(auth).execute(email)).rejects.toThrow('MAIL_NOT_SET_UP');
  });

  test('that an owner handed over is not taken away by somebody who asks for another one, and both are void once one is used', async () => {
    const { owner } = await anOrganisation(auth);
    const email = anAddress();
    await accept((await invited(owner, { email, byHand: true })).link);
    const [row] = await auth.query<{ id: string }>(
      'SELECT member.id FROM auth.members member JOIN auth.users person ON person.id = member.user_id WHERE person.email = $1',
      [email],
    );
    const memberId = row?.id ?? '';
    const handed = await new CreateResetLink(auth).execute(owner, { memberId, byHand: true });
    await new AskForReset(auth).execute(email);
    await round();
    const reset = new ResetPassword(auth);
    await reset.execute({ token: tokenOf(handed), password: afterwards });
    await expect(reset.execute({ token: tokenOf(mailedTo(email)), password: choice })).rejects.toThrow(
      'LINK_NOT_VALID',
    );
  });
});
