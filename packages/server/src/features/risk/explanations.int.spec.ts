import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { openExplanation } from './explanations.ts';
import { RecomputeAssessment } from './recompute-assessment.ts';
import { ScreeningLists } from './screening.ts';
import { AnOrganisation, aFile, twoSites } from './testing/an-organisation.ts';

interface Stored {
  readonly id: string;
  readonly supplierId: string;
  readonly explanations: string | null;
  readonly ended: boolean;
}

let db: TestDatabase;
let organisation: AnOrganisation;

beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());
beforeEach(() => {
  organisation = new AnOrganisation(db);
});

/** Results so far, oldest first. */
async function results(): Promise<Stored[]> {
  return organisation.rows<Stored>(
    `SELECT id, supplier_id AS "supplierId", explanations_id AS explanations, recorded_to IS NOT NULL AS ended FROM assessments ORDER BY id`,
  );
}

async function opened(result: Stored | undefined, of = organisation): Promise<unknown> {
  return db.database.transaction(of.id, (tx) => openExplanation(tx, of.id, result?.supplierId ?? '', result?.id ?? ''));
}

/** What the engine says today. */
async function recomputed({ supplierId }: Stored): Promise<unknown> {
  const recompute = new RecomputeAssessment(new ScreeningLists());
  const assessed = await db.database.transaction(organisation.id, (tx) =>
    recompute.execute(tx, organisation.id, supplierId),
  );
  return assessed?.assessment;
}

describe('The explanation of a result', () => {
  test('is kept whole for each supplier of a long list', async () => {
    const rows = Array.from({ length: 230 }, (_, at) => [
      `Mill of valley ${String(at)}`,
      'India',
      'Plot 1',
      'cotton shirts',
      String(100 + at),
      '10',
      'worker',
      'any hour',
    ]);
    await organisation.import(aFile(...rows));
    await organisation.assess();
    const all = await results();
    expect(all).toHaveLength(230);
    for (const result of all.filter((_, at) => at % 25 === 0))
      expect(await opened(result)).toEqual(await recomputed(result));
  });

  test('can still be opened after another result has taken its place', async () => {
    await organisation.import(twoSites('employer'));
    await organisation.assess();
    const [first] = await results();
    const before = await opened(first);
    expect(before).toMatchObject({ flags: expect.arrayContaining([expect.objectContaining({ severity: 'C' })]) });
    await organisation.import(
      aFile(['Acme Mills', 'India', 'Plot 1', 'cotton shirts', '900', '10', 'worker', 'any hour']),
    );
    await organisation.assess();
    const all = await results();
    expect(all.map(({ ended }) => ended)).toEqual([true, false]);
    expect(await opened(first)).toEqual(before);
    expect(await opened(all[1])).not.toEqual(before);
  });

  test('is opened for its own organisation only', async () => {
    await organisation.import(twoSites('employer'));
    await organisation.assess();
    const [result] = await results();
    expect(await opened(result)).not.toBeNull();
    expect(await opened(result, new AnOrganisation(db))).toBeNull();
  });

  test('can be neither changed nor deleted by the service', async () => {
    await expect(organisation.rows(`UPDATE explanations SET content = ''`)).rejects.toThrow(/permission denied/);
    await expect(organisation.rows('DELETE FROM explanations')).rejects.toThrow(/permission denied/);
  });

  test('is made with the next assessment where an earlier version kept none', async () => {
    await organisation.import(twoSites('employer'));
    await organisation.assess();
    await db.admin.query(`UPDATE assessments SET explanations_id = NULL WHERE organisation_id = $1`, [organisation.id]);
    expect(await opened((await results())[0])).toBeNull();
    for (let times = 0; times < 2; times += 1) {
      await organisation.import(twoSites('employer'));
      await organisation.assess();
    }
    const all = await results();
    expect(all.map(({ explanations, ended }) => [explanations === null, ended])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(await organisation.rows('SELECT kind FROM changes')).toEqual([]);
  });
});
