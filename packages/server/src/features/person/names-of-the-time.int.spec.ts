import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { QueryRunner } from 'typeorm';
import { NamesOfTheTime1764000002400 } from '../../migrations/1764000002400-names-of-the-time.ts';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { Texts } from '../../platform/text/texts.ts';
import { messages } from '../../service/messages.ts';
import { AuditReadModel } from '../audit/audit.read-model.ts';
import { TokenFile } from '../audit/anchors/token-file.ts';
import { AnchoringReadModel } from '../audit/anchoring.read-model.ts';
import { aVerifier } from '../audit/testing/a-verifier.ts';
import { AuditResolver } from '../audit/graphql/audit.resolver.ts';
import type { AuditEntryType } from '../audit/graphql/audit.types.ts';
import { DecisionReadModel } from '../decision/decision.read-model.ts';
import { decisionView } from '../decision/decision.view.ts';
import { ErasePerson } from '../organisation/commands/erase-person.ts';
import { MemberReadModel } from '../organisation/member.read-model.ts';
import { relayMemberEvents } from '../organisation/relay-member-events.ts';
import { anOrganisation } from '../organisation/testing/an-organisation.ts';
import { aProposal } from './testing/a-proposal.ts';

let db: TestDatabase;
let auth: AuthDatabase;
let audit: AuditResolver;
const texts = new Texts(messages);
const shortId = /^[34679CDFGHJKMNPQRTWX]{4}$/;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
  const anchoring = new AnchoringReadModel(db.database, db.config, new TokenFile(db.config));
  audit = new AuditResolver(new AuditReadModel(db.database), anchoring, aVerifier(db).verify, texts);
});

afterAll(async () => {
  await auth.close();
  await db.close();
});

async function anAnalyst(): Promise<{ owner: Viewer; analyst: Viewer }> {
  const { owner, member } = await anOrganisation(auth);
  const analyst = await member('analyst');
  await relayMemberEvents(db.database, auth);
  return { owner, analyst };
}

/** As better-auth does when a person changes their own profile. */
async function rename({ userId }: Viewer, name: string): Promise<void> {
  await auth.query('UPDATE auth.users SET name = $2 WHERE id = $1', [userId, name]);
}

async function entriesOf(owner: Viewer, verb: string): Promise<AuditEntryType[]> {
  const { edges } = await audit.auditEntries(owner, 50, { verbs: [verb] });
  return edges.map(({ node }) => node);
}

describe('An analyst who takes the name of the owner', () => {
  test('leaves past entries and an own proposal under the name of that time, with the present one beside it', async () => {
    const { owner, analyst } = await anAnalyst();
    const decisionId = await aProposal(db.database, analyst);
    await rename(analyst, owner.displayName);
    await relayMemberEvents(db.database, auth);

    const then = { name: 'M. Mensah', shortId: expect.stringMatching(shortId), nameNow: 'O. Okafor' };
    const [entry] = await entriesOf(owner, 'decision.proposed');
    expect(entry?.actor).toEqual(then);
    const proposal = await new DecisionReadModel(db.database).one(owner, decisionId);
    expect(decisionView(proposal, owner, texts.in('en')).proposedBy).toEqual(then);
  });

  test('is in the audit log with both names, which the log itself does not hold', async () => {
    const { owner, analyst } = await anAnalyst();
    await rename(analyst, owner.displayName);
    await relayMemberEvents(db.database, auth);

    const [entry] = await entriesOf(owner, 'person.renamed');
    expect(entry?.text).toBe('changed a name from “M. Mensah” to “O. Okafor”');
    expect(entry?.actor).toMatchObject({ name: 'M. Mensah', nameNow: 'O. Okafor' });
    const rows = await db.database.transaction(owner.organisationId, (tx) => tx.query('SELECT * FROM audit_entries'));
    expect(JSON.stringify(rows)).not.toMatch(/Mensah|Okafor/);
  });

  test('who acts again is shown under the new name, and told from the owner by the short identifier', async () => {
    const { owner, analyst } = await anAnalyst();
    await rename(analyst, owner.displayName);
    await relayMemberEvents(db.database, auth);
    await aProposal(db.database, analyst);

    const [entry] = await entriesOf(owner, 'decision.proposed');
    expect(entry?.actor).toMatchObject({ name: 'O. Okafor', nameNow: null });
    const members = await new MemberReadModel(auth, db.database).members(owner);
    expect(members.map(({ name, looksLikeAnother }) => [name, looksLikeAnother])).toEqual([
      ['O. Okafor', true],
      ['O. Okafor', true],
    ]);
    const other = members.find(({ isYou }) => isYou)?.shortId;
    expect(other).toMatch(shortId);
    expect(entry?.actor?.shortId).not.toBe(other);
    const people = await audit.auditPeople(owner);
    expect(new Set(people.map(({ person }) => person.shortId)).size).toBe(2);
  });

  test('and another one at once has both changes in the log, although they are told later', async () => {
    const { owner, analyst } = await anAnalyst();
    await auth.transaction(async (tx) => {
      for (const name of ['Ana Ruiz', owner.displayName])
        await tx.query('UPDATE auth.users SET name = $2 WHERE id = $1', [analyst.userId, name]);
    });
    await relayMemberEvents(db.database, auth);
    expect((await entriesOf(owner, 'person.renamed')).map(({ text }) => text)).toEqual([
      'changed a name from “Ana Ruiz” to “O. Okafor”',
      'changed a name from “M. Mensah” to “Ana Ruiz”',
    ]);
  });
});

describe('The short identifier of a member', () => {
  test('stays through renames, and after the membership has ended', async () => {
    const { owner, analyst } = await anAnalyst();
    const idOf = async (): Promise<string | null | undefined> => {
      const people = await audit.auditPeople(owner);
      return people.find(({ key }) => key === analyst.userId)?.person.shortId;
    };
    const before = await idOf();
    await rename(analyst, 'Ana Ruiz');
    await auth.query('DELETE FROM auth.members WHERE user_id = $1', [analyst.userId]);
    await relayMemberEvents(db.database, auth);
    expect(await idOf()).toBe(before);
  });

  test('cannot be changed by the service, and no other member gets it', async () => {
    const { owner } = await anAnalyst();
    const inOrganisation = (sql: string): Promise<number> =>
      db.database.transaction(owner.organisationId, (tx) => tx.write(sql));
    await expect(inOrganisation(`UPDATE people SET short_id = 'K7QF'`)).rejects.toThrow('permission denied');
    await expect(inOrganisation('DELETE FROM people')).rejects.toThrow('permission denied');
    await expect(
      inOrganisation(
        `INSERT INTO people (organisation_id, user_id, display_name, short_id)
         SELECT organisation_id, uuidv7(), 'Somebody else', short_id FROM people LIMIT 1`,
      ),
    ).rejects.toThrow('people_organisation_id_short_id_key');
  });
});

describe('Names of the past', () => {
  test('are not seen by another organisation', async () => {
    const { analyst } = await anAnalyst();
    const { owner: stranger } = await anAnalyst();
    for (const table of ['people', 'people_names', 'people_at']) {
      const rows = await db.database.transaction(stranger.organisationId, (tx) =>
        tx.query(`SELECT * FROM ${table} WHERE user_id = $1`, [analyst.userId]),
      );
      expect([table, rows]).toEqual([table, []]);
    }
  });

  test('are forgotten when the operator erases a person; the audit log still verifies', async () => {
    const { owner, analyst } = await anAnalyst();
    await aProposal(db.database, analyst);
    await rename(analyst, 'Ana Ruiz');
    const { email } = (
      await auth.query<{ email: string }>('SELECT email FROM auth.users WHERE id = $1', [analyst.userId])
    )[0] ?? { email: '' };
    await new ErasePerson(auth).forOperator(email);
    await relayMemberEvents(db.database, auth);

    const [proposed] = await entriesOf(owner, 'decision.proposed');
    expect(proposed?.actor).toEqual({
      name: 'Former member',
      shortId: expect.stringMatching(shortId),
      nameNow: null,
    });
    expect((await entriesOf(owner, 'person.renamed'))[0]?.text).toBe('changed the name of a person');
    expect(await entriesOf(owner, 'person.erased')).toHaveLength(1);
    expect(await audit.verifyAuditLog(owner)).toMatchObject({ intact: true });
    const stored = await db.admin.query(
      `SELECT to_jsonb(e)::text AS text FROM auth.member_events e WHERE user_id = $1
       UNION ALL SELECT to_jsonb(p)::text FROM people p WHERE user_id = $1
       UNION ALL SELECT to_jsonb(n)::text FROM people_names n WHERE user_id = $1`,
      [analyst.userId],
    );
    expect(JSON.stringify(stored.rows)).not.toMatch(/Mensah|Ruiz/);
  });

  test('of the last owner are not erased: the organisation would have nobody', async () => {
    const { owner } = await anAnalyst();
    const [person] = await auth.query<{ email: string }>('SELECT email FROM auth.users WHERE id = $1', [owner.userId]);
    await expect(new ErasePerson(auth).forOperator(person?.email ?? '')).rejects.toThrow('LAST_OWNER');
  });

  test('begin, in a database of the version before, with the names that people have', async () => {
    const { owner, analyst } = await anAnalyst();
    await aProposal(db.database, analyst);
    const migration = new NamesOfTheTime1764000002400();
    const runner = { query: (sql: string) => db.admin.query(sql) } as unknown as QueryRunner;
    await db.admin.query('SET ROLE plumbline_owner');
    await migration.down(runner);
    await migration.up(runner);
    await db.admin.query('RESET ROLE');

    await rename(analyst, 'Ana Ruiz');
    await relayMemberEvents(db.database, auth);
    const [entry] = await entriesOf(owner, 'decision.proposed');
    expect(entry?.actor).toEqual({
      name: 'M. Mensah',
      shortId: expect.stringMatching(shortId),
      nameNow: 'Ana Ruiz',
    });
  });
});
