import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { Texts } from '../../platform/text/texts.ts';
import { messages } from '../../service/messages.ts';
import { aPortfolioRow, insertPortfolio } from '../portfolio/testing/a-portfolio-row.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { MarkChangesRead } from './commands/mark-changes-read.ts';
import { TakeBackMark } from './commands/take-back-mark.ts';
import type { FeedFilter } from './feed-filter.ts';
import { FeedReadModel } from './feed.read-model.ts';
import { changedSupplierView } from './graphql/feed.view.ts';

const ALL: FeedFilter = { show: 'all', topics: [], since: null, unread: false, suppliers: {} };
const now = new Date('2026-11-24T14:05:00Z');
const hoursAgo = (hours: number): Date => new Date(now.getTime() - hours * 60 * 60 * 1000);
const say = new Texts(messages).in('en');

let db: TestDatabase;
let feed: FeedReadModel;
let viewer: Viewer;

beforeAll(async () => {
  db = await testDatabase();
  feed = new FeedReadModel(db.database);
});
beforeEach(() => {
  db.clock.set(now);
  viewer = aViewer();
});
afterAll(() => db.close());

interface GivenChange {
  readonly hours: number;
  readonly kind: string;
  readonly rule?: string;
  readonly from?: string;
  readonly to?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly answer?: string;
}

async function changed(supplierId: string, changes: readonly GivenChange[], by: Viewer = viewer): Promise<void> {
  const { organisationId } = by;
  await db.database.transaction(organisationId, async (tx) => {
    for (const { hours, kind, rule = '', from = 'MEDIUM', to = 'HIGH', parameters = {}, answer } of changes)
      await tx.query(
        `INSERT INTO changes (organisation_id, id, supplier_id, at, kind, label_before, label_after, rule_id, parameters, worse, cause, cause_id, answers)
         VALUES ($1, uuidv7(), $2, $3, $4, $5, $6, $7, $8, $9, 'import', gen_random_uuid(), $10)`,
        [
          organisationId,
          supplierId,
          hoursAgo(hours),
          kind,
          from,
          to,
          rule,
          parameters,
          kind.endsWith('-new') || kind === 'band',
          answer === undefined ? [] : [answer],
        ],
      );
  });
}

async function decided(supplierId: string, state: string, hours: number, userId: string = randomUUID()): Promise<void> {
  await db.database.transaction(viewer.organisationId, (tx) =>
    tx.query(
      `INSERT INTO decisions (organisation_id, id, supplier_id, kind, state, reason, conditions, checklist, open_findings, proposed_by, proposed_at)
       VALUES ($1, uuidv7(), $2, 'suspend', $3, 'Wages are withheld.', '', '{}', 0, $4, $5)`,
      [viewer.organisationId, supplierId, state, userId, hoursAgo(hours)],
    ),
  );
}

async function listed(name: string, record: Parameters<typeof aPortfolioRow>[0] = {}, by: Viewer = viewer) {
  const row = aPortfolioRow({ name, ...record });
  await insertPortfolio(db.database, by.organisationId, [row]);
  return row.supplier_id;
}

async function read(filter: Partial<FeedFilter> = {}, by: Viewer = viewer) {
  const page = await feed.feed(by, { ...ALL, ...filter }, 25, null);
  return page.rows.map(({ node }) => {
    const { name, unread, lines } = changedSupplierView(node, by, say);
    return { name, unread, lines: lines.map(({ text }) => text) };
  });
}

const names = async (filter: Partial<FeedFilter> = {}, by: Viewer = viewer) =>
  (await read(filter, by)).map(({ name }) => name);

const PASSPORTS = { rule: 'DOC-RETENTION', parameters: { subjectKey: 'L1' } };

describe('what changed', () => {
  test('is folded by supplier, the worst first, with what each did to its label, findings and responses', async () => {
    const [mild, grave] = [await listed('Mild'), await listed('Grave')];
    await changed(mild, [{ hours: 1, kind: 'band', from: 'LOW', to: 'MEDIUM' }]);
    await changed(grave, [
      { hours: 9, kind: 'finding-new', ...PASSPORTS, to: 'CRITICAL' },
      { hours: 9, kind: 'band', from: 'HIGH', to: 'CRITICAL' },
    ]);
    expect(await read()).toEqual([
      { name: 'Grave', unread: true, lines: ['New: Passports held by others', 'High to Critical'] },
      { name: 'Mild', unread: true, lines: ['Low to Medium'] },
    ]);
  });

  test('is netted: what opened and cleared since it was read is one line, and is not grave any more', async () => {
    const [gone, stays] = [await listed('Gone again'), await listed('Stays')];
    await changed(gone, [
      { hours: 9, kind: 'finding-new', ...PASSPORTS, to: 'CRITICAL' },
      { hours: 9, kind: 'band', from: 'HIGH', to: 'CRITICAL' },
      { hours: 3, kind: 'finding-cleared', ...PASSPORTS, to: 'HIGH' },
      { hours: 3, kind: 'band', from: 'CRITICAL', to: 'HIGH' },
    ]);
    await changed(stays, [{ hours: 8, kind: 'finding-new', ...PASSPORTS, to: 'CRITICAL' }]);
    expect(await read()).toEqual([
      { name: 'Stays', unread: true, lines: ['New: Passports held by others'] },
      {
        name: 'Gone again',
        unread: true,
        lines: ['Recorded and cleared again: Passports held by others', 'Moved, and is back at High'],
      },
    ]);
  });

  test('knows nothing of an answer that was taken back', async () => {
    const [supplier, answer] = [await listed('Kestrel'), randomUUID()];
    await changed(supplier, [{ hours: 2, kind: 'finding-new', ...PASSPORTS, answer }]);
    const answered = (revoked: Date | null) =>
      db.admin.query(
        `INSERT INTO review_answers (organisation_id, id, kind, memory_key, answer, remembered, question_id, created_by, created_at, revoked_at)
         VALUES ($1, $2, 'match', '', '{}', false, gen_random_uuid(), gen_random_uuid(), $3, $4) ON CONFLICT (organisation_id, id) DO UPDATE SET revoked_at = excluded.revoked_at`,
        [viewer.organisationId, answer, hoursAgo(3), revoked],
      );
    await answered(null);
    expect(await names()).toEqual(['Kestrel']);
    await answered(hoursAgo(1));
    expect(await names()).toEqual([]);
    expect(await feed.unread(viewer)).toEqual({ count: 0, more: false });
  });

  test('has a new methodology apart, and never as news of a supplier', async () => {
    const supplier = await listed('Kestrel');
    const parameters = { before: 'FLRM 1.0', after: 'FLRM 1.1' };
    await changed(supplier, [{ hours: 2, kind: 'methodology', parameters, to: 'MEDIUM' }]);
    const page = await feed.feed(viewer, ALL, 25, null);
    expect(page.rows).toEqual([]);
    expect(page.methodologyChange).toMatchObject({ after: 'FLRM 1.1', suppliers: 1, moved: 0 });
    expect(await feed.unread(viewer)).toEqual({ count: 0, more: false });
  });

  test('is filtered by kind, lane, country, sector, days and what a role acts on first, and counts what each choice would show', async () => {
    const [cotton, needs, waits] = [
      await listed('Cotton', { lane: 'rest', country: 'IN', values: [{ facet: 'sector', value: 'AGR' }] }),
      await listed('Needs', { lane: '1', needs_decision: 1 }),
      await listed('Waits', { lane: '2' }),
    ];
    await changed(cotton, [{ hours: 40 * 24, kind: 'band' }]);
    await changed(needs, [{ hours: 5, kind: 'finding-new', ...PASSPORTS }]);
    await decided(waits, 'proposed', 4);
    expect(await names()).toEqual(['Needs', 'Waits']);
    expect(await names({ since: '2026-10-01' })).toEqual(['Needs', 'Cotton', 'Waits']);
    const since = '2026-10-01';
    expect(await names({ since, suppliers: { countries: ['IN'] } })).toEqual(['Cotton']);
    expect(await names({ since, suppliers: { sectors: ['AGR'] } })).toEqual(['Cotton']);
    expect(await names({ since, suppliers: { lanes: ['1'] } })).toEqual(['Needs']);
    expect(await names({ topics: ['decision'] })).toEqual(['Waits']);
    expect(await names({ show: 'needs-decision' })).toEqual(['Needs']);
    expect(await names({ show: 'waiting' })).toEqual(['Waits']);
    const { counts } = await feed.feed(viewer, { ...ALL, show: 'waiting' }, 25, null);
    expect(counts).toEqual({ all: 2, needsDecision: 1, waiting: 1, unread: 2 });
    const choices = await feed.choices(viewer, since);
    expect(
      choices
        .filter(({ facet }) => facet === 'country')
        .map(({ value }) => value)
        .toSorted(),
    ).toEqual(['IN', 'QA']);
  });

  test('tells what people did about a flag, and that a check for retaliation is due from its day on', async () => {
    const [kestrel, later] = [await listed('Kestrel'), await listed('Later')];
    const { organisationId } = viewer;
    const worked = async (supplierId: string, kind: string, dueOn: string) => {
      const flagId = randomUUID();
      await db.admin.query(
        `INSERT INTO suppliers (organisation_id, id, name, country, state, origin_id, origin_kind, created_at, recorded_from) VALUES ($1, $2, 'Flagged', 'QA', 'active', gen_random_uuid(), 'import', $3, $3)`,
        [organisationId, supplierId, hoursAgo(9)],
      );
      await db.admin.query(
        `INSERT INTO flags (organisation_id, id, supplier_id, rule_id, subject_kind, subject_key, class, severity, status, first_seen_at, changed_at)
         VALUES ($1, $2, $3, 'DOC-RETENTION', 'site', 'L1', 'FINDING', 'H', 'proposed', $4, $4)`,
        [organisationId, flagId, supplierId, hoursAgo(9)],
      );
      await db.admin.query(`INSERT INTO flag_events VALUES ($1, $2, 1, $3, gen_random_uuid(), $4, '', '{}')`, [
        organisationId,
        flagId,
        hoursAgo(3),
        kind,
      ]);
      await db.admin.query(`INSERT INTO flag_checks VALUES ($1, $2, gen_random_uuid(), 30, $3, NULL)`, [
        organisationId,
        flagId,
        dueOn,
      ]);
    };
    await worked(kestrel, 'proposed', '2026-11-23');
    await worked(later, 'disputed', '2026-11-25');
    expect(await read({ topics: ['decision'] })).toEqual([
      {
        name: 'Kestrel',
        unread: true,
        lines: [
          'Clearing proposed, waits for a second person: Passports held by others',
          'Due: ask whether anybody suffered for the closing 30 days ago: Passports held by others',
        ],
      },
      { name: 'Later', unread: true, lines: ['Disputed: Passports held by others'] },
    ]);
    expect(await names({ show: 'waiting' })).toEqual(['Kestrel', 'Later']);
  });

  test('is read page by page, each supplier once', async () => {
    for (const name of ['A', 'B', 'C', 'D', 'E']) await changed(await listed(name), [{ hours: 5, kind: 'band' }]);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<FeedReadModel['feed']>> = await feed.feed(viewer, ALL, 2, after);
      seen.push(...page.rows.map(({ node }) => node.name));
      after = page.hasNextPage ? (page.rows.at(-1)?.cursor ?? null) : null;
    } while (after !== null);
    expect(seen.toSorted()).toEqual(['A', 'B', 'C', 'D', 'E']);
    await expect(feed.feed(viewer, ALL, 2, 'not a cursor')).rejects.toThrow('BAD_CURSOR');
  });

  test('belongs to one organisation, and to those who may read its suppliers', async () => {
    const rival = aViewer();
    await changed(await listed('Theirs', {}, rival), [{ hours: 1, kind: 'band' }], rival);
    expect(await names()).toEqual([]);
    expect(await names({}, rival)).toEqual(['Theirs']);
    const supplierSide = aViewer({ organisationKind: 'supplier', roles: new Set(['owner']) });
    await expect(feed.feed(supplierSide, ALL, 25, null)).rejects.toThrow();
    expect(await feed.unread(supplierSide)).toEqual({ count: 0, more: false });
  });
});

describe('what a person has read', () => {
  const mark = (supplierId: string | null, readTo = now, by: Viewer = viewer) =>
    new MarkChangesRead(db.database).execute(by, supplierId, readTo);
  const takeBack = (supplierId: string | null) => new TakeBackMark(db.database).execute(viewer, supplierId);

  test('is marked for one supplier or for all, is taken back, and is news again when more happens', async () => {
    const [one, other] = [await listed('One'), await listed('Other')];
    await changed(one, [{ hours: 5, kind: 'finding-new', ...PASSPORTS }]);
    await changed(other, [{ hours: 5, kind: 'band' }]);
    expect(await mark(one)).toEqual({ count: 1, more: false });
    expect(await names({ unread: true })).toEqual(['Other']);
    expect(await takeBack(one)).toEqual({ count: 2, more: false });
    await mark(one);
    expect(await mark(null)).toEqual({ count: 0, more: false });
    expect(await names({ unread: true })).toEqual([]);
    expect(await takeBack(null)).toEqual({ count: 1, more: false });
    await mark(null);
    db.clock.set(new Date(now.getTime() + 60_000));
    await changed(one, [{ hours: -0.01, kind: 'finding-cleared', ...PASSPORTS, to: 'HIGH' }]);
    expect(await read({ unread: true })).toEqual([
      { name: 'One', unread: true, lines: ['Cleared: Passports held by others'] },
    ]);
  });

  test('stays unread where it came after the page was read, and is nothing to anybody else', async () => {
    const [one, colleague] = [await listed('One'), aViewer({ organisationId: viewer.organisationId })];
    await changed(one, [{ hours: 1, kind: 'band' }]);
    await mark(null, hoursAgo(2));
    expect(await feed.unread(viewer)).toEqual({ count: 1, more: false });
    await mark(null);
    expect(await feed.unread(viewer)).toEqual({ count: 0, more: false });
    expect(await feed.unread(colleague)).toEqual({ count: 1, more: false });
  });

  test('does not include what the person did', async () => {
    const one = await listed('One');
    await decided(one, 'in-force', 1, viewer.userId);
    expect(await read()).toEqual([{ name: 'One', unread: false, lines: ['Suspend: in force'] }]);
    expect(await feed.unread(viewer)).toEqual({ count: 0, more: false });
    expect(await feed.unread(aViewer({ organisationId: viewer.organisationId }))).toEqual({ count: 1, more: false });
  });

  test('counts up to 99 suppliers in the badge, and says when there are more', async () => {
    const rows = Array.from({ length: 101 }, (_, at) => aPortfolioRow({ name: `Supplier ${String(at)}` }));
    await insertPortfolio(db.database, viewer.organisationId, rows);
    for (const { supplier_id: id } of rows.slice(0, 99)) await changed(id, [{ hours: 1, kind: 'band' }]);
    expect(await feed.unread(viewer)).toEqual({ count: 99, more: false });
    await changed(rows[100]?.supplier_id ?? '', [{ hours: 1, kind: 'band' }]);
    expect(await feed.unread(viewer)).toEqual({ count: 99, more: true });
  });

  test('is not marked for a supplier of another organisation', async () => {
    const rival = aViewer();
    const theirs = await listed('Theirs', {}, rival);
    await expect(mark(theirs)).rejects.toThrow('No supplier has this id');
  });
});
