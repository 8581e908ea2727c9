import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { Sessions } from '../../platform/auth/session.ts';
import { signIn } from '../../platform/auth/testing/a-browser.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { Texts } from '../../platform/text/texts.ts';
import { messages } from '../../service/messages.ts';
import { personText } from '../person/person.view.ts';
import { AcceptInvitation } from './commands/accept-invitation.ts';
import { CreateResetLink } from './commands/create-reset-link.ts';
import { InviteMember } from './commands/invite-member.ts';
import { ResetPassword } from './commands/reset-password.ts';
import { relayMemberEvents } from './relay-member-events.ts';
import { PersonReadModel } from './person.read-model.ts';
import { anAddress, anOrganisation, PASSWORD, type AnOrganisation, tokenOf } from './testing/an-organisation.ts';

let db: TestDatabase;
let auth: AuthDatabase;
let sessions: Sessions;
let createLink: CreateResetLink;
let reset: ResetPassword;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
  sessions = new Sessions(auth, () => undefined);
  await sessions.start();
  createLink = new CreateResetLink(auth);
  reset = new ResetPassword(auth);
});

afterAll(async () => {
  await sessions.close();
  await auth.close();
  await db.close();
});

const before = 'what I chose at first';
const after = 'what I chose afterwards';

/** A member who signs in with `before`. */
async function someone({ id, owner }: AnOrganisation) {
  const email = anAddress();
  const { link } = await new InviteMember(auth, db.database).execute(owner, {
    email,
    name: 'P. Person',
    roles: ['viewer'],
  });
  await new AcceptInvitation(auth).execute({ token: tokenOf(link), password: before }, null);
  const [row] = await auth.query<{ id: string; user_id: string }>(
    'SELECT member.id, member.user_id FROM auth.members member JOIN auth.users person ON person.id = member.user_id WHERE member.organisation_id = $1 AND person.email = $2',
    [id, email],
  );
  return { email, memberId: row?.id ?? '', userId: row?.user_id ?? '' };
}

describe('A link for a new password', () => {
  test('sets it, ends every session, and the old password no longer works', async () => {
    const organisation = await anOrganisation(auth);
    const { email, memberId } = await someone(organisation);
    const { request } = await signIn(auth, email, before);
    expect(await sessions.personOf(request)).not.toBeNull();
    const { url } = await createLink.execute(organisation.owner, { memberId });
    expect(await reset.execute({ token: tokenOf({ url }), password: after })).toEqual({ email });
    expect(
      await auth.auth.api.getSession({ headers: new Headers({ cookie: request.headers.cookie ?? '' }) }),
    ).toBeNull();
    expect((await signIn(auth, email, before)).status).toBe(401);
    expect((await signIn(auth, email, after)).status).toBe(200);
  });

  test('lets the person in who has tried too often before, on every device', async () => {
    const organisation = await anOrganisation(auth);
    const { email, memberId } = await someone(organisation);
    const { cookie = '' } = (await signIn(auth, email, before)).request.headers;
    for (const from of [{}, { cookie }]) {
      for (let n = 0; n < 10; n += 1) await signIn(auth, email, 'what I do not remember', from);
      expect((await signIn(auth, email, before, from)).status).toBe(429);
    }
    const { url } = await createLink.execute(organisation.owner, { memberId });
    await reset.execute({ token: tokenOf({ url }), password: after });
    for (const from of [{ cookie }, {}]) expect((await signIn(auth, email, after, from)).status).toBe(200);
  });

  test('is named to the person at every sign-in of the next 30 days, also when somebody else signed in with it first', async () => {
    const organisation = await anOrganisation(auth);
    const { email, memberId } = await someone(organisation);
    const { url } = await createLink.execute(organisation.owner, { memberId });
    await reset.execute({ token: tokenOf({ url }), password: after });
    const people = new PersonReadModel(auth, db.database);
    const first = await sessions.personOf((await signIn(auth, email, after)).request);
    const second = await sessions.personOf((await signIn(auth, email, after)).request);
    if (!first || !second) throw new Error('Both sign-ins succeed');
    expect(await people.resetNotices(first)).toMatchObject([{ by: { name: 'O. Okafor' } }]);
    expect(await people.resetNotices(second)).toMatchObject([{ by: { name: 'O. Okafor' } }]);
    const again = await createLink.execute(organisation.owner, { memberId });
    await reset.execute({ token: tokenOf(again), password: after });
    expect(await people.resetNotices(second)).toMatchObject([{ by: { name: 'O. Okafor' }, count: 2 }]);
    db.clock.forward({ days: 29 });
    expect(await people.resetNotices(second)).toHaveLength(1);
    db.clock.forward({ days: 1 });
    expect(await people.resetNotices(second)).toEqual([]);
  });

  test('is named with who made the link: under the name of the time, with the short identifier', async () => {
    const organisation = await anOrganisation(auth);
    const { email, memberId } = await someone(organisation);
    await relayMemberEvents(db.database, auth);
    const { url } = await createLink.execute(organisation.owner, { memberId });
    await reset.execute({ token: tokenOf({ url }), password: after });
    await auth.transaction((tx) =>
      tx.query(`UPDATE auth.users SET name = 'A. Stranger' WHERE id = $1`, [organisation.owner.userId]),
    );
    await relayMemberEvents(db.database, auth);
    const person = await sessions.personOf((await signIn(auth, email, after)).request);
    if (!person) throw new Error('The sign-in succeeds');
    const [notice] = await new PersonReadModel(auth, db.database).resetNotices(person);
    const say = new Texts(messages).in('en');
    expect(personText(notice?.by ?? null, say)).toMatch(
      /^O\. Okafor · [34679CDFGHJKMNPQRTWX]{4} \(now A\. Stranger\)$/,
    );
  });

  test('is used once, even by two at the same moment, and lasts an hour', async () => {
    const organisation = await anOrganisation(auth);
    const { memberId } = await someone(organisation);
    const first = await createLink.execute(organisation.owner, { memberId });
    const uses = Array.from({ length: 4 }, () => reset.execute({ token: tokenOf(first), password: after }));
    expect((await Promise.allSettled(uses)).filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const second = await createLink.execute(organisation.owner, { memberId });
    const people = new PersonReadModel(auth, db.database);
    db.clock.forward({ minutes: 59 });
    expect(await people.reset(tokenOf(second))).not.toBeNull();
    db.clock.forward({ minutes: 1 });
    expect(await people.reset(tokenOf(second))).toBeNull();
    await expect(reset.execute({ token: tokenOf(second), password: after })).rejects.toThrow('LINK_NOT_VALID');
  });

  test('opens nothing once a newer one was made', async () => {
    const organisation = await anOrganisation(auth);
    const { memberId } = await someone(organisation);
    const first = await createLink.execute(organisation.owner, { memberId });
    await createLink.execute(organisation.owner, { memberId });
    await expect(reset.execute({ token: tokenOf(first), password: after })).rejects.toThrow('LINK_NOT_VALID');
  });

  test('is made by owners only, for members of their own organisation only', async () => {
    const ours = await anOrganisation(auth);
    const theirs = await anOrganisation(auth);
    const { memberId } = await someone(ours);
    await expect(createLink.execute(await ours.member('admin'), { memberId })).rejects.toThrow(NotAllowed);
    await expect(createLink.execute(theirs.owner, { memberId })).rejects.toThrow(NotFound);
  });

  test('opens nothing once the person who made it is no owner any more', async () => {
    const organisation = await anOrganisation(auth);
    const { memberId } = await someone(organisation);
    const other = await organisation.member('owner');
    const { url } = await createLink.execute(other, { memberId });
    await auth.query(`UPDATE auth.members SET role = 'viewer' WHERE id = $1`, [other.memberId]);
    await expect(reset.execute({ token: tokenOf({ url }), password: after })).rejects.toThrow('LINK_NOT_VALID');
  });

  test('is no way into another organisation that the person belongs to', async () => {
    const ours = await anOrganisation(auth);
    const theirs = await anOrganisation(auth);
    const { email, memberId } = await someone(ours);
    const { url } = await createLink.execute(ours.owner, { memberId });
    const { link } = await new InviteMember(auth, db.database).execute(theirs.owner, {
      email,
      name: 'P. Person',
      roles: ['viewer'],
    });
    await new AcceptInvitation(auth).execute({ token: tokenOf(link), password: before }, null);
    await expect(reset.execute({ token: tokenOf({ url }), password: after })).rejects.toThrow('LINK_NOT_VALID');
    await expect(createLink.execute(ours.owner, { memberId })).rejects.toThrow('MEMBER_BELONGS_ELSEWHERE');
    const byOperator = await createLink.forOperator(email);
    await reset.execute({ token: tokenOf(byOperator), password: after });
    expect((await signIn(auth, email, after)).status).toBe(200);
  });

  test('is not spent on a password that is refused', async () => {
    const email = anAddress();
    await anOrganisation(auth, 'buyer', email);
    const { url } = await createLink.forOperator(email);
    const choose = (password: string) => reset.execute({ token: tokenOf({ url }), password });
    await expect(choose('short')).rejects.toThrow('PASSWORD_TOO_SHORT');
    await expect(choose('Northfield-2026')).rejects.toThrow('PASSWORD_OWN_WORDS');
    await expect(choose('okafor okafor 1')).rejects.toThrow('PASSWORD_');
    await expect(choose('unbelievable')).rejects.toThrow('PASSWORD_COMMON');
    await expect(choose('qwertyuiop123')).rejects.toThrow('PASSWORD_REPEATS');
    await expect(choose('plumbline-demo')).rejects.toThrow('PASSWORD_OWN_WORDS');
    await expect(choose(after)).resolves.toEqual({ email });
    expect((await signIn(auth, email, PASSWORD)).status).toBe(401);
  });
});

describe('A password', () => {
  test('is refused by an invitation as by a link for a new one, and the invitation can be used again', async () => {
    const organisation = await anOrganisation(auth);
    const invited = { email: 'tomas.ferreira@harbour.example', name: 'Tomas Ferreira' };
    const { link } = await new InviteMember(auth, db.database).execute(organisation.owner, {
      ...invited,
      roles: ['viewer'],
    });
    const accept = (password: string) => new AcceptInvitation(auth).execute({ token: tokenOf(link), password }, null);
    for (const password of ['Ferreira-1984', 'NorthfieldRetail', 'plumbline-demo'])
      await expect(accept(password)).rejects.toThrow('PASSWORD_OWN_WORDS');
    await expect(accept('unbelievable')).rejects.toThrow('PASSWORD_COMMON');
    await expect(accept(after)).resolves.toMatchObject({ email: invited.email });
  });

  test('is the same however its characters are composed', async () => {
    const email = anAddress();
    await anOrganisation(auth, 'buyer', email);
    const { url } = await createLink.forOperator(email);
    await reset.execute({ token: tokenOf({ url }), password: 'une the\u0301ie\u0300re sous la pluie' });
    expect((await signIn(auth, email, 'une thé\u0069ère sous la pluie')).status).toBe(200);
  });

  test('that was chosen before the rule goes on working', async () => {
    const email = anAddress();
    await anOrganisation(auth, 'buyer', email);
    const { password: passwords } = await auth.auth.$context;
    await db.admin.query(
      'UPDATE auth.accounts SET password = $1 FROM auth.users WHERE users.id = user_id AND email = $2',
      [await passwords.hash('password'), email],
    );
    expect((await signIn(auth, email, 'password')).status).toBe(200);
  });
});
