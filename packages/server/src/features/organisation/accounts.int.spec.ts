import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { Sessions } from '../../platform/auth/session.ts';
import { signIn, type From } from '../../platform/auth/testing/a-browser.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { AcceptInvitation } from './commands/accept-invitation.ts';
import { CreateResetLink } from './commands/create-reset-link.ts';
import { ErasePerson } from './commands/erase-person.ts';
import { InviteMember } from './commands/invite-member.ts';
import { ResetPassword } from './commands/reset-password.ts';
import { MemberReadModel } from './member.read-model.ts';
import { anAddress, anOrganisation, membershipOf, tokenOf, type AnOrganisation } from './testing/an-organisation.ts';

let db: TestDatabase;
let auth: AuthDatabase;
let sessions: Sessions;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
  sessions = new Sessions(auth, () => undefined);
});

// better-auth counts requests of an address on the machine's clock, which does not move with the test.
beforeEach(() => db.admin.query('DELETE FROM auth.rate_limits'));

afterAll(async () => {
  await sessions.close();
  await auth.close();
  await db.close();
});

const squatters = 'what the squatter chose to type';
const own = 'what the person chose to type';
const later = 'what the person chose afterwards';

/** Somebody with a link of the organisation makes an account for the address. */
async function joined({ owner }: AnOrganisation, email: string, password: string): Promise<void> {
  const invitation = { email, name: 'V. Victim', roles: ['viewer'] as const };
  const { link } = await new InviteMember(auth, db.database).execute(owner, invitation);
  await new AcceptInvitation(auth).execute({ token: tokenOf(link), password }, null);
}

/** Somebody has made an account for the address of a person in an organisation of their own, before the person was invited anywhere. */
async function squatted() {
  const email = anAddress();
  const [theirs, ours] = [await anOrganisation(auth), await anOrganisation(auth)];
  await joined(theirs, email, squatters);
  return { email, theirs, ours };
}

async function opens(email: string, password: string, organisation: AnOrganisation): Promise<boolean> {
  const { request } = await signIn(auth, email, password);
  return (await sessions.viewerOf(request, organisation.id)) !== null;
}

async function accountIn(organisation: AnOrganisation, email: string): Promise<string> {
  const [row] = await auth.query<{ id: string }>(
    `SELECT person.id FROM auth.users person JOIN auth.members member ON member.user_id = person.id
     WHERE member.organisation_id = $1 AND person.email = $2`,
    [organisation.id, email],
  );
  return row?.id ?? '';
}

/** As a link does that went to the mailbox. */
async function prove(userId: string): Promise<void> {
  await auth.query('UPDATE auth.users SET email_verified = true WHERE id = $1', [userId]);
}

describe('An account that was made with a link', () => {
  test('does not keep the person out for whom the next organisation invites: each opens what it was let into', async () => {
    const { email, theirs, ours } = await squatted();
    await joined(ours, email, own);
    expect(await opens(email, squatters, theirs)).toBe(true);
    expect(await opens(email, squatters, ours)).toBe(false);
    expect(await opens(email, own, ours)).toBe(true);
    expect(await opens(email, own, theirs)).toBe(false);
  });

  test('has a name, sessions and members events of its own', async () => {
    const { email, theirs, ours } = await squatted();
    await joined(ours, email, own);
    const [one, other] = [await accountIn(theirs, email), await accountIn(ours, email)];
    expect(one).not.toBe(other);
    await auth.query(`UPDATE auth.users SET name = 'Somebody Else' WHERE id = $1`, [one]);
    const seen = await new MemberReadModel(auth, db.database).members(ours.owner);
    expect(seen.map(({ name }) => name)).toContain('V. Victim');
    const { request } = await signIn(auth, email, own);
    expect(await sessions.personOf(request)).toMatchObject({ userId: other });
    const { rows } = await db.admin.query(
      `SELECT FROM auth.member_events WHERE organisation_id = $1 AND kind = 'access.signed-in' AND user_id = $2`,
      [theirs.id, one],
    );
    expect(rows).toEqual([]);
  });

  test('of the same password is the same account: it joins', async () => {
    const { email, theirs, ours } = await squatted();
    await joined(ours, email, squatters);
    expect(await accountIn(theirs, email)).toBe(await accountIn(ours, email));
  });

  test('can be given a new password by the owner of its organisation, whatever other accounts the address has', async () => {
    const { email, theirs, ours } = await squatted();
    await joined(ours, email, own);
    const memberId = await membershipOf(auth, { ...ours.owner, userId: await accountIn(ours, email) });
    const link = await new CreateResetLink(auth).execute(ours.owner, { memberId });
    await new ResetPassword(auth).execute({ token: tokenOf(link), password: later });
    expect(await opens(email, later, ours)).toBe(true);
    expect(await opens(email, squatters, theirs)).toBe(true);
    expect(await opens(email, squatters, ours)).toBe(false);
  });

  test('is one of several: the operator has to name an organisation, unless one has proved the address', async () => {
    const { email, ours } = await squatted();
    await joined(ours, email, own);
    const create = new CreateResetLink(auth);
    await expect(create.forOperator(email)).rejects.toThrow('ACCOUNT_ONE_OF_SEVERAL');
    await create.forOperator(email, ours.id);
    await prove(await accountIn(ours, email));
    const link = await create.forOperator(email);
    await new ResetPassword(auth).execute({ token: tokenOf(link), password: later });
    expect(await opens(email, later, ours)).toBe(true);
  });

  test('is erased with all others of its address', async () => {
    const { email, ours } = await squatted();
    await joined(ours, email, own);
    await new ErasePerson(auth).forOperator(email);
    expect(await auth.query('SELECT FROM auth.users WHERE email = $1', [email])).toEqual([]);
  });
});

describe('An address that one account has proved', () => {
  test('can be proved by no other', async () => {
    const { email, theirs, ours } = await squatted();
    await joined(ours, email, own);
    await prove(await accountIn(ours, email));
    await expect(prove(await accountIn(theirs, email))).rejects.toThrow('users_email_proved_key');
  });

  test('tells nobody else of the wrong passwords that are tried for it', async () => {
    const { email, theirs, ours } = await squatted();
    await joined(ours, email, own);
    await prove(await accountIn(ours, email));
    await signIn(auth, email, 'a guess that is wrong');
    const members = new MemberReadModel(auth, db.database);
    expect(await members.wrongPasswords(ours.owner)).toHaveLength(1);
    expect(await members.wrongPasswords(theirs.owner)).toEqual([]);
  });
});

describe('Who has one account of an address', () => {
  const from: From = { address: '198.51.100.7' };

  test('cannot guess the password of another without end by signing in to their own between guesses', async () => {
    const { email, ours } = await squatted();
    await joined(ours, email, own);
    let waits = 0;
    for (let round = 0; round < 12; round += 1) {
      for (const password of ['a guess that is wrong', squatters]) {
        const { retryAfter } = await signIn(auth, email, password, from);
        waits += retryAfter ?? 0;
      }
    }
    expect(waits).toBeGreaterThan(0);
  });

  test('nor by giving their own a new password', async () => {
    const { email, theirs, ours } = await squatted();
    await joined(ours, email, own);
    for (let tried = 0; tried < 8; tried += 1) {
      db.clock.forward({ minutes: 1 });
      await signIn(auth, email, 'a guess that is wrong', from);
    }
    const memberId = await membershipOf(auth, { ...theirs.owner, userId: await accountIn(theirs, email) });
    const link = await new CreateResetLink(auth).execute(theirs.owner, { memberId });
    await new ResetPassword(auth).execute({ token: tokenOf(link), password: later });
    expect((await signIn(auth, email, 'a guess that is wrong', from)).status).toBe(429);
  });

  test('signs in again and again without being made to wait', async () => {
    const { email, ours } = await squatted();
    await joined(ours, email, own);
    for (let times = 0; times < 8; times += 1) expect((await signIn(auth, email, own, from)).status).toBe(200);
  });
});
