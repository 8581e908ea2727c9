import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import type { Role, Viewer } from '../../platform/tenancy/viewer.ts';
import { ChangeMemberRoles } from './commands/change-member-roles.ts';
import { InviteMember } from './commands/invite-member.ts';
import { RemoveMember } from './commands/remove-member.ts';
import { UpdateOrganisation } from './commands/update-organisation.ts';
import { MemberReadModel } from './member.read-model.ts';
import { anAddress, anOrganisation, membershipOf } from './testing/an-organisation.ts';

let db: TestDatabase;
let auth: AuthDatabase;
let change: ChangeMemberRoles;
let remove: RemoveMember;
let members: MemberReadModel;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
  change = new ChangeMemberRoles(auth);
  remove = new RemoveMember(auth);
  members = new MemberReadModel(auth, db.database);
});

afterAll(async () => {
  await auth.close();
  await db.close();
});

async function storedRoles({ organisationId, userId }: Viewer): Promise<string | undefined> {
  const [row] = await auth.query<{ role: string }>(
    'SELECT role FROM auth.members WHERE organisation_id = $1 AND user_id = $2',
    [organisationId, userId],
  );
  return row?.role;
}

describe('Members of an organisation', () => {
  test('an owner makes a viewer an analyst, and sees it', async () => {
    const { owner, member } = await anOrganisation(auth);
    const viewer = await member('viewer');
    await change.execute(owner, { memberId: viewer.memberId, roles: ['viewer', 'analyst'], version: 1 });
    expect(await members.member(owner, viewer.memberId)).toMatchObject({ roles: ['analyst', 'viewer'], version: 2 });
  });

  test('two people who change the same member at once: the second is told', async () => {
    const { owner, member } = await anOrganisation(auth);
    const { memberId } = await member('viewer');
    await change.execute(owner, { memberId, roles: ['analyst'], version: 1 });
    await expect(change.execute(owner, { memberId, roles: ['approver'], version: 1 })).rejects.toThrow('CONFLICT');
  });

  test.each(['owner', 'admin'] as const)('an administrator cannot touch somebody who is %s', async (role) => {
    const { member } = await anOrganisation(auth);
    const admin = await member('admin');
    const other = await member(role);
    await expect(change.execute(admin, { memberId: other.memberId, roles: ['viewer'], version: 1 })).rejects.toThrow(
      NotAllowed,
    );
    await expect(remove.execute(admin, other)).rejects.toThrow(NotAllowed);
    expect(await storedRoles(other)).toBe(role);
  });

  test('an administrator cannot become an owner, by whatever is sent', async () => {
    const { member } = await anOrganisation(auth);
    const admin = await member('admin');
    const viewer = await member('viewer');
    await expect(change.execute(admin, { memberId: admin.memberId, roles: ['owner'], version: 1 })).rejects.toThrow(
      NotAllowed,
    );
    await expect(change.execute(admin, { memberId: viewer.memberId, roles: ['owner'], version: 1 })).rejects.toThrow(
      'ROLE_NOT_YOURS_TO_GIVE',
    );
    const pretended: Viewer = { ...viewer, roles: new Set<Role>(['owner']) };
    await expect(
      change.execute(pretended, { memberId: viewer.memberId, roles: ['owner'], version: 1 }),
    ).rejects.toThrow(NotAllowed);
  });

  test('a person who leaves, or loses a right, loses the invitations that they wrote by it', async () => {
    const { id, owner, member } = await anOrganisation(auth);
    const [leaving, demoted] = [await member('admin'), await member('owner')];
    const invite = async (by: Viewer, ...roles: Role[]): Promise<string> =>
      (await new InviteMember(auth, db.database).execute(by, { email: anAddress(), name: 'N. Newcomer', roles }))
        .invitationId;
    const ofLeaving = await invite(leaving, 'approver');
    const [ofDemotedAdmin, ofDemotedViewer] = [await invite(demoted, 'admin'), await invite(demoted, 'viewer')];
    const ofOwner = await invite(owner, 'admin');
    await remove.execute(owner, { memberId: leaving.memberId });
    await change.execute(owner, { memberId: demoted.memberId, roles: ['admin'], version: 1 });
    const open = await auth.query<{ id: string }>(
      `SELECT id FROM auth.invitations WHERE organisation_id = $1 AND status = 'pending'`,
      [id],
    );
    expect(open.map((row) => row.id).sort()).toEqual([ofDemotedViewer, ofOwner].sort());
    expect([ofLeaving, ofDemotedAdmin].some((one) => open.some((row) => row.id === one))).toBe(false);
  });

  test('the last owner cannot leave, nor stop being one', async () => {
    const { owner } = await anOrganisation(auth);
    const memberId = await membershipOf(auth, owner);
    await expect(remove.execute(owner, { memberId })).rejects.toThrow('LAST_OWNER');
    await expect(change.execute(owner, { memberId, roles: ['viewer'], version: 1 })).rejects.toThrow('LAST_OWNER');
    expect(await storedRoles(owner)).toBe('owner');
  });

  test('when all owners leave at the same moment, one stays', async () => {
    const { id, owner, member } = await anOrganisation(auth);
    const owners = [owner, ...(await Promise.all(Array.from({ length: 5 }, () => member('owner'))))];
    const leaving = owners.map(async (one) => remove.execute(one, { memberId: await membershipOf(auth, one) }));
    const outcomes = await Promise.allSettled(leaving);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    const left = await auth.query('SELECT 1 FROM auth.members WHERE organisation_id = $1', [id]);
    expect(left).toHaveLength(1);
  });

  test('a viewer may leave, and is then nobody', async () => {
    const { owner, member } = await anOrganisation(auth);
    const viewer = await member('viewer');
    await remove.execute(viewer, viewer);
    expect(await members.member(owner, viewer.memberId)).toBeNull();
    await expect(remove.execute(viewer, viewer)).rejects.toThrow(NotFound);
  });

  test('a person holds safeguarding with analyst in no way, not even past the service', async () => {
    const { member } = await anOrganisation(auth);
    await expect(member('safeguarding', 'analyst')).rejects.toThrow('members_safeguarding_check');
    await expect(member('safeguarding', 'approver')).rejects.toThrow('members_safeguarding_check');
  });

  test('a person is a member of an organisation once', async () => {
    const { owner } = await anOrganisation(auth);
    const twice = auth.query(
      `INSERT INTO auth.members (organisation_id, user_id, role, created_at) VALUES ($1, $2, 'viewer', $3)`,
      [owner.organisationId, owner.userId, new Date()],
    );
    await expect(twice).rejects.toThrow('members_organisation_id_user_id_key');
  });

  test('addresses are seen by owners and administrators, and by everybody their own', async () => {
    const { owner, member } = await anOrganisation(auth);
    const viewer = await member('viewer');
    const admin = await member('admin');
    for (const asker of [owner, admin])
      expect((await members.members(asker)).every(({ email }) => email !== null)).toBe(true);
    const seen = (await members.members(viewer)).filter(({ email }) => email !== null);
    expect(seen.map(({ isYou }) => isYou)).toEqual([true]);
    expect(await members.invitations(viewer)).toEqual([]);
  });
});

describe('Another organisation', () => {
  test('does not see members, and cannot touch them with their ids', async () => {
    const ours = await anOrganisation(auth);
    const theirs = await anOrganisation(auth);
    const victim = await ours.member('viewer');
    const seen = await members.members(theirs.owner);
    expect(seen.map(({ isYou }) => isYou)).toEqual([true]);
    expect(await members.member(theirs.owner, victim.memberId)).toBeNull();
    await expect(remove.execute(theirs.owner, victim)).rejects.toThrow(NotFound);
    await expect(
      change.execute(theirs.owner, { memberId: victim.memberId, roles: ['owner'], version: 1 }),
    ).rejects.toThrow(NotFound);
    expect(await storedRoles(victim)).toBe('viewer');
  });

  test.each(['app', 'system', 'queue'] as const)('no person is readable as the role plumbline_%s', async (role) => {
    try {
      await expect(
        db.admin.query(`BEGIN; SET LOCAL ROLE plumbline_${role}; SELECT email FROM auth.users`),
      ).rejects.toThrow('permission denied');
    } finally {
      await db.admin.query('ROLLBACK');
    }
  });

  test('the role of the authentication reads no supplier', async () => {
    await expect(auth.query('SELECT 1 FROM public.suppliers')).rejects.toThrow('permission denied');
  });
});

describe('Settings of an organisation', () => {
  test('an administrator changes name and time zone; an analyst does not', async () => {
    const { member } = await anOrganisation(auth);
    const update = new UpdateOrganisation(auth);
    const input = { name: 'Northfield Group', timeZone: 'Asia/Dhaka' };
    await expect(update.execute(await member('analyst'), input)).rejects.toThrow(NotAllowed);
    // The code and the database read the sign of an offset differently.
    for (const timeZone of ['Mars/Olympus', '+03:00', '', 'asia/dhaka'])
      await expect(update.execute(await member('admin'), { ...input, timeZone })).rejects.toThrow('TIME_ZONE_UNKNOWN');
    await update.execute(await member('admin'), input);
  });
});
