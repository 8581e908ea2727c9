import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { appendView } from '../../platform/audit/append-audit.ts';
import { appendCustody, memberActs } from '../evidence/custody.ts';
import { aVerifier } from './testing/a-verifier.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** An organisation to whose evidence three things have happened, and at which somebody has looked. */
async function anOrganisationWithEvidence(): Promise<string> {
  const id = randomUUID();
  const actor = memberActs({ userId: randomUUID() });
  await db.database.transaction(id, async (tx) => {
    for (const action of ['UPLOAD', 'CHANGE', 'DOWNLOAD'] as const)
      await appendCustody(tx, id, [{ action, evidenceId: randomUUID(), sha256: null, actor }]);
    await appendView(tx, id, { actorId: actor.id, subjectType: 'Evidence', subjectId: randomUUID() });
  });
  return id;
}

describe('The custody log and the views of an organisation', () => {
  test('are anchored outside the database and found whole', async () => {
    const id = await anOrganisationWithEvidence();
    const verifier = aVerifier(db);
    await verifier.anchor.execute([id]);
    expect(await verifier.checkOf(id, 'custody')).toMatchObject({
      ...{ entries: 3, firstBroken: null, findings: [], anchored: { sequence: 3 } },
    });
    expect(await verifier.checkOf(id, 'views')).toMatchObject({ entries: 1, firstBroken: null, findings: [] });
  });

  test('are found out where an event was changed, and where the end was cut off', async () => {
    const id = await anOrganisationWithEvidence();
    const verifier = aVerifier(db);
    await verifier.anchor.execute([id]);
    await db.admin.query(`UPDATE custody_events SET action = 'SCAN' WHERE organisation_id = $1 AND sequence = 2`, [id]);
    expect(await verifier.checkOf(id, 'custody')).toMatchObject({ firstBroken: 2 });
    await db.admin.query(`UPDATE custody_events SET action = 'CHANGE' WHERE organisation_id = $1 AND sequence = 2`, [
      id,
    ]);
    await db.admin.query('DELETE FROM custody_events WHERE organisation_id = $1 AND sequence = 3', [id]);
    await db.admin.query(
      `UPDATE custody_heads SET sequence = 2, hash = (SELECT hash FROM custody_events WHERE organisation_id = $1 AND sequence = 2) WHERE organisation_id = $1`,
      [id],
    );
    const { firstBroken, findings } = await verifier.checkOf(id, 'custody');
    expect([firstBroken, findings.map(({ code }) => code)]).toEqual([null, ['cut']]);
  });
});
