import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { INTAKE_MESSAGES } from '@plumbline/intake';
import { RISK_MESSAGES } from '@plumbline/risk';
import { nowOf, type TestDatabase } from '../../platform/db/testing/database.ts';
import { DayNotKept, NotFound } from '../../platform/errors/refused.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { before } from '../../platform/time/after.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { Texts } from '../../platform/text/texts.ts';
import { DECISION_MESSAGES } from '../decision/decision.messages.ts';
import { Decide } from '../decision/commands/decide.ts';
import { ApproveDecision } from '../decision/commands/approve-decision.ts';
import { CHECKLIST } from '../decision/decision-rules.ts';
import { KNITS, list, Merging, MILLS } from '../import/answered/testing/merging.ts';
import { anAnalyst } from '../import/testing/importing.ts';
import { OverviewReadModel } from '../overview/overview.read-model.ts';
import { lastInstantOf } from '../past/days.ts';
import { KeptDays } from '../past/kept-days.ts';
import { whoLooksBack } from '../past/who-looks-back.ts';
import { PORTFOLIO_MESSAGES } from '../portfolio/portfolio.messages.ts';
import { SuppliersReadModel } from '../portfolio/suppliers.read-model.ts';
import { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { SUPPLIER_MESSAGES } from '../supplier/supplier.messages.ts';
import { supplierView } from './graphql/supplier.view.ts';
import { MovementReadModel } from './movement.read-model.ts';
import { movedByPeople } from './parts/moved-by-people.ts';
import { movementBetween } from './parts/movement.ts';
import { SUPPLIER_PAGE_MESSAGES } from './supplier-page.messages.ts';
import { PAGE_PARTS, SupplierPageReadModel } from './supplier-page.read-model.ts';

const texts = new Texts([
  RISK_MESSAGES,
  INTAKE_MESSAGES,
  SUPPLIER_MESSAGES,
  SUPPLIER_PAGE_MESSAGES,
  PORTFOLIO_MESSAGES,
  DECISION_MESSAGES,
]);
const viewer = anAnalyst();
let merging: Merging;
let db: TestDatabase;
let pages: SupplierPageReadModel;
let days: KeptDays;
let movements: MovementReadModel;

/** What the pages answered at the end of each day, by day, and with which id each supplier was shown. */
const answered = new Map<string, unknown>();
const ids = new Map<string, string>();

/** As an answer is sent, without when a page was read. */
function canonical(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, each: unknown) => (key === 'asOf' ? undefined : each));
}

/** The pages of an organisation, now or as of a day. */
async function pagesOf(reader: Viewer, asOf: Date | null = null): Promise<unknown> {
  const { page, totalCount, facets } = await new SuppliersReadModel(db.database).list(
    reader,
    { filter: {}, order: { sort: 'ATTENTION', descending: false }, first: 200, after: null },
    asOf,
  );
  const overview = await new OverviewReadModel(db.database).overview(reader, asOf);
  const suppliers = [];
  for (const id of page.rows.map(({ node }) => node.supplierId)) {
    const shown = await pages.page(reader, id, PAGE_PARTS, asOf);
    // Nobody writes on a past day, so what a viewer may do there is compared with what one who may do nothing may.
    suppliers.push(supplierView(shown, { ...reader, roles: new Set(['viewer']) }, texts.in('en')));
  }
  return {
    list: page.rows.map(({ node }) => node),
    totalCount,
    facets,
    // When it was read is no answer.
    overview: { ...overview, methodology: '', waiting: overview.waiting.map((row) => ({ ...row, readAt: null })) },
    suppliers,
  };
}

/** Ends the day: keeps what its pages answer, and lets some days pass. */
async function endOfDay(pass: number): Promise<void> {
  const today = dayIn(viewer.timeZone, await nowOf(db));
  db.clock.set(before(lastInstantOf(today, viewer.timeZone), { minutes: 1 }));
  answered.set(today, await pagesOf(viewer));
  // Mornings, so that what counts for some days counts the same until midnight.
  db.clock.forward({ days: pass });
  const next = dayIn(viewer.timeZone, await nowOf(db));
  db.clock.set(before(lastInstantOf(next, viewer.timeZone), { hours: 14 }));
}

async function idOf(name: string): Promise<string> {
  const [row] = await merging.rows<{ id: string }>(
    viewer,
    'SELECT supplier_id AS id FROM portfolio WHERE organisation_id = $1 AND name = $2',
    name,
  );
  return row?.id ?? '';
}

async function decide(name: string): Promise<void> {
  const input = {
    supplierId: await idOf(name),
    kind: 'suspend' as const,
    reason: 'Passports of 300 workers are held.',
    conditions: 'The passports are given back.',
    until: '2099-03-31',
    remedyDate: '2099-01-31',
    ownerId: randomUUID(),
    checklist: Object.fromEntries(CHECKLIST.map((key) => [key, 'Answered.'])),
    numbersChecked: false,
    seen: { inForce: null, proposal: null },
  };
  const author: Viewer = { ...viewer, userId: randomUUID(), roles: new Set(['analyst']) };
  const approver: Viewer = { ...viewer, userId: randomUUID(), roles: new Set(['approver']) };
  const { id } = await new Decide(db.database).execute(author, input);
  db.clock.forward({ days: 1 });
  await endOfDay(1);
  await new ApproveDecision(db.database).execute(approver, id, 1);
}

beforeAll(async () => {
  ({ merging, test: db } = await Merging.begin());
  pages = new SupplierPageReadModel(db.database, new RecomputeAssessment(new ScreeningLists()));
  days = new KeptDays(db.database);
  movements = new MovementReadModel(db.database);
  const first = await merging.importing.whole(viewer, 'one.csv', list(MILLS, KNITS), '2026-11-01');
  await merging.assess(viewer);
  for (const name of ['Acme Textiles', 'Brill Knitwear']) ids.set(name, await idOf(name));
  await endOfDay(2);
  const changed = list(
    MILLS.replace(',120,', ',150,employer'),
    KNITS,
    '9,Zenith Trading,MY,1 Port Road,palm oil mill,40,',
  );
  const second = await merging.importing.whole(viewer, 'two.csv', changed, '2026-11-20');
  await merging.assess(viewer);
  await endOfDay(3);
  await decide('Brill Knitwear');
  await endOfDay(2);
  await merging.same(viewer, (await merging.pairs(viewer, first))[0]);
  await merging.assess(viewer);
  await endOfDay(2);
  await merging.importing.undo(viewer, await merging.importing.read(viewer, second.id));
  await merging.assess(viewer);
  await endOfDay(40);
});
afterAll(() => db.close());

describe('A day of the past', () => {
  test('is answered as its pages answered then, whatever was imported, decided, merged and undone since', async () => {
    expect(answered.size).toBe(6);
    for (const [day, what] of answered) {
      const asOf = await days.instantOf(viewer, day);
      expect([day, canonical(await pagesOf(viewer, asOf))]).toEqual([day, canonical(what)]);
    }
  });

  test('is not kept before everything was, and not open before it has ended', async () => {
    const kept = await days.days(viewer);
    expect(kept?.first).toBe([...answered.keys()][0]);
    const today = dayIn(viewer.timeZone, await nowOf(db));
    await expect(days.instantOf(viewer, '2020-02-29')).rejects.toThrow(DayNotKept);
    await expect(days.instantOf(viewer, today)).rejects.toThrow(DayNotKept);
  });

  test('is not there for another organisation', async () => {
    const asOf = await days.instantOf(viewer, [...answered.keys()][0]);
    await expect(pages.page(anAnalyst(), ids.get('Brill Knitwear') ?? '', PAGE_PARTS, asOf)).rejects.toThrow(NotFound);
    expect(
      await new SuppliersReadModel(db.database).list(
        anAnalyst(),
        { filter: {}, order: { sort: 'NAME', descending: false }, first: 9, after: null },
        asOf,
      ),
    ).toMatchObject({ totalCount: 0, facets: [] });
  });

  test('lets nobody write: neither the page offers it, nor would the database take it', async () => {
    const asOf = await days.instantOf(viewer, [...answered.keys()][0]);
    const page = await pages.page(viewer, ids.get('Brill Knitwear') ?? '', PAGE_PARTS, asOf);
    expect(supplierView(page, whoLooksBack(viewer, asOf), texts.in('en'))).toMatchObject({
      viewerCanRecordDecision: false,
      viewerCanProposeDecision: false,
    });
    await expect(
      db.database.reading(viewer.organisationId, asOf, (tx) => tx.write('DELETE FROM public.search_tokens')),
    ).rejects.toThrow('read-only');
  });

  test('is compared with a later one: a fact was learned, and a rule speaks of it', async () => {
    const [first, second] = await Promise.all(
      [...answered.keys()].slice(0, 2).map((day) => days.instantOf(viewer, day)),
    );
    if (!first || !second) throw new Error('Both days are kept');
    const { before: was, after: is } = await movements.ends(viewer, ids.get('Acme Textiles') ?? '', first, second);
    const { things, ...moved } = movementBetween(was.result, is.result, { say: texts.in('en'), locale: 'en' });
    expect(moved).toMatchObject({ labelBefore: 'HIGH', labelAfter: 'HIGH' });
    const told = things.map(({ by, name, before: then, after: now }) => [by, name, then, now].join(' | '));
    expect(told).toContain('fact | number of workers | 120 | 150');
    expect(told).toContain('fact | who holds passports | asked and left blank | the employer');
    expect(told).toContainEqual(expect.stringMatching(/^rule \| Passports held by others \|  \| High/));
    expect(things.filter(({ by }) => by === 'edition' || by === 'version')).toEqual([]);
    const same = await movements.ends(viewer, ids.get('Acme Textiles') ?? '', second, second);
    expect(
      movementBetween(same.before.result, same.after.result, { say: texts.in('en'), locale: 'en' }).things,
    ).toEqual([]);
  });

  test('is compared with a later one: two suppliers were merged', async () => {
    const [before, after] = await Promise.all(
      [...answered.keys()].slice(3, 5).map((day) => days.instantOf(viewer, day)),
    );
    if (!before || !after) throw new Error('Both days are kept');
    const moved = [];
    for (const id of ids.values()) {
      const ends = await movements.ends(viewer, id, before, after);
      moved.push(...movedByPeople(ends.before, ends.after, { say: texts.in('en'), locale: 'en' }));
    }
    expect(moved.map(({ by, name, before: then, after: now }) => [by, name, then, now].join(' | ')).toSorted()).toEqual(
      [
        expect.stringMatching(/^person \| Merged into it \|  \| /),
        expect.stringMatching(/^person \| Merged into \|  \| /),
      ],
    );
  });

  test('does not show again what was sealed since, says that something is not shown, and leaves other suppliers as they were', async () => {
    const [day = ''] = [...answered.keys()];
    const asOf = await days.instantOf(viewer, day);
    const id = ids.get('Brill Knitwear') ?? '';
    const shown = await pages.page(viewer, id, PAGE_PARTS, asOf);
    expect([shown.row?.label, shown.withheld]).toEqual(['HIGH', false]);
    await db.admin.query(
      `UPDATE observations SET protection = 'sealed' WHERE organisation_id = $1 AND supplier_id = $2`,
      [viewer.organisationId, id],
    );
    const page = await pages.page(viewer, id, PAGE_PARTS, asOf);
    expect(page).toMatchObject({ withheld: true, assessed: null, changes: [] });
    expect(page.row).toMatchObject({ label: 'NOT_ASSESSED', residual: -1, findingCount: 0, leadingRule: '' });
    if (asOf === null) throw new Error('The day is kept');
    const { before: end } = await movements.ends(viewer, id, asOf, null);
    expect(end).toMatchObject({ name: 'Brill Knitwear', result: null, withheld: true });
    const { list: rows } = (await pagesOf(viewer, asOf)) as { list: { name: string; label: string }[] };
    expect(rows.map(({ name, label }) => `${name} ${label}`).toSorted()).toEqual([
      expect.stringMatching(/^Acme Textiles (?!NOT_ASSESSED)/),
      'Brill Knitwear NOT_ASSESSED',
    ]);
  });

  test('does not show again what was erased since either', async () => {
    const asOf = await days.instantOf(viewer, [...answered.keys()][0]);
    const id = ids.get('Acme Textiles') ?? '';
    expect(await pages.page(viewer, id, PAGE_PARTS, asOf)).toMatchObject({ withheld: false });
    await db.admin.query('DELETE FROM observations WHERE organisation_id = $1 AND supplier_id = $2', [
      viewer.organisationId,
      id,
    ]);
    const page = await pages.page(viewer, id, PAGE_PARTS, asOf);
    expect(page).toMatchObject({ withheld: true, assessed: null, observations: [] });
    expect(page.row).toMatchObject({ label: 'NOT_ASSESSED', workers: -1 });
  });
});
