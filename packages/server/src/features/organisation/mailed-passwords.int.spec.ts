import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { signIn } from '../../platform/auth/testing/a-browser.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { mailingOn, type Mailing } from '../../platform/mail/testing/mailing.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { AcceptInvitation } from './commands/accept-invitation.ts';
import { AskForReset } from './commands/ask-for-reset.ts';
import { CreateResetLink } from './commands/create-reset-link.ts';
import { InviteMember } from './commands/invite-member.ts';
import { ResetPassword } from './commands/reset-password.ts';
import { PersonReadModel } from './person.read-model.ts';
import { anEnrolledOwner, cookieOf } from './testing/an-enrolled-owner.ts';
import { anAddress, anOrganisation, PASSWORD, tokenOf } from './testing/an-organisation.ts';
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

/** Somebody who joined with a link that was handed over. */
async function joined(owner: Viewer, email = anAddress(), password = choice) {
  const invitation = { email, name: 'P. Person', roles: ['viewer'], byHand: true } as const;
  const { link } = await new InviteMember(auth, db.database).execute(owner, invitation);
  await new AcceptInvitation(auth).execute({ token: tokenOf(link), password }, null);
  const [member] = await auth.query<{ memberId: string; userId: string }>(
    `SELECT member.id AS "memberId", person.id AS "userId" FROM auth.members member JOIN auth.users person ON person.id = member.user_id
     WHERE member.organisation_id = $1 AND person.email = $2`,
    [owner.organisationId, email],
  );
  if (!member) throw new Error('Nobody has joined');
  return { email, ...member };
}

describe('A link for a new password, where a mail server is set', () => {
  test('that an owner makes goes to the mailbox, and the person is told who made it', async () => {
    const { owner } = await anOrganisation(auth);
    const { email, memberId, userId } = await joined(owner);
    expect(await new CreateResetLink(auth).execute(owner, { memberId })).toMatchObject({ url: null });
    await mailing.round();
    expect(mailing.server.taken[0]?.source).toContain('O. Okafor made a link');
    await new ResetPassword(auth).execute({ token: tokenOf(mailing.mailedTo(email)), password: afterwards });
    expect((await signIn(auth, email, afterwards)).status).toBe(200);
    expect(await new PersonReadModel(auth, db.database).resetNotices({ ...owner, userId })).toHaveLength(1);
  });

  test('does not open an account with a second factor, though only the mailbox has it', async () => {
    const { email } = await anEnrolledOwner(auth);
    await new AskForReset(auth).execute(email);
    await mailing.round();
    await new ResetPassword(auth).execute({ token: tokenOf(mailing.mailedTo(email)), password: afterwards });
    const answer = await signIn(auth, email, afterwards);
    expect(answer.content).toMatchObject({ twoFactorRedirect: true });
    expect(await auth.auth.api.getSession({ headers: new Headers({ cookie: cookieOf(answer) }) })).toBeNull();
  });

  test('is handed over where the owner says so', async () => {
    const { owner, member } = await anOrganisation(auth);
    const { memberId } = await member('viewer');
    expect((await new CreateResetLink(auth).execute(owner, { memberId, byHand: true })).url).not.toBeNull();
    await mailing.round();
    expect(mailing.server.taken).toEqual([]);
  });

  test('is mailed to the person who asks for it; nobody else made it, so nobody is named', async () => {
    const email = anAddress();
    const { owner } = await anOrganisation(auth, 'buyer', email);
    await new AskForReset(auth).execute(` ${email.toUpperCase()} `);
    await mailing.round();
    expect(mailing.server.taken.map(({ to }) => to)).toEqual([email]);
    expect(mailing.server.taken[0]?.source).toContain('Somebody asked for a new password');
    expect(await new UnsentMailReadModel(auth).unsent(owner)).toEqual([]);
    await new ResetPassword(auth).execute({ token: tokenOf(mailing.mailedTo(email)), password: afterwards });
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
      await mailing.round();
    }
    expect(mailing.server.taken.map(({ to }) => to)).toEqual([email, email, email]);
    const first = { url: /http\S+\/reset\/\S+/.exec(mailing.server.taken[0]?.source ?? '')?.[0] ?? '' };
    await new ResetPassword(auth).execute({ token: tokenOf(first), password: afterwards });
    await expect(
      new ResetPassword(auth).execute({ token: tokenOf(mailing.mailedTo(email)), password: choice }),
    ).rejects.toThrow('LINK_NOT_VALID');
    await expect(ask.execute('no address')).rejects.toThrow('EMAIL_NOT_READABLE');
    await mailing.close();
    await setMailServer(false);
    await expect(new AskForReset(auth).execute(email)).rejects.toThrow('MAIL_NOT_SET_UP');
  });

  test('that an owner handed over is not taken away by somebody who asks for another one, and both are void once one is used', async () => {
    const { owner } = await anOrganisation(auth);
    const { email, memberId } = await joined(owner);
    const handed = await new CreateResetLink(auth).execute(owner, { memberId, byHand: true });
    await new AskForReset(auth).execute(email);
    await mailing.round();
    const reset = new ResetPassword(auth);
    await reset.execute({ token: tokenOf(handed), password: afterwards });
    await expect(reset.execute({ token: tokenOf(mailing.mailedTo(email)), password: choice })).rejects.toThrow(
      'LINK_NOT_VALID',
    );
  });

  test('proves the mailbox for one account; each account of the address gets a letter that says what it opens', async () => {
    const [theirs, ours] = [await anOrganisation(auth), await anOrganisation(auth)];
    const { email } = await joined(theirs.owner);
    await joined(ours.owner, email, afterwards);
    await new AskForReset(auth).execute(email);
    await mailing.round();
    expect(mailing.server.taken.map(({ to }) => to)).toEqual([email, email]);
    expect(mailing.server.taken[0]?.source).toContain('The account opens Northfield Retail.');
    await new ResetPassword(auth).execute({
      token: tokenOf(mailing.mailedTo(email)),
      password: 'a third sentence of my choice',
    });
    const proved = await auth.query('SELECT FROM auth.users WHERE email = $1 AND email_verified', [email]);
    expect(proved).toHaveLength(1);
  });
});
