import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { Texts } from '../../platform/text/texts.ts';
import { messages } from '../../service/messages.ts';
import { decisionsOf } from '../decision/decision.read-model.ts';
import { answering } from './answered/testing/answering.ts';
import { questionView } from '../review/graphql/question-view.ts';
import { ReviewReadModel, type ShownQuestion } from '../review/review.read-model.ts';
import { AddScreeningList } from '../risk/commands/add-screening-list.ts';
import { AssessPortion } from '../risk/commands/assess-portion.ts';
import { RecomputeAssessment } from '../risk/recompute-assessment.ts';
import { ScreeningLists } from '../risk/screening.ts';
import { SupplierPageReadModel, type SupplierPage } from '../supplier-page/supplier-page.read-model.ts';
import type { ImportRow } from './import-row.ts';
import { anAnalyst, Importing } from './testing/importing.ts';

const HEADER = 'Vendor no,Supplier,Country,Address,Activity';
const ACME = `${HEADER}\n7,Acme Mills,Germany,1 Mill Road,cotton spinning`;
const BORNEO = `${HEADER}\n7,Borneo Weaving,Germany,1 Mill Road,cotton spinning`;

let importing: Importing;
let database: TestDatabase;

beforeAll(async () => {
  ({ importing, test: database } = await Importing.begin());
});
afterAll(() => database.close());

async function rows<Row extends object>({ organisationId }: Viewer, sql: string): Promise<Row[]> {
  return importing.database.transaction(organisationId, (tx) => tx.query<Row>(sql, [organisationId]));
}

async function assess({ organisationId }: Viewer): Promise<void> {
  await importing.database.transaction(organisationId, (tx) =>
    new AssessPortion(new ScreeningLists()).execute(tx, organisationId, '2026-11-25'),
  );
}

async function asked(viewer: Viewer): Promise<ShownQuestion[]> {
  const filter = { kind: null, importId: null };
  return (await new ReviewReadModel(importing.database).page(viewer, filter, 10, null)).rows.map(({ node }) => node);
}

/** Imports a file about the only supplier of the organisation, and answers that its row is the same supplier. */
async function importAsSame(viewer: Viewer, name: string, content: string, asOf: string): Promise<ImportRow> {
  const imported = await importing.whole(viewer, name, content, asOf);
  const [question] = (await asked(viewer)).filter(({ kind }) => kind === 'match');
  if (question === undefined) throw new Error('Nothing is asked');
  const { id: questionId, version } = question;
  await answering(importing.database).answer.execute(viewer, { questionId, version, answer: 'same', remember: true });
  await answering(importing.database).apply.execute(viewer.organisationId, questionId, async () => undefined);
  await assess(viewer);
  return imported;
}

async function undo(viewer: Viewer, { id }: ImportRow): Promise<void> {
  expect((await importing.undo(viewer, await importing.read(viewer, id))).state).toBe('undone');
  await assess(viewer);
}

async function listed(viewer: Viewer): Promise<{ supplierId: string; name: string; country: string }> {
  const [row] = await rows<{ supplierId: string; name: string; country: string }>(
    viewer,
    'SELECT supplier_id AS "supplierId", name, country FROM portfolio WHERE organisation_id = $1',
  );
  if (row === undefined) throw new Error('Nobody is listed');
  return row;
}

async function pageOf(viewer: Viewer): Promise<SupplierPage> {
  const pages = new SupplierPageReadModel(importing.database, new RecomputeAssessment(new ScreeningLists()));
  return pages.page(viewer, (await listed(viewer)).supplierId);
}

/** All search words of the organisation. */
async function words(viewer: Viewer): Promise<string[]> {
  const found = await rows<{ token: string }>(viewer, 'SELECT token FROM search_tokens WHERE organisation_id = $1');
  return found.map(({ token }) => token);
}

async function addList(viewer: Viewer, name: string): Promise<void> {
  const edition = { key: 'lists.fictional', date: '2026-11-01', dateFrom: 'file-name', rows: 1 } as const;
  const entry = {
    id: 'F-1',
    subject: 'organisation',
    status: 'active',
    names: [name],
    identifiers: [],
    hs: [],
  } as const;
  await new AddScreeningList(importing.database).execute(viewer, {
    list: { name: 'fictional', kind: 'other', edition, entries: [{ ...entry, countries: ['DE'] }], problems: [] },
    fictional: true,
  });
}

describe('A supplier that the newest list names otherwise', () => {
  test('goes by that name in lists, on its page, in questions and in decisions, and is still found by the other one', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'january.csv', ACME, '2026-01-31');
    await addList(viewer, 'Acme Mills Ltd');
    await importAsSame(viewer, 'february.csv', BORNEO, '2026-02-28');
    expect(await listed(viewer)).toMatchObject({ name: 'Borneo Weaving' });
    expect(await words(viewer)).toEqual(expect.arrayContaining(['acme', 'borneo']));
    expect(await pageOf(viewer)).toMatchObject({
      name: 'Borneo Weaving',
      assessed: { supplier: { name: 'Borneo Weaving' } },
    });
    expect((await asked(viewer)).map(({ kind, subject }) => [kind, subject.name, subject.matchedOn])).toEqual([
      ['list-hit', 'Borneo Weaving', 'Acme Mills'],
    ]);
    await rows(
      viewer,
      `INSERT INTO decisions (organisation_id, id, supplier_id, kind, state, reason, conditions, checklist, open_findings, proposed_by, proposed_at)
       SELECT $1, uuidv7(), supplier_id, 'engage', 'proposed', 'a reason', '', '{}', 0, supplier_id, assessed_at FROM portfolio WHERE organisation_id = $1`,
    );
    const { supplierId } = await listed(viewer);
    const decisions = await importing.database.transaction(viewer.organisationId, (tx) =>
      decisionsOf(tx, viewer.organisationId, supplierId),
    );
    expect(decisions.map(({ supplierName }) => supplierName)).toEqual(['Borneo Weaving']);
  });

  test('is asked about by that name', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'january.csv', ACME, '2026-01-31');
    await importAsSame(viewer, 'february.csv', BORNEO, '2026-02-28');
    await importing.whole(viewer, 'march.csv', BORNEO.replace('Borneo Weaving', 'Cao Garments'), '2026-03-31');
    const [question] = await asked(viewer);
    expect(question).toMatchObject({
      candidateName: 'Borneo Weaving',
      why: { parameters: { name: 'Borneo Weaving' } },
    });
  });

  test('keeps its name when an older list names it otherwise', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'february.csv', BORNEO, '2026-02-28');
    await importAsSame(viewer, 'january.csv', ACME, '2026-01-31');
    expect(await listed(viewer)).toMatchObject({ name: 'Borneo Weaving' });
  });

  test('has the earlier name again once that list is undone', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'january.csv', ACME, '2026-01-31');
    await undo(viewer, await importAsSame(viewer, 'february.csv', BORNEO, '2026-02-28'));
    expect(await listed(viewer)).toMatchObject({ name: 'Acme Mills' });
    expect(await words(viewer)).not.toContain('borneo');
  });

  test('is found by the earlier name no more, and not held against a screening list by it, once nobody says it', async () => {
    const viewer = anAnalyst();
    const first = await importing.whole(viewer, 'january.csv', ACME, '2026-01-31');
    await addList(viewer, 'Acme Mills Ltd');
    await importAsSame(viewer, 'february.csv', BORNEO, '2026-02-28');
    await undo(viewer, first);
    expect(await listed(viewer)).toMatchObject({ name: 'Borneo Weaving' });
    expect(await words(viewer)).not.toContain('acme');
    expect(await asked(viewer)).toEqual([]);
  });
});

describe('A supplier that moves to another country', () => {
  test('is asked about by the country, not the name, and its page says the country that lists say', async () => {
    const viewer = anAnalyst();
    const moved = ACME.replace('Germany', 'Poland');
    await importing.whole(viewer, 'january.csv', ACME, '2026-01-31');
    const checked = await importing.check(viewer, await importing.create(viewer, 'february.csv', moved));
    const filter = { kind: null, importId: checked.id };
    const [question] = (await new ReviewReadModel(importing.database).page(viewer, filter, 10, null)).rows;
    const say = new Texts(messages).in('en');
    expect(question === undefined ? null : questionView(question.node, { viewer, say }).why).toBe(
      'Its identifier belongs to Acme Mills, which is recorded in another country. Is it the same supplier in a new country, or is the identifier wrong?',
    );
    await importing.discard(viewer, checked);
    await importAsSame(viewer, 'february.csv', moved, '2026-02-28');
    expect(await listed(viewer)).toMatchObject({ country: 'PL' });
    expect(await pageOf(viewer)).toMatchObject({ country: 'PL' });
  });
});
