import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import type { Database, Transaction } from '../../platform/db/transaction.ts';
import { orderOf } from '../portfolio/supplier-order.ts';
import { SuppliersReadModel } from '../portfolio/suppliers.read-model.ts';
import { aPortfolioRow, insertPortfolio, type PortfolioRecord } from '../portfolio/testing/a-portfolio-row.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { BandStepsReadModel } from './band-steps.read-model.ts';
import { OverviewReadModel } from './overview.read-model.ts';
import { PeopleReadModel } from './people.read-model.ts';
import { TopicsReadModel } from './topics.read-model.ts';

let db: TestDatabase;
let readModel: OverviewReadModel;
const viewer = aViewer();
const other = aViewer();
const now = new Date('2026-11-24T14:05:00Z');
const daysAgo = (days: number): string => new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString();

const many = (count: number, record: Partial<PortfolioRecord>): PortfolioRecord[] =>
  Array.from({ length: count }, () => aPortfolioRow(record));
const rows: PortfolioRecord[] = [
  ...many(15, { label: 'HIGH', coverage: 40, answers_known: '0/12/0' }),
  ...many(10, { label: 'LOW', coverage: 60 }),
  ...many(7, { label: 'NOT_ENOUGH_KNOWN', coverage: 10, answers_known: '' }),
  ...many(19, { label: 'CRITICAL', sector: 'SVC-LI-CLEAN', region: 'Africa', country: 'KE', coverage: 70 }),
  ...many(3, { label: 'NOT_ASSESSED', sector: '', region: '', country: '', coverage: -1 }),
  aPortfolioRow({ name: 'Second', needs_decision: 1, lane: '1', attention_rank: 2, worsened_at: daysAgo(31) }),
  aPortfolioRow({ name: 'First', needs_decision: 1, lane: '1', attention_rank: 1, worsened_at: daysAgo(2) }),
];

interface Change {
  readonly supplier: string;
  readonly at: string;
  readonly kind: string;
  readonly rule?: string;
  readonly labelAfter?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly worse?: boolean;
  readonly labelBefore?: string;
  readonly cause?: string;
}

async function insertChanges(organisationId: string, changes: readonly Change[]): Promise<void> {
  await db.database.transaction(organisationId, async (tx) => {
    for (const change of changes) {
      const { supplier, at, kind, rule = '', labelAfter = 'HIGH', parameters = {}, worse = true } = change;
      const { labelBefore = 'MEDIUM', cause = 'import' } = change;
      await tx.query(
        `INSERT INTO changes (organisation_id, id, supplier_id, at, kind, label_before, label_after, rule_id, parameters, worse, cause, cause_id)
         VALUES ($1, gen_random_uuid(), $2, $3, $4, $9, $6, $5, $7, $8, $10, gen_random_uuid())`,
        [organisationId, supplier, at, kind, rule, labelAfter, parameters, worse, labelBefore, cause],
      );
    }
  });
}

beforeAll(async () => {
  db = await testDatabase();
  db.clock.set(now);
  readModel = new OverviewReadModel(db.database);
  await insertPortfolio(db.database, viewer.organisationId, rows);
  const [first = rows[0], second = rows[1], third = rows[2]] = rows;
  await insertChanges(viewer.organisationId, [
    { supplier: third?.supplier_id ?? '', at: daysAgo(0.5), kind: 'band', worse: false },
    { supplier: first?.supplier_id ?? '', at: daysAgo(1), kind: 'band' },
    { supplier: first?.supplier_id ?? '', at: daysAgo(1), kind: 'finding-new', rule: 'DOC-RETENTION' },
    { supplier: second?.supplier_id ?? '', at: daysAgo(3), kind: 'band' },
    { supplier: second?.supplier_id ?? '', at: daysAgo(12), kind: 'finding-new', rule: 'DOC-RETENTION' },
  ]);
  const [only] = [aPortfolioRow({ name: 'Of another buyer' })];
  await insertPortfolio(db.database, other.organisationId, [only]);
  await insertChanges(other.organisationId, [{ supplier: only.supplier_id, at: daysAgo(20), kind: 'band' }]);
});

afterAll(() => db.close());

describe('the overview', () => {
  test('every band is counted, and the medians of context and of answers leave out who was not assessed', async () => {
    const overview = await readModel.overview(viewer);
    expect(Object.fromEntries(overview.labels.map(({ label, count }) => [label, count]))).toEqual({
      CRITICAL: 19,
      HIGH: 15,
      LOW: 10,
      MEDIUM: 2,
      NOT_ASSESSED: 3,
      NOT_ENOUGH_KNOWN: 7,
    });
    expect(overview.coverageMedian).toBe(60);
    // Of 56 suppliers 7 are not counted yet; of the 49 others 15 have no answer, and the 25th in order has 3 of 12.
    expect(overview.answersKnown).toEqual({ known: 3, of: 12, none: 15 / 49 });
    expect(overview.countryCount).toBe(2);
  });

  test('what needs a decision is counted, with what has waited for more than 30 days, and listed by lane', async () => {
    const overview = await readModel.overview(viewer);
    expect(overview).toMatchObject({ needsDecision: 2, older: 1 });
    expect(overview.decideNext.map(({ name }) => name)).toEqual(['First', 'Second']);
  });

  test('a cell of the heat map shares among suppliers with a band, and says nothing under 20', async () => {
    const { heatMap } = await readModel.overview(viewer);
    const cell = (sector: string, region: string) =>
      heatMap.cells.find((each) => each.sector === sector && each.region === region);
    expect(cell('construction', 'Arab States')).toMatchObject({ total: 27, share: 15 / 27, highOrCritical: 15 });
    expect(cell('services', 'Africa')).toMatchObject({ total: 19, share: null, highOrCritical: null });
    expect(cell('domestic-work', 'Americas')).toMatchObject({ total: 0, share: null });
    expect(heatMap.cells).toHaveLength(30);
    expect(heatMap.withoutRegion).toBe(3);
    // Where nobody is, there is nothing to show.
    expect([heatMap.sectors, heatMap.regions]).toEqual([
      ['construction', 'services'],
      ['Arab States', 'Africa'],
    ]);
  });

  test('what changed in seven days is folded by supplier, worst first, a finding before the band that it moved', async () => {
    const { changes } = await readModel.overview(viewer);
    expect(changes.map(({ supplierId, kind, moreCount }) => ({ supplierId, kind, moreCount }))).toEqual([
      { supplierId: rows[0]?.supplier_id, kind: 'finding-new', moreCount: 1 },
      { supplierId: rows[1]?.supplier_id, kind: 'band', moreCount: 0 },
      { supplierId: rows[2]?.supplier_id, kind: 'band', moreCount: 0 },
    ]);
  });

  test('another methodology is one line for all suppliers, and opens the list of as many', async () => {
    const buyer = aViewer();
    const [moved, same, blank] = [aPortfolioRow(), aPortfolioRow(), aPortfolioRow()];
    await insertPortfolio(db.database, buyer.organisationId, [moved, same, blank]);
    const version = { kind: 'methodology', parameters: { before: 'FLRM-1.0', after: 'FLRM-1.1' } };
    await insertChanges(buyer.organisationId, [
      { ...version, supplier: moved.supplier_id, at: daysAgo(2) },
      { ...version, supplier: moved.supplier_id, at: daysAgo(2) },
      { ...version, supplier: same.supplier_id, at: daysAgo(1), labelAfter: 'MEDIUM' },
      { ...version, supplier: randomUUID(), at: daysAgo(1) },
    ]);
    const { changes, methodologyChange } = await readModel.overview(buyer);
    expect(changes).toEqual([]);
    expect(methodologyChange).toEqual({
      before: 'FLRM-1.0',
      after: 'FLRM-1.1',
      at: new Date(daysAgo(1)),
      suppliers: 2,
      moved: 1,
    });
    const list = await new SuppliersReadModel(db.database).list(buyer, {
      filter: { methodology: 'FLRM-1.1' },
      order: orderOf(),
      first: 50,
      after: null,
    });
    expect(list.page.rows.map(({ node }) => node.supplierId).sort()).toEqual(
      [moved.supplier_id, same.supplier_id].sort(),
    );
    expect((await readModel.overview(viewer)).methodologyChange).toBeNull();
  });

  test('when nothing changed in seven days, thirty are shown; of another organisation nothing is', async () => {
    const overview = await readModel.overview(other);
    expect(overview.changes.map(({ supplierName }) => supplierName)).toEqual(['Of another buyer']);
    expect(overview.labels).toEqual([{ label: 'MEDIUM', count: 1, disclosed: 0, inRemedy: 0, overridden: 0 }]);
    expect(overview.decideNext).toEqual([]);
  });

  test('bands by week count each supplier once, by what moved it last, and leave out what came back', async () => {
    const buyer = aViewer();
    const [up, back, down, method] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const toLow = { kind: 'band', labelBefore: 'MEDIUM', labelAfter: 'LOW' };
    await insertChanges(buyer.organisationId, [
      { supplier: up, at: '2026-11-23T09:00:00Z', kind: 'band' },
      {
        supplier: up,
        at: '2026-11-24T09:00:00Z',
        kind: 'band',
        labelBefore: 'HIGH',
        labelAfter: 'CRITICAL',
        cause: 'list',
      },
      { supplier: back, at: '2026-11-23T09:00:00Z', kind: 'band' },
      {
        supplier: back,
        at: '2026-11-24T09:00:00Z',
        kind: 'band',
        labelBefore: 'HIGH',
        labelAfter: 'MEDIUM',
        cause: 'undo',
      },
      { supplier: down, at: '2026-11-16T00:30:00Z', ...toLow, cause: 'answers' },
      { supplier: method, at: '2026-11-17T09:00:00Z', ...toLow, kind: 'methodology', cause: 'midnight' },
      { supplier: down, at: '2026-08-30T12:00:00Z', ...toLow },
    ]);
    const steps = new BandStepsReadModel(db.database);
    const { weeks, steps: found } = await steps.steps(buyer);
    expect([weeks.length, weeks[0], weeks.at(-1)]).toEqual([13, '2026-08-31', '2026-11-23']);
    expect(found.toSorted((a, b) => (a.cause < b.cause ? -1 : 1))).toEqual([
      { week: '2026-11-16', cause: 'answer', worse: 0, better: 1 },
      { week: '2026-11-23', cause: 'list', worse: 1, better: 0 },
      { week: '2026-11-16', cause: 'method', worse: 0, better: 1 },
    ]);
    expect((await steps.steps(aViewer())).steps).toEqual([]);
    await expect(steps.steps({ ...buyer, organisationKind: 'supplier' })).rejects.toThrow('Not allowed');
  });

  test('people concerned are added up by label; suppliers whose workers nobody told stay apart from those of which only the concerned are unknown', async () => {
    const buyer = aViewer();
    const known = {
      ...{ ...aPortfolioRow({ label: 'HIGH' }), workers_concerned: 40 },
      spend: [{ minor: 100, currency: 'EUR' }],
    };
    await insertPortfolio(db.database, buyer.organisationId, [
      known,
      aPortfolioRow({ label: 'HIGH', workers: 640 }),
      aPortfolioRow({ label: 'HIGH', workers: 0 }),
      aPortfolioRow({ label: 'HIGH', workers: -1 }),
    ]);
    const people = new PeopleReadModel(db.database);
    expect((await people.cells(buyer)).toSorted((a, b) => (a.band < b.band ? -1 : 1))).toEqual([
      {
        ...{ label: 'HIGH', band: 'from-10', suppliers: 1, people: 40, withoutSpend: 0 },
        spend: [{ minor: 100, currency: 'EUR' }],
      },
      { label: 'HIGH', band: 'uncounted', suppliers: 2, people: null, withoutSpend: 2, spend: [] },
      { label: 'HIGH', band: 'unknown', suppliers: 1, people: null, withoutSpend: 1, spend: [] },
    ]);
    expect(await people.cells(aViewer())).toEqual([]);
    await expect(people.cells({ ...buyer, organisationKind: 'supplier' })).rejects.toThrow('Not allowed');
  });

  test('what is known is counted by topic, and each count opens the list of as many', async () => {
    const buyer = aViewer();
    const topics = (value: string) => aPortfolioRow({ values: [{ facet: 'topics', value }] });
    await insertPortfolio(db.database, buyer.organisationId, [
      topics('WORKERS DOCS'),
      topics('WORKERS -DOCS'),
      aPortfolioRow(),
      aPortfolioRow(),
    ]);
    const found = await new TopicsReadModel(db.database).topics(buyer);
    const docs = found.find(({ topic }) => topic === 'DOCS');
    expect(docs).toEqual({ topic: 'DOCS', known: 1, refused: 1, unknown: 2 });
    expect(found.find(({ topic }) => topic === 'WORKERS')).toMatchObject({ known: 2, refused: 0, unknown: 2 });
    const listed = async (topic: string): Promise<number> => {
      const request = { filter: { topic }, order: orderOf(), first: 50, after: null };
      return (await new SuppliersReadModel(db.database).list(buyer, request)).page.rows.length;
    };
    expect([await listed('known:DOCS'), await listed('refused:DOCS'), await listed('unknown:DOCS')]).toEqual([1, 1, 2]);
    expect(await listed('perhaps:DOCS')).toBe(0);
    expect(await new TopicsReadModel(db.database).topics(aViewer())).toEqual([]);
  });

  test('an organisation without a supplier has an overview', async () => {
    const overview = await readModel.overview(aViewer({ organisationId: randomUUID() }));
    expect(overview).toMatchObject({
      supplierCount: 0,
      coverageMedian: null,
      answersKnown: null,
      lastAssessedAt: null,
      changes: [],
      waiting: [],
    });
  });

  test('one transaction, and one statement for each panel that has something to list', async () => {
    const counted = { transactions: 0, statements: 0 };
    const counting = Object.create(db.database) as Database;
    counting.transaction = (organisationId, work) =>
      db.database.transaction(organisationId, (tx) => {
        counted.transactions += 1;
        const watched = Object.create(tx) as Transaction;
        watched.query = (sql, parameters) => {
          counted.statements += 1;
          return tx.query(sql, parameters);
        };
        return work(watched);
      });
    await new OverviewReadModel(counting).overview(viewer);
    expect(counted).toEqual({ transactions: 1, statements: 9 });
  });

  test('people of a supplier organisation are refused', async () => {
    await expect(readModel.overview({ ...viewer, organisationKind: 'supplier' })).rejects.toThrow('Not allowed');
  });
});
