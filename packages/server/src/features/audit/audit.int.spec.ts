import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { appendAudit } from '../../platform/audit/append-audit.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { recordName } from '../person/record-name.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { AuditReadModel } from './audit.read-model.ts';
import { beginLog } from './testing/begin-log.ts';
import { aVerifier } from './testing/a-verifier.ts';
import { verifyChain, type ChainCheck } from './verify-chain.ts';

describe('the audit log', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  /** Appends the first entry of a chain, which tells that the organisation was created. */
  const create = (organisation: string): Promise<void> => beginLog(db.database, organisation);
  /** An organisation with a chain of that many entries. */
  async function chainOf(length: number): Promise<string> {
    const organisation = randomUUID();
    await create(organisation);
    for (let place = 2; place <= length; place += 1) {
      await db.database.transaction(organisation, (tx) =>
        appendAudit(tx, organisation, {
          actorId: null,
          verb: 'import.committed',
          subjectType: 'Import',
          subjectId: randomUUID(),
          parameters: { rows: place, b: 'x', a: null, ä: true },
        }),
      );
    }
    return organisation;
  }
  const check = (organisation: string): Promise<ChainCheck> =>
    db.database.transaction(organisation, (tx) => verifyChain(tx, organisation, 'audit'));

  test('an untouched chain is intact', async () => {
    expect(await check(await chainOf(5))).toMatchObject({ entries: 5, firstBroken: null });
  });

  test.each([
    [
      'a changed parameter',
      `UPDATE audit_entries SET parameters = jsonb_set(parameters, '{rows}', '999') WHERE organisation_id = $1 AND sequence = 3`,
      3,
    ],
    ['a changed person', 'UPDATE audit_entries SET actor_id = uuidv7() WHERE organisation_id = $1 AND sequence = 2', 2],
    [
      'a changed time',
      "UPDATE audit_entries SET at = at + interval '1 millisecond' WHERE organisation_id = $1 AND sequence = 4",
      4,
    ],
    ['a removed entry', 'DELETE FROM audit_entries WHERE organisation_id = $1 AND sequence = 2', 2],
    ['a removed first entry', 'DELETE FROM audit_entries WHERE organisation_id = $1 AND sequence = 1', 1],
    ['a removed last entry', 'DELETE FROM audit_entries WHERE organisation_id = $1 AND sequence = 5', 5],
    ['a removed end', 'DELETE FROM audit_entries WHERE organisation_id = $1 AND sequence >= 3', 3],
    ['a removed log', 'DELETE FROM audit_entries WHERE organisation_id = $1', 1],
    ['a removed head', 'DELETE FROM audit_heads WHERE organisation_id = $1', 1],
    [
      'a removed log with its head',
      'WITH gone AS (DELETE FROM audit_heads WHERE organisation_id = $1) DELETE FROM audit_entries WHERE organisation_id = $1',
      1,
    ],
  ])('%s is found, by its number, even when a superuser did it', async (_, sql, sequence) => {
    const organisation = await chainOf(5);
    await db.admin.query(sql, [organisation]);
    expect((await check(organisation)).firstBroken).toBe(sequence);
    // Verifying is recorded, and others go on working: neither covers it up.
    const owner = aViewer({ organisationId: organisation, roles: new Set(['owner']) });
    expect((await aVerifier(db).verify.execute(owner)).firstBroken).toBe(sequence);
    expect((await check(organisation)).firstBroken).not.toBeNull();
  });

  test('the log of an organisation that has not said yet that it was created is not intact', async () => {
    const organisation = randomUUID();
    expect(await check(organisation)).toMatchObject({ entries: 0, firstBroken: 1 });
    await create(organisation);
    expect(await check(organisation)).toMatchObject({ entries: 1, firstBroken: null });
  });

  test('the log of a request, whose organisation nobody created, begins with what its supplier did first', async () => {
    const request = randomUUID();
    await db.admin.query(
      `INSERT INTO inbox_requests (organisation_id, id, buyer_organisation_id, buyer_name, supplier_name, template_version, asking, reason, note, due_on, language, received_at)
       VALUES ($1, $1, $2, 'A buyer', 'A supplier', '1', '{}', 'yearly', '', '2026-12-31', 'en', $3)`,
      [request, randomUUID(), new Date()],
    );
    expect(await check(request)).toMatchObject({ entries: 0, firstBroken: null });
    const submitted = { actorId: null, verb: 'answers.submitted', subjectType: 'Request', subjectId: request } as const;
    await db.database.transaction(request, (tx) => appendAudit(tx, request, submitted));
    expect(await check(request)).toMatchObject({ entries: 1, firstBroken: null });
    await db.admin.query('DELETE FROM audit_entries WHERE organisation_id = $1', [request]);
    expect((await check(request)).firstBroken).toBe(1);
  });

  test('sixteen people who act at once make one chain without a gap', async () => {
    const organisation = await chainOf(1);
    const act = (): Promise<void> =>
      db.database.transaction(organisation, (tx) =>
        appendAudit(tx, organisation, { actorId: null, verb: 'import.created', subjectType: 'X', subjectId: 'x' }),
      );
    await Promise.all(Array.from({ length: 16 }, act));
    expect(await check(organisation)).toMatchObject({ entries: 17, firstBroken: null });
  });

  test('many people verify it at once, while others act: nobody waits for the other', async () => {
    const organisation = await chainOf(3);
    const owner = aViewer({ organisationId: organisation, roles: new Set(['owner']) });
    const verify = aVerifier(db).verify;
    await db.database.transaction(organisation, async (tx) => {
      await appendAudit(tx, organisation, { actorId: null, verb: 'import.created', subjectType: 'X', subjectId: 'x' });
      expect(await check(organisation)).toMatchObject({ entries: 3, firstBroken: null });
    });
    const checks = await Promise.all(Array.from({ length: 8 }, () => verify.execute(owner)));
    expect(checks.every(({ firstBroken }) => firstBroken === null)).toBe(true);
    expect(await check(organisation)).toMatchObject({ entries: 12, firstBroken: null });
  });

  test('an entry that was added behind the head is found', async () => {
    const organisation = await chainOf(2);
    await db.admin.query(
      `INSERT INTO audit_entries SELECT organisation_id, 3, at, actor_id, verb, subject_type, subject_id, parameters, salt, hash, hash
       FROM audit_entries WHERE organisation_id = $1 AND sequence = 2`,
      [organisation],
    );
    expect((await check(organisation)).firstBroken).toBe(3);
    const owner = aViewer({ organisationId: organisation, roles: new Set(['owner']) });
    expect((await aVerifier(db).verify.execute(owner)).firstBroken).toBe(3);
    expect((await check(organisation)).firstBroken).toBe(3);
  });

  test('a filter by a person who cannot exist is answered as a person who is not there', async () => {
    const owner = aViewer({ organisationId: await chainOf(1), roles: new Set(['owner']) });
    await expect(
      new AuditReadModel(db.database).entries(owner, 'audit', { actorId: 'nobody' }, 5, null),
    ).rejects.toThrow(NotFound);
  });

  test('an entry names what it is about as it is called now, where it has a name', async () => {
    const organisation = randomUUID();
    const [supplierId, personId] = [randomUUID(), randomUUID()];
    await db.admin.query(
      `INSERT INTO suppliers (organisation_id, id, name, country, state, first_import_id, created_at) VALUES ($1, $2, 'Kestrel Mill', 'QA', 'active', uuidv7(), $3)`,
      [organisation, supplierId, new Date()],
    );
    const approver = { userId: personId, name: 'A. Approver', member: true, at: '2026-11-24T12:00:00Z' };
    await db.database.transaction(organisation, (tx) => recordName(tx, organisation, approver));
    const about = (subjectType: string, subjectId: string): Promise<void> =>
      db.database.transaction(organisation, (tx) =>
        appendAudit(tx, organisation, { actorId: personId, verb: 'import.created', subjectType, subjectId }),
      );
    await about('Supplier', supplierId);
    await about('Supplier', randomUUID());
    await about('Person', personId);
    await about('Mapping', 'of no UUID');
    const owner = aViewer({ organisationId: organisation, roles: new Set(['owner']) });
    const { rows } = await new AuditReadModel(db.database).entries(owner, 'audit', {}, 10, null);
    expect(rows.map(({ node }) => node.person?.name ?? node.subjectName)).toEqual([
      null,
      'A. Approver',
      null,
      'Kestrel Mill',
    ]);
  });

  test('the application can neither change nor remove an entry', async () => {
    const organisation = await chainOf(1);
    for (const sql of ['UPDATE audit_entries SET verb = $$x$$', 'DELETE FROM audit_entries']) {
      await expect(db.database.transaction(organisation, (tx) => tx.query(sql))).rejects.toThrow('permission denied');
    }
  });

  test('another organisation sees none of it', async () => {
    await chainOf(2);
    const rows = await db.database.transaction(randomUUID(), (tx) => tx.query('SELECT * FROM audit_entries'));
    expect(rows).toEqual([]);
  });
});
