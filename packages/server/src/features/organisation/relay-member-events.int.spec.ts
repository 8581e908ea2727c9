import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { ChangeMemberRoles } from './commands/change-member-roles.ts';
import { CreateResetLink } from './commands/create-reset-link.ts';
import { InviteMember } from './commands/invite-member.ts';
import { RemoveMember } from './commands/remove-member.ts';
import { relayMemberEvents } from './relay-member-events.ts';
import { anAddress, anOrganisation } from './testing/an-organisation.ts';

let db: TestDatabase;
let auth: AuthDatabase;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
});

afterAll(async () => {
  await auth.close();
  await db.close();
});

interface Entry {
  readonly verb: string;
  readonly actor_id: string | null;
  readonly subject_id: string;
  readonly parameters: Record<string, string>;
}

async function chainOf(organisationId: string): Promise<Entry[]> {
  return db.database.transaction(organisationId, (tx) =>
    tx.query<Entry>(
      'SELECT verb, actor_id, subject_id, parameters FROM audit_entries WHERE organisation_id = $1 ORDER BY sequence',
      [organisationId],
    ),
  );
}

async function namesIn(organisationId: string): Promise<{ user_id: string; display_name: string; member: boolean }[]> {
  return db.database.transaction(organisationId, (tx) =>
    tx.query('SELECT user_id, display_name, member FROM people WHERE organisation_id = $1', [organisationId]),
  );
}

describe('What happens to members', () => {
  test('stands in the audit log of their organisation, with who did it', async () => {
    const { id, owner, member } = await anOrganisation(auth);
    const viewer = await member('viewer');
    await new ChangeMemberRoles(auth).execute(owner, {
      memberId: viewer.memberId,
      roles: ['analyst', 'viewer'],
      version: 1,
    });
    const { invitationId } = await new InviteMember(auth, db.database).execute(owner, {
      email: anAddress(),
      name: 'N. New',
      roles: ['viewer'],
    });
    await new CreateResetLink(auth).execute(owner, { memberId: viewer.memberId });
    await new RemoveMember(auth).execute(owner, viewer);
    await relayMemberEvents(db.database, auth);
    const chain = await chainOf(id);
    expect(chain.map(({ verb, actor_id, subject_id }) => [verb, actor_id, subject_id])).toEqual([
      ['organisation.created', owner.userId, id],
      ['member.joined', owner.userId, owner.userId],
      ['member.joined', null, viewer.userId],
      ['member.roles-changed', owner.userId, viewer.userId],
      ['invitation.created', owner.userId, invitationId],
      ['password-reset.created', owner.userId, viewer.userId],
      ['member.removed', owner.userId, viewer.userId],
    ]);
    expect(chain[3]?.parameters).toMatchObject({ before: 'viewer', after: 'analyst, viewer' });
  });

  test('stands there with the instant of the clock, however far that is from the clock of PostgreSQL', async () => {
    db.clock.forward({ days: 400 });
    const began = await auth.transaction(async ({ now }) => now);
    const { id, owner } = await anOrganisation(auth);
    const { invitationId } = await new InviteMember(auth, db.database).execute(owner, {
      email: anAddress(),
      name: 'N. New',
      roles: ['viewer'],
    });
    const ended = await auth.transaction(async ({ now }) => now);
    await relayMemberEvents(db.database, auth);
    const chain = await chainOf(id);
    expect(chain.at(-1)).toMatchObject({ verb: 'invitation.created', subject_id: invitationId });
    for (const { parameters } of chain) {
      const occurred = new Date(parameters['occurredAt'] ?? '');
      expect(occurred.getTime()).toBeGreaterThanOrEqual(began.getTime());
      expect(occurred.getTime()).toBeLessThanOrEqual(ended.getTime());
    }
  });

  test('names no address and no password in the audit log', async () => {
    const { id, owner } = await anOrganisation(auth);
    const email = anAddress();
    await new InviteMember(auth, db.database).execute(owner, { email, name: 'Somebody Unusual', roles: ['viewer'] });
    await relayMemberEvents(db.database, auth);
    const text = JSON.stringify(await chainOf(id));
    expect(text).not.toContain(email);
    expect(text).not.toContain('Somebody Unusual');
  });

  test('is written once, however many relay at the same moment and however often', async () => {
    const { id } = await anOrganisation(auth);
    await Promise.all(Array.from({ length: 6 }, () => relayMemberEvents(db.database, auth)));
    // As after a crash between the two databases: the event looks as if it had not been copied.
    await db.admin.query('UPDATE auth.member_events SET relayed_at = NULL');
    expect(await relayMemberEvents(db.database, auth)).toBe(0);
    expect((await chainOf(id)).map(({ verb }) => verb)).toEqual(['organisation.created', 'member.joined']);
  });

  test('gives the organisation the names of its people, also after they are renamed or leave', async () => {
    const { id, owner, member } = await anOrganisation(auth);
    const viewer = await member('viewer');
    await relayMemberEvents(db.database, auth);
    await auth.query(`UPDATE auth.users SET name = 'Renamed Person' WHERE id = $1`, [viewer.userId]);
    await new RemoveMember(auth).execute(owner, viewer);
    await relayMemberEvents(db.database, auth);
    const names = await namesIn(id);
    expect(names).toContainEqual({ user_id: viewer.userId, display_name: 'Renamed Person', member: false });
    expect(names).toContainEqual({ user_id: owner.userId, display_name: 'O. Okafor', member: true });
  });

  test('stays with the organisation that it happened in', async () => {
    const ours = await anOrganisation(auth);
    const theirs = await anOrganisation(auth);
    await relayMemberEvents(db.database, auth);
    expect((await namesIn(ours.id)).map(({ user_id }) => user_id)).toEqual([ours.owner.userId]);
    expect((await chainOf(theirs.id)).map(({ subject_id }) => subject_id)).toEqual([theirs.id, theirs.owner.userId]);
  });

  test('that is undone by an error is not told', async () => {
    const { id } = await anOrganisation(auth);
    await auth
      .transaction(async (tx) => {
        await tx.query(`UPDATE auth.organisations SET name = 'Another name' WHERE id = $1`, [id]);
        throw new Error('undone');
      })
      .catch(() => undefined);
    await relayMemberEvents(db.database, auth);
    expect((await chainOf(id)).map(({ verb }) => verb)).not.toContain('organisation.renamed');
  });
});
