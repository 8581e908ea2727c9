import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signIn } from '../../platform/auth/testing/a-browser.ts';
import type { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import { mailingOn, type Mailing } from '../../platform/mail/testing/mailing.ts';
import { Texts } from '../../platform/text/texts.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { shortIds } from '../person/people-then.ts';
import { assertIndependent } from './assert-independent.ts';
import { AddDomain } from './commands/add-domain.ts';
import { AskForReset } from './commands/ask-for-reset.ts';
import { ChangeMemberRoles } from './commands/change-member-roles.ts';
import { CheckDomain } from './commands/check-domain.ts';
import { CreateInvitationLink } from './commands/create-invitation-link.ts';
import { CreateResetLink } from './commands/create-reset-link.ts';
import { InviteMember } from './commands/invite-member.ts';
import { AcceptInvitation } from './commands/accept-invitation.ts';
import { RemoveDomain } from './commands/remove-domain.ts';
import { ResetPassword } from './commands/reset-password.ts';
import { VouchForMember } from './commands/vouch-for-member.ts';
import { DomainReadModel } from './domain.read-model.ts';
import { MemberReadModel } from './member.read-model.ts';
import { HeldBackReadModel } from './held-back.read-model.ts';
import { ORGANISATION_MESSAGES } from './organisation.messages.ts';
import { relayMemberEvents } from './relay-member-events.ts';
import { anAddress, anOrganisation, membershipOf, PASSWORD, tokenOf } from './testing/an-organisation.ts';
import { joins, type Joining } from './testing/joining.ts';
import { lettersOfPeople } from './testing/letters-of-people.ts';
import { refusedApproval } from './testing/refused-approval.ts';

let db: TestDatabase;
let mailing: Mailing;
let auth: AuthDatabase;

beforeAll(async () => {
  db = await testDatabase();
  mailing = await mailingOn(db, { writersOf: lettersOfPeople });
  auth = mailing.auth;
});

afterAll(async () => {
  await mailing.close();
  await db.close();
});

/** The code of a refusal; null where nothing was refused. */
async function problem(work: Promise<unknown>): Promise<string | null> {
  return work.then(
    () => null,
    (error: unknown) => (error instanceof UserErrors ? (error.errors[0]?.code ?? '') : String(error)),
  );
}

const refused = (author: Viewer, approver: Viewer) =>
  refusedApproval({ auth, database: db.database }, author, approver);
const join = (by: Viewer, joining: Joining) => joins({ auth, database: db.database }, by, joining);
const mailed = async (email: string) => {
  await mailing.round();
  return mailing.mailedTo(email);
};
const vouch = (by: Viewer, { memberId }: { readonly memberId: string }) =>
  new VouchForMember(auth, db.database).execute(by, { memberId });
const resetByHand = (by: Viewer, { memberId }: { readonly memberId: string }) =>
  new CreateResetLink(auth).execute(by, { memberId, byHand: true });

/** A domain that publishes what was drawn for it. */
async function proved(by: Viewer, domain: string): Promise<string> {
  await new AddDomain(auth).execute(by, { domain });
  const row = (await new DomainReadModel(auth, db.database).domains(by))?.find(({ name }) => name === domain);
  const published = new Map([[row?.recordName ?? '', [row?.recordText ?? '', 'v=spf1 -all']]]);
  const texts = { of: async (name: string) => published.get(name) ?? [] };
  await new CheckDomain(auth, texts).execute(by, { domainId: row?.id ?? '' });
  return row?.id ?? '';
}

const aDomain = (): string => `${anAddress().split('@')[0] ?? ''}.example`;

describe('An approval by a second person', () => {
  test('is refused to the proposer, and open to a colleague', async () => {
    const { owner, member } = await anOrganisation(auth);
    expect(await refused(owner, owner)).toEqual(['OWN_PROPOSAL']);
    expect(await refused(owner, await member('approver'))).toEqual([]);
  });

  test('is refused where the owner invited the approver by hand, in whatever window it was accepted, for 30 days', async () => {
    const { owner } = await anOrganisation(auth);
    const approver = await join(owner, { roles: ['approver'] });
    expect(await refused(owner, approver)).toEqual([
      'errors.ACCOUNTS_NOT_APART',
      'apart.own.account',
      'apart.by.approver',
      'apart.ways.own',
    ]);
    expect(await refused(approver, owner)).toContain('apart.by.author');
    db.clock.forward({ days: 29 });
    expect(await refused(owner, approver)).not.toEqual([]);
    db.clock.forward({ days: 2 });
    expect(await refused(owner, approver)).toEqual([]);
  });

  test('names who made the account, when, until when it holds, and what would end it', async () => {
    const { owner } = await anOrganisation(auth);
    const approver = await join(owner, { roles: ['approver'] });
    await relayMemberEvents(db.database, auth);
    const error = await db.database
      .transaction(owner.organisationId, (tx) => assertIndependent(tx, owner.userId, approver.userId))
      .catch((thrown: unknown) => thrown);
    const say = new Texts([ORGANISATION_MESSAGES]).in('en');
    const [first] = (error as UserErrors).errors;
    const text = (first?.texts ?? []).map((code) => say(code, first?.parameters)).join(' ');
    expect(text).toMatch(/O\. Okafor · \w+ invited you, and you joined on \d+ \w+ \d{4}\./);
    expect(text).toMatch(/You can approve it from \d+ \w+ \d{4} on\. Before that, you can once an owner of 30 days/);
  });

  test('is told beforehand to who may approve at all, and about nobody of another organisation', async () => {
    const { owner } = await anOrganisation(auth);
    const approver = await join(owner, { roles: ['approver'] });
    const other = await anOrganisation(auth);
    await relayMemberEvents(db.database, auth);
    const ids = await db.database.transaction(owner.organisationId, (tx) => shortIds(tx, owner.organisationId));
    const told = (viewer: Viewer) => new HeldBackReadModel(db.database).heldBack(viewer, [...ids.values()]);
    expect([...(await told(approver)).keys()]).toEqual([ids.get(owner.userId)]);
    expect((await told({ ...approver, roles: new Set(['analyst', 'viewer']) })).size).toBe(0);
    expect((await told({ ...other.owner, roles: new Set(['approver']) })).size).toBe(0);
  });

  test('is refused where both accounts come from one person', async () => {
    const { owner, member } = await anOrganisation(auth);
    const [analyst, approver] = [await join(owner, { roles: ['analyst'] }), await join(owner, { roles: ['approver'] })];
    expect(await refused(analyst, approver)).toContain('apart.by.both');
    expect(await refused(await member('analyst'), approver)).toEqual([]);
    expect(await refused(analyst, await member('approver'))).toEqual([]);
  });

  test('is refused where a second owner, whom the proposer made, makes a link for the password of an approver of long', async () => {
    const { owner, member } = await anOrganisation(auth);
    const [approver, viewer] = [await member('approver'), await member('viewer')];
    const second = await join(owner, { roles: ['owner'] });
    await resetByHand(second, approver);
    expect(await refused(owner, approver)).toContain('apart.through');
    expect(await refused(viewer, approver)).toEqual([]);
    // What the second owner did while they were the first one's counts for its own 30 days.
    db.clock.forward({ days: 29 });
    await resetByHand(second, approver);
    db.clock.forward({ days: 3 });
    expect(await refused(owner, approver)).not.toEqual([]);
    db.clock.forward({ days: 28 });
    expect(await refused(owner, approver)).toEqual([]);
  });

  test('is refused where an account that slept for long is made an owner, and then makes the approver', async () => {
    const { owner, member } = await anOrganisation(auth);
    const [sleeper, approver] = [await member('viewer'), await member('approver')];
    await new ChangeMemberRoles(auth).execute(owner, { memberId: sleeper.memberId, roles: ['owner'], version: 1 });
    expect(await refused(owner, sleeper)).toEqual([]);
    await resetByHand({ ...sleeper, roles: new Set(['owner']) }, approver);
    expect(await refused(owner, approver)).toContain('apart.through');
  });

  test('is refused along a chain of three, and where somebody else was given the link of an invitation', async () => {
    const { owner, member } = await anOrganisation(auth);
    const second = await join(owner, { roles: ['owner'] });
    const third = await join(second, { roles: ['admin'] });
    const approver = await join(third, { roles: ['approver'] });
    expect(await refused(owner, approver)).toContain('apart.through');
    const admin = await member('admin');
    const email = anAddress();
    const { invitationId } = await new InviteMember(auth, db.database).execute(owner, {
      ...{ email, name: 'P. Person', roles: ['approver'] },
    });
    const link = await new CreateInvitationLink(auth).execute(admin, { invitationId });
    await new AcceptInvitation(auth).execute({ token: tokenOf(link), password: PASSWORD }, null);
    const [row] = await auth.query<{ id: string }>('SELECT id FROM auth.users WHERE email = $1', [email]);
    expect(await refused(admin, { ...owner, userId: row?.id ?? '' })).not.toEqual([]);
  });

  test('is refused for good where the account began on the device of the proposer, unless an owner vouches', async () => {
    const email = anAddress();
    const { owner, member } = await anOrganisation(auth, 'buyer', email);
    const other = await member('owner');
    const { request } = await signIn(auth, email, PASSWORD);
    const headers = new Headers({ cookie: request.headers.cookie ?? '' });
    const device = await auth.auth.api.readDevice({ headers });
    expect(device).not.toBeNull();
    const approver = await join(owner, { roles: ['approver'], device });
    db.clock.forward({ days: 40 });
    expect(await refused(owner, approver)).toContain('apart.own.device');
    await vouch(other, approver);
    expect(await refused(owner, approver)).toEqual([]);
  });

  test('a device that somebody made up is none', async () => {
    const cookie = 'plumbline.device=abc.def.made-up-signature';
    expect(await auth.auth.api.readDevice({ headers: new Headers({ cookie }) })).toBeNull();
  });
});

describe('The word of an owner', () => {
  test('ends it where the owner has been one for 30 days and had no hand in it, until somebody has one again', async () => {
    const { owner, member } = await anOrganisation(auth);
    const other = await member('owner');
    const approver = await join(owner, { roles: ['approver'] });
    db.clock.forward({ days: 31 });
    const later = await join(owner, { roles: ['approver'] });
    expect(await problem(vouch(owner, later))).toBe('VOUCH_BY_MAKER');
    expect(await problem(vouch(other, approver))).toBe('VOUCH_NOT_NEEDED');
    const fresh = await join(owner, { roles: ['owner', 'approver'] });
    expect(await problem(vouch(fresh, later))).toBe('VOUCH_TOO_NEW');
    expect(await problem(vouch(other, later))).toBeNull();
    expect(await refused(owner, later)).toEqual([]);
    db.clock.forward({ hours: 1 });
    await resetByHand(owner, later);
    expect(await refused(owner, later)).toContain('apart.own.password');
  });

  test('does not count from an owner whose password the maker made a link for', async () => {
    const { owner, member } = await anOrganisation(auth);
    const other = await member('owner');
    db.clock.forward({ days: 31 });
    const approver = await join(owner, { roles: ['approver'] });
    await resetByHand(owner, other);
    expect(await problem(vouch(other, approver))).toBe('VOUCH_BY_MAKER');
  });

  test('is given within the own organisation only, and by owners only', async () => {
    const { owner, member } = await anOrganisation(auth);
    const approver = await join(owner, { roles: ['approver'] });
    db.clock.forward({ days: 31 });
    const elsewhere = await anOrganisation(auth);
    db.clock.forward({ days: 31 });
    await expect(vouch(elsewhere.owner, approver)).rejects.toThrow(NotFound);
    await expect(vouch(await member('admin'), approver)).rejects.toThrow(NotAllowed);
    expect(await problem(vouch(owner, { memberId: await membershipOf(auth, owner) }))).toBe('VOUCH_FOR_ONESELF');
  });

  test('is offered on the page of members where it would count, beside who has the account in hand', async () => {
    const { owner, member } = await anOrganisation(auth);
    const other = await member('owner');
    db.clock.forward({ days: 31 });
    const approver = await join(owner, { roles: ['approver'] });
    await relayMemberEvents(db.database, auth);
    const seen = async (viewer: Viewer) =>
      (await new MemberReadModel(auth, db.database).members(viewer)).find(({ id }) => id === approver.memberId);
    expect(await seen(owner)).toMatchObject({ inHandsOf: [{ name: 'O. Okafor' }], viewerCanVouch: false });
    expect(await seen(other)).toMatchObject({ viewerCanVouch: true });
    await vouch(other, approver);
    expect(await seen(other)).toMatchObject({ inHandsOf: [], inHandsUntil: null, viewerCanVouch: false });
  });
});

describe('A mailbox at a domain of the organisation', () => {
  test('ends it at once where the domain is that of the address which the operator let in', async () => {
    const domain = aDomain();
    const { owner } = await anOrganisation(auth, 'buyer', `owner@${domain}`);
    const before = await join(owner, { roles: ['approver'], email: `a@${domain}`, mailed });
    expect(await refused(owner, before)).not.toEqual([]);
    const domainId = await proved(owner, domain);
    expect(await refused(owner, before)).toEqual([]);
    // The mailbox says nothing about a link that was handed over.
    expect(await refused(owner, await join(owner, { roles: ['approver'], email: `b@${domain}` }))).not.toEqual([]);
    const elsewhere = await join(owner, { roles: ['approver'], email: `c@${aDomain()}`, mailed });
    expect(await refused(owner, elsewhere)).not.toEqual([]);
    const alias = await join(owner, { roles: ['approver'], email: `ow.ner+second@${domain}`, mailed });
    expect(await refused(owner, alias)).not.toEqual([]);
    await new RemoveDomain(auth).execute(owner, { domainId });
    expect(await refused(owner, before)).not.toEqual([]);
  });

  test('does not count at a domain that the maker of the account has just added', async () => {
    const { owner, member } = await anOrganisation(auth);
    const other = await member('owner');
    db.clock.forward({ days: 31 });
    const [own, ours] = [aDomain(), aDomain()];
    await proved(owner, own);
    await proved(other, ours);
    const puppet = await join(owner, { roles: ['approver'], email: `puppet@${own}`, mailed });
    const colleague = await join(owner, { roles: ['approver'], email: `colleague@${ours}`, mailed });
    expect(await refused(owner, puppet)).not.toEqual([]);
    expect(await refused(owner, colleague)).toEqual([]);
  });

  test('ends a link by hand once the person has chosen a password by a link that only the mailbox got', async () => {
    const domain = aDomain();
    const { owner } = await anOrganisation(auth, 'buyer', `owner@${domain}`);
    await proved(owner, domain);
    const approver = await join(owner, { roles: ['approver'], email: `p@${domain}`, mailed });
    db.clock.forward({ minutes: 1 });
    await resetByHand(owner, approver);
    expect(await refused(owner, approver)).toContain('apart.own.password');
    db.clock.forward({ minutes: 1 });
    await new AskForReset(auth).execute(approver.email);
    const token = tokenOf(await mailed(approver.email));
    await new ResetPassword(auth).execute({ token, password: 'a sentence of my own choice' });
    expect(await refused(owner, approver)).toEqual([]);
  });

  test('is one only where the domain publishes what was drawn for it, and no longer once it does not', async () => {
    const { owner } = await anOrganisation(auth);
    const other = await anOrganisation(auth);
    const domain = aDomain();
    const read = async () => (await new DomainReadModel(auth, db.database).domains(owner))?.[0];
    const domainId = await proved(owner, domain);
    expect((await read())?.provedAt).not.toBeNull();
    const check = (texts: readonly string[] | null) =>
      problem(new CheckDomain(auth, { of: async () => texts }).execute(owner, { domainId }));
    expect(await check(null)).toBe('DOMAIN_NOT_ANSWERED');
    expect((await read())?.provedAt).not.toBeNull();
    expect(await check(['plumbline-domain=of-somebody-else'])).toBe('DOMAIN_NOT_PROVED');
    expect((await read())?.provedAt).toBeNull();
    await expect(new RemoveDomain(auth).execute(other.owner, { domainId })).rejects.toThrow(NotFound);
    await expect(new CheckDomain(auth, { of: async () => [] }).execute(other.owner, { domainId })).rejects.toThrow(
      NotFound,
    );
    expect(await problem(new AddDomain(auth).execute(owner, { domain }))).toBe('DOMAIN_KNOWN');
    for (const wrong of [
      'example',
      '10.0.0.1',
      'a b.example',
      'ex_ample.org',
      `${'a'.repeat(64)}.org`,
      'https://x.org',
    ])
      expect(await problem(new AddDomain(auth).execute(owner, { domain: wrong }))).toBe('DOMAIN_NOT_READABLE');
  });
});
