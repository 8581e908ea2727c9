import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { FlagListReadModel } from '../flag/flag-list.read-model.ts';
import { OverviewReadModel } from '../overview/overview.read-model.ts';
import { aPortfolioRow, insertPortfolio } from '../portfolio/testing/a-portfolio-row.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { FeedReadModel } from './feed.read-model.ts';
import { TimelineReadModel } from './timeline.read-model.ts';

const now = new Date('2026-11-24T14:05:00Z');
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  db.clock.set(now);
});
afterAll(() => db.close());

test('A proposal to clear a flag is told of the supplier that stands for its own after several merges, and waits on the overview', async () => {
  const viewer = aViewer();
  const { organisationId } = viewer;
  const row = aPortfolioRow({ name: 'Standing' });
  await insertPortfolio(db.database, organisationId, [row]);
  const { supplier_id: standing } = row;
  const [first, second, flag] = [randomUUID(), randomUUID(), randomUUID()];
  await db.database.transaction(organisationId, async (tx) => {
    for (const [id, into] of [
      [first, second],
      [second, standing],
      [standing, null],
    ])
      await tx.query(
        `INSERT INTO suppliers (organisation_id, id, name, country, state, origin_kind, origin_id, merged_into, merged_by, created_at)
         VALUES ($1, $2, 'Of a list', 'IN', CASE WHEN $3::uuid IS NULL THEN 'active' ELSE 'withdrawn' END, 'import', $2, $3, $3, $4)`,
        [organisationId, id, into, tx.now],
      );
    await tx.query(
      `INSERT INTO flags (organisation_id, id, supplier_id, rule_id, subject_kind, subject_key, class, severity, status, first_seen_at, proposed_by, proposed_bases, changed_at)
       VALUES ($1, $2, $3, 'DOC-RETENTION', 'site', 'L1', 'FINDING', 'C', 'proposed', $4, $5, '[]', $4)`,
      [organisationId, flag, first, tx.now, randomUUID()],
    );
    await tx.query(
      `INSERT INTO flag_events (organisation_id, flag_id, number, at, actor_id, kind, note, details) VALUES ($1, $2, 1, $3, $4, 'proposed', '', '{}')`,
      [organisationId, flag, tx.now, randomUUID()],
    );
  });
  const filter = { show: 'waiting', topics: [], since: null, unread: false, suppliers: {} } as const;
  const { rows } = await new FeedReadModel(db.database).feed(viewer, filter, 25, null);
  expect(rows.map(({ node }) => node.supplierId)).toEqual([standing]);
  const timeline = await new TimelineReadModel(db.database).timeline(viewer, standing, {
    groups: ['decided'],
    first: 10,
    after: null,
  });
  expect(timeline.rows.map(({ node }) => node.kind)).toEqual(['proposed']);
  const listed = [{ id: flag, supplierId: standing, supplierName: 'Standing', proposedAt: expect.any(Date) }];
  const waiting = await new FlagListReadModel(db.database).list(viewer, 'proposed', 10);
  expect(waiting.rows.map(({ node }) => node)).toMatchObject(listed);
  const overview = await new OverviewReadModel(db.database).overview(viewer);
  expect(overview).toMatchObject({ waitingForApproval: 1, waitingClearings: listed });
});
