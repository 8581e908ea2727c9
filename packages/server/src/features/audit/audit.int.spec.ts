import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { appendAudit } from '../../platform/audit/append-audit.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { verifyChain, type ChainCheck } from './verify-chain.ts';

describe('the audit log', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  async function chainOf(length: number): Promise<string> {
    const organisation = randomUUID();
    for (let place = 1; place <= length; place += 1) {
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
    db.database.transaction(organisation, (tx) => verifyChain(tx, organisation));

  test('an untouched chain is intact', async () => {
    expect(await check(await chainOf(5))).toMatchObject({ entries: 5, firstBroken: null });
    expect(await check(randomUUID())).toMatchObject({ entries: 0, firstBroken: null });
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
    ['a removed last entry', 'DELETE FROM audit_entries WHERE organisation_id = $1 AND sequence = 5', 5],
  ])('%s is found, by its number, even when a superuser did it', async (_, sql, sequence) => {
    const organisation = await chainOf(5);
    await db.admin.query(sql, [organisation]);
    expect((await check(organisation)).firstBroken).toBe(sequence);
  });

  test('a chain that was cut short together with its head has another head hash than the copy kept elsewhere', async () => {
    const organisation = await chainOf(5);
    const before = await check(organisation);
    await db.admin.query('DELETE FROM audit_entries WHERE organisation_id = $1 AND sequence = 5', [organisation]);
    await db.admin.query(
      `UPDATE audit_heads SET sequence = 4, hash = (SELECT hash FROM audit_entries WHERE organisation_id = $1 AND sequence = 4) WHERE organisation_id = $1`,
      [organisation],
    );
    expect((await check(organisation)).headHash).not.toBe(before.headHash);
  });

  test('sixteen people who act at once make one chain without a gap', async () => {
    const organisation = randomUUID();
    const act = (): Promise<void> =>
      db.database.transaction(organisation, (tx) =>
        appendAudit(tx, organisation, { actorId: null, verb: 'x.done', subjectType: 'X', subjectId: 'x' }),
      );
    await Promise.all(Array.from({ length: 16 }, act));
    expect(await check(organisation)).toMatchObject({ entries: 16, firstBroken: null });
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
