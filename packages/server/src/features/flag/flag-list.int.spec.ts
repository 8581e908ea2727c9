import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { aPortfolioRow, insertPortfolio } from '../portfolio/testing/a-portfolio-row.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { FlagListReadModel, type FlagListRow } from './flag-list.read-model.ts';
import { FLAG_LISTS, writeFlagCursor, type FlagList } from './flag-lists.ts';

const viewer = aViewer();
const { organisationId } = viewer;
const supplier = aPortfolioRow({ name: 'Acme Mills' });
const supplierId = supplier.supplier_id;

/** Three flags of one day and two of later ones. */
const DAYS = ['2026-11-20', '2026-11-20', '2026-11-20', '2026-11-21', '2026-11-22'];

let db: TestDatabase;
let lists: FlagListReadModel;
beforeAll(async () => {
  db = await testDatabase();
  db.clock.set(new Date('2026-11-24T14:05:00Z'));
  lists = new FlagListReadModel(db.database);
  await insertPortfolio(db.database, organisationId, [supplier]);
  await db.database.transaction(organisationId, async (tx) => {
    await tx.query(
      `INSERT INTO suppliers (organisation_id, id, name, country, state, origin_kind, origin_id, created_at) VALUES ($1, $2, 'Acme Mills', 'IN', 'active', 'import', $2, $3)`,
      [organisationId, supplierId, tx.now],
    );
    for (const list of FLAG_LISTS) {
      if (list === 'checks') await addChecks(tx);
      else for (const day of DAYS) await addFlag(tx, list, day);
    }
  });
});
afterAll(() => db.close());

/** A flag of a list, with a clearing of the same id. */
async function addFlag(tx: Transaction, list: FlagList, day: string): Promise<void> {
  const [id, at] = [randomUUID(), `${day}T10:00:00Z`];
  const isProposed = list === 'proposed' || list === 'reopening';
  const isCleared = ['reopening', 'reopened', 'watched'].includes(list);
  await tx.query(
    `INSERT INTO flag_clearings (organisation_id, id, supplier_id, rule_id, subject_kind, subject_key, severity, bases, cleared_at, cleared_on, moved_at)
     SELECT $1::uuid, $2::uuid, $3::uuid, 'DOC-RETENTION', 'site', $2::uuid::text, 'C', '[]', $4::timestamptz, $5::date, $6::timestamptz[] WHERE $7`,
    [organisationId, id, supplierId, at, day, list === 'reopened' ? [at] : [], isCleared],
  );
  await tx.query(
    `INSERT INTO flags (organisation_id, id, supplier_id, rule_id, subject_kind, subject_key, class, severity, status, first_seen_at, next_on, proposed_by, proposed_bases, clearing_id, changed_at)
     VALUES ($1, $2::uuid, $3, 'DOC-RETENTION', 'site', $2::uuid::text, 'FINDING', 'C', $4, $5, $6, $7, '[]', $8, $5)`,
    [
      ...[organisationId, id, supplierId, isCleared ? 'cleared' : list, at, list === 'waiting' ? day : null],
      ...[isProposed ? viewer.userId : null, isCleared ? id : null],
    ],
  );
  await tx.query(
    `INSERT INTO flag_events (organisation_id, flag_id, number, at, actor_id, kind, note, details) VALUES ($1, $2, 1, $3, $4, $5, '', '{}')`,
    [organisationId, id, at, viewer.userId, list === 'reopening' ? 'reopening-proposed' : 'proposed'],
  );
}

/** Checks of one day: two of one flag after one closing, one after another closing, one of another flag; and one of the next day. */
async function addChecks(tx: Transaction): Promise<void> {
  const flags = await tx.query<{ id: string }>(
    `SELECT id FROM flags WHERE organisation_id = $1 AND status = 'proposed' LIMIT 2`,
    [organisationId],
  );
  const [flag, other] = flags.map(({ id }) => id);
  const [closing, again] = [randomUUID(), randomUUID()];
  for (const check of [
    [flag, closing, 30, '2026-11-20'],
    [flag, closing, 90, '2026-11-20'],
    [flag, again, 30, '2026-11-20'],
    [other, closing, 30, '2026-11-20'],
    [flag, again, 90, '2026-11-21'],
  ])
    await tx.query(
      'INSERT INTO flag_checks (organisation_id, flag_id, clearing_id, days, due_on) VALUES ($1, $2, $3, $4, $5)',
      [organisationId, ...check],
    );
}

const placeOf = ({ day, id, days, clearingId }: FlagListRow) => ({ day, id, days, clearingId });

/** A list as somebody reads it who goes on to its end. */
async function readOn(list: FlagList, first: number): Promise<FlagListRow[]> {
  const read: FlagListRow[] = [];
  for (let after: string | null = null, further = true; further;) {
    const { rows, hasNextPage, hasPreviousPage } = await lists.list(viewer, list, first, after);
    expect(hasPreviousPage).toBe(after !== null);
    expect(rows.length).toBeLessThanOrEqual(first);
    read.push(...rows.map(({ node }) => node));
    after = rows.at(-1)?.cursor ?? null;
    further = hasNextPage;
  }
  return read;
}

describe('A list of flags read page by page', () => {
  // What waits to be opened again is watched too.
  test.each(FLAG_LISTS.map((list) => [list, list === 'watched' ? 10 : 5] as const))(
    '%s: no row is lost or comes twice, also where a page ends amid one day',
    async (list, length) => {
      const whole = await lists.list(viewer, list, 50);
      expect(whole).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
      const places = whole.rows.map(({ node }) => JSON.stringify(placeOf(node)));
      expect(new Set(places).size).toBe(length);
      expect(places).toEqual(places.toSorted());
      for (const first of [1, 2, 3, 5])
        expect((await readOn(list, first)).map((row) => JSON.stringify(placeOf(row)))).toEqual(places);
    },
  );

  test('goes on where it was when the last row has left it meanwhile', async () => {
    const before = await readOn('disputed', 50);
    const { rows } = await lists.list(viewer, 'disputed', 2);
    const [last] = rows.slice(-1);
    await db.database.transaction(organisationId, (tx) =>
      tx.query(`UPDATE flags SET status = 'open' WHERE organisation_id = $1 AND id = $2`, [
        organisationId,
        last?.node.id,
      ]),
    );
    const next = await lists.list(viewer, 'disputed', 50, last?.cursor);
    expect(next.rows.map(({ node }) => node.id)).toEqual(before.slice(2).map(({ id }) => id));
  });

  test('shows nothing to another organisation, also behind a cursor of ours', async () => {
    const { rows } = await lists.list(viewer, 'waiting', 1);
    expect(await lists.list(aViewer(), 'waiting', 50, rows[0]?.cursor)).toMatchObject({ rows: [], hasNextPage: false });
  });

  test('refuses what is no cursor, and a cursor of another list', async () => {
    const place = { day: '2026-11-20', id: randomUUID(), days: null, clearingId: null };
    const ofCheck = { ...place, days: 30, clearingId: randomUUID() };
    for (const cursor of [
      'not a cursor',
      '',
      writeFlagCursor('disputed', place),
      writeFlagCursor('checks', ofCheck),
      writeFlagCursor('waiting', ofCheck),
      writeFlagCursor('waiting', { ...place, day: '2026-02-31' }),
      writeFlagCursor('waiting', { ...place, id: 'nobody' }),
    ])
      await expect(lists.list(viewer, 'waiting', 50, cursor)).rejects.toThrow('BAD_CURSOR');
    await expect(lists.list(viewer, 'checks', 50, writeFlagCursor('checks', place))).rejects.toThrow('BAD_CURSOR');
  });
});
