import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { AssessPortion } from '../risk/commands/assess-portion.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { loadInForce } from '../supplier/load-observations.ts';
import { KNITS, list, Merging, MILLS } from './answered/testing/merging.ts';
import { anAnalyst, Importing, tilesOf } from './testing/importing.ts';

const HEADER = 'Vendor no,Supplier,Country,Address,Activity,Workers';
const SUPPLIERS = 40;
const LIST = Array.from(
  { length: SUPPLIERS },
  (_, at) =>
    `${at},Mill ${at} Ltd,IN,Plot ${at} Mill Road,${at === 0 ? 'cotton weaving' : 'garment sewing'},${100 + at}`,
);
const CHANGED = LIST.with(7, '7,Mill 7 Ltd,IN,Plot 7 Mill Road,garment sewing,900');
const file = (rows: readonly string[]): string => [HEADER, ...rows].join('\n');

let importing: Importing;
let db: TestDatabase;
let viewer: Viewer;

beforeAll(async () => {
  ({ importing, test: db } = await Importing.begin());
});
afterAll(() => db.close());
beforeEach(() => {
  viewer = anAnalyst();
});

async function assess(today: string): Promise<void> {
  const portion = new AssessPortion(new ScreeningLists());
  for (let taken = 1; taken > 0;) {
    ({ taken } = await db.database.transaction(viewer.organisationId, (tx) =>
      portion.execute(tx, viewer.organisationId, today),
    ));
  }
}

async function count(sql: string): Promise<number> {
  const [row] = await db.database.transaction(viewer.organisationId, (tx) =>
    tx.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`),
  );
  return row?.count ?? 0;
}

/** What is in force of all suppliers: who said it, of which day, and what. */
async function inForce(): Promise<unknown[]> {
  const { organisationId } = viewer;
  return db.database.transaction(organisationId, async (tx) => {
    const suppliers = await tx.query<{ id: string }>('SELECT id FROM suppliers ORDER BY name');
    const rows = await loadInForce(
      tx,
      organisationId,
      suppliers.map(({ id }) => id),
    );
    return suppliers.flatMap(({ id }) =>
      (rows.get(id) ?? []).map(({ siteKey, evidenceDate, facts, inputs, details }) => ({
        ...{ siteKey, evidenceDate, facts, inputs, details },
      })),
    );
  });
}

describe('A list that is imported again a month later, with one supplier changed', () => {
  test('stores what it repeats once, and makes new results only for what has changed', async () => {
    await importing.whole(viewer, 'october.csv', file(LIST), '2026-10-01');
    await assess('2026-10-02');
    const results = [await count('assessments'), await count('unit_assessments')];
    expect(results[0]).toBe(SUPPLIERS);
    const again = await importing.whole(viewer, 'november.csv', file(CHANGED), '2026-11-01');
    expect(tilesOf(again)).toEqual([0, 1, SUPPLIERS - 1, 0, 0]);
    await assess('2026-11-02');
    expect([await count('assessments'), await count('unit_assessments')]).toEqual(results.map((each) => each + 1));
    // Of the changed supplier only the site says something else.
    const [said, repeated] = [`facts <> '{}' OR details <> '{}'`, 'repeats IS NOT NULL'];
    const of = `observations WHERE import_id = '${again.id}'`;
    expect(await count(`${of} AND (${said})`)).toBe(1);
    expect(await count(`${of} AND ${repeated}`)).toBe(2 * SUPPLIERS - 1);
  });

  test('keeps of a record that it repeats the words alone, and all of one that is new or was asked about', async () => {
    const whole = (id: string): Promise<number> =>
      count(`import_records WHERE import_id = '${id}' AND record->'supplier' IS NOT NULL`);
    const first = await importing.whole(viewer, 'october.csv', file(LIST), '2026-10-01');
    expect(await whole(first.id)).toBe(SUPPLIERS);
    const created = await importing.create(viewer, 'november.csv', file(CHANGED));
    const checked = await importing.check(viewer, await importing.configure(viewer, created, { asOf: '2026-11-01' }));
    await db.admin.query(
      `INSERT INTO review_questions (organisation_id, id, import_id, kind, state, parked, record_ordinal, memory_key, subject, candidates, why, row_count, weight, created_at)
       VALUES ($1, uuidv7(), $2, 'match', 'answered', true, 3, 'a key', '{}', '[]', '{}', 1, 1, $3)`,
      [viewer.organisationId, checked.id, new Date()],
    );
    await importing.commit(viewer, checked);
    expect(await whole(checked.id)).toBe(2);
    expect(await count(`import_records WHERE import_id = '${checked.id}' AND record->'names'->0->>'name' = name`)).toBe(
      SUPPLIERS,
    );
  });

  test('says all that it repeats, as of its own day, also after the first import is undone', async () => {
    const first = await importing.whole(viewer, 'october.csv', file(LIST), '2026-10-01');
    await importing.whole(viewer, 'november.csv', file(CHANGED), '2026-11-01');
    await importing.undo(viewer, first);
    const repeated = await inForce();
    viewer = anAnalyst();
    await importing.whole(viewer, 'november.csv', file(CHANGED), '2026-11-01');
    expect(repeated).toEqual(await inForce());
    expect(repeated).toHaveLength(2 * SUPPLIERS);
  });

  test('keeps all that it repeats when two suppliers are merged, and when they come apart again', async () => {
    const merging = new Merging(importing);
    const first = await importing.whole(viewer, 'october.csv', list(MILLS, KNITS), '2026-10-01');
    await importing.whole(viewer, 'november.csv', list(MILLS, KNITS), '2026-11-01');
    const said = async (): Promise<string[]> => (await inForce()).map((each) => JSON.stringify(each)).toSorted();
    const before = await said();
    const answerId = await merging.same(viewer, (await merging.pairs(viewer, first))[0]);
    expect(await said()).toEqual(before);
    await merging.revoke(viewer, answerId);
    expect(await said()).toEqual(before);
  });
});
