import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { messages } from '../../../service/messages.ts';
import { answerView, questionView } from '../../review/graphql/question-view.ts';
import { CANNOT_BE_TOLD } from '../../review/question-row.ts';
import { ReviewReadModel, type ShownQuestion } from '../../review/review.read-model.ts';
import { AddScreeningList } from '../../risk/commands/add-screening-list.ts';
import { RecomputeAssessment } from '../../risk/recompute-assessment.ts';
import { ScreeningLists } from '../../risk/screening.ts';
import { supplierView } from '../../supplier-page/graphql/supplier.view.ts';
import { SupplierPageReadModel } from '../../supplier-page/supplier-page.read-model.ts';
import { anAnalyst, tilesOf } from '../testing/importing.ts';
import { answering } from './testing/answering.ts';
import { Merging } from './testing/merging.ts';

let merging: Merging;
let database: TestDatabase;

beforeAll(async () => {
  ({ merging, test: database } = await Merging.begin());
});
afterAll(() => database.close());

const HEADER = 'Vendor no,Supplier,Country,Address,Activity,Workers,Passports held by';
const list = (...rows: string[]): string => [HEADER, ...rows].join('\n');
const ACME = '1,Acme Textiles,BD,12 Mill Road,cotton spinning,120,worker';
const DELTA = '2,Delta Works,IN,1 Kiln Road,various,90,';
const ZENITH = '1,Zenith Trading,BD,4 Dock Street,cotton spinning,80,employer';
const KOREA = '7,Han Foods,Korea,9 Harbour Road,fish processing,40,';
const say = new Texts(messages).in('en');

async function asked(viewer: Viewer, kind: ShownQuestion['kind']): Promise<ShownQuestion[]> {
  const { rows } = await new ReviewReadModel(database.database).page(viewer, { kind }, 20, null);
  return rows.map(({ node }) => node);
}

async function answer(viewer: Viewer, kind: ShownQuestion['kind'], value: string): Promise<string> {
  const [question] = await asked(viewer, kind);
  if (question === undefined) throw new Error(`Nobody asks a ${kind}`);
  const { id: questionId, version } = question;
  const input = { questionId, version, answer: value, remember: true };
  const { answerId } = await answering(database.database).answer.execute(viewer, input);
  await answering(database.database).apply.execute(viewer.organisationId, questionId, async () => undefined);
  return answerId;
}

async function suppliers(viewer: Viewer): Promise<{ id: string; name: string }[]> {
  return merging.rows(
    viewer,
    `SELECT id, name FROM suppliers WHERE organisation_id = $1 AND state = 'active' ORDER BY name`,
  );
}

/** What the page of each supplier says cannot be told, by its name. */
async function untold(viewer: Viewer): Promise<Record<string, readonly string[]>> {
  const pages = new SupplierPageReadModel(database.database, new RecomputeAssessment(new ScreeningLists()));
  const found: [string, string[]][] = [];
  for (const { id, name } of await suppliers(viewer)) {
    const { untold: points } = supplierView(await pages.page(viewer, id), viewer, say);
    if (points.length > 0) found.push([name, points.map(({ text }) => text)]);
  }
  return Object.fromEntries(found);
}

async function results(viewer: Viewer): Promise<unknown> {
  return merging.rows(
    viewer,
    `SELECT p.name, a.label, a.input_hash, (SELECT count(*)::integer FROM observations o WHERE o.organisation_id = $1 AND o.supplier_id = p.supplier_id AND o.recorded_to IS NULL) AS facts
     FROM portfolio p JOIN assessments a ON a.organisation_id = $1 AND a.supplier_id = p.supplier_id AND a.recorded_to IS NULL WHERE p.organisation_id = $1 ORDER BY p.name`,
  );
}

describe.each([
  ['sector', DELTA, 'Delta Works', 'Nobody could tell which sector is “various”.', 'MAN-BRICK'],
  ['country', KOREA, 'Han Foods', 'Nobody could tell which country is “Korea”.', 'KR'],
] as const)('That a %s cannot be told', (kind, row, name, said, value) => {
  test('changes nothing, is remembered, and is said on the page of the supplier', async () => {
    const viewer = anAnalyst();
    await merging.importing.whole(viewer, 'first.csv', list(ACME, row));
    await merging.assess(viewer);
    const before = await results(viewer);
    await answer(viewer, kind, CANNOT_BE_TOLD);
    await merging.assess(viewer);
    expect(await results(viewer)).toEqual(before);
    expect(await asked(viewer, kind)).toEqual([]);
    expect(await untold(viewer)).toEqual({ [name]: [said] });
    await merging.importing.whole(viewer, 'second.csv', list(row.replace('90', '95').replace('40', '45')));
    expect(await asked(viewer, kind)).toEqual([]);
    expect(await untold(viewer)).toEqual({ [name]: [said, said] });
  });

  test('is asked again once it is taken back, and can then be told', async () => {
    const viewer = anAnalyst();
    await merging.importing.whole(viewer, 'first.csv', list(ACME, row));
    await merging.assess(viewer);
    const before = await results(viewer);
    const answerId = await answer(viewer, kind, CANNOT_BE_TOLD);
    const [given] = await new ReviewReadModel(database.database).answers(viewer, 10);
    expect(given && answerView(given, { viewer, say }).text).toMatch(/: Cannot be told$/);
    await merging.revoke(viewer, answerId);
    expect(await untold(viewer)).toEqual({});
    expect(await asked(viewer, kind)).toHaveLength(1);
    await answer(viewer, kind, value);
    await merging.assess(viewer);
    expect(await results(viewer)).not.toEqual(before);
  });

  test('speaks of that text only', async () => {
    const viewer = anAnalyst();
    await merging.importing.whole(viewer, 'first.csv', list(ACME, row));
    await answer(viewer, kind, CANNOT_BE_TOLD);
    const other = row.replace('various', 'sundry').replace('Korea', 'Congo');
    await merging.importing.whole(viewer, 'second.csv', list(other));
    expect(await asked(viewer, kind)).toHaveLength(1);
  });

  test('is offered with a key of its own', async () => {
    const viewer = anAnalyst();
    await merging.importing.whole(viewer, 'first.csv', list(ACME, row));
    const [question] = await asked(viewer, kind);
    const options = question === undefined ? [] : questionView(question, { viewer, say }).options;
    expect(options.at(-1)).toMatchObject({ value: CANNOT_BE_TOLD, key: 'c' });
  });
});

describe('That two records cannot be told apart', () => {
  test('leaves a row a supplier of its own: its finding counts, and accuses no other', async () => {
    const viewer = anAnalyst();
    await merging.importing.whole(viewer, 'first.csv', list(ACME));
    const imported = await merging.importing.whole(viewer, 'second.csv', list(ZENITH));
    expect(tilesOf(imported)).toEqual([0, 0, 0, 1, 0]);
    const answerId = await answer(viewer, 'match', CANNOT_BE_TOLD);
    expect((await suppliers(viewer)).map(({ name }) => name)).toEqual(['Acme Textiles', 'Zenith Trading']);
    const said = 'Nobody could tell whether “Zenith Trading” is the same supplier as “Acme Textiles”.';
    expect(await untold(viewer)).toEqual({ 'Acme Textiles': [said], 'Zenith Trading': [said] });
    const again = await merging.importing.whole(viewer, 'third.csv', list(ZENITH.replace('80', '85')));
    expect(tilesOf(again)).toEqual([0, 1, 0, 0, 0]);
    await merging.importing.undo(viewer, await merging.importing.read(viewer, again.id));
    await merging.revoke(viewer, answerId);
    expect((await suppliers(viewer)).map(({ name }) => name)).toEqual(['Acme Textiles']);
    expect(await asked(viewer, 'match')).toHaveLength(1);
    await answer(viewer, 'match', 'same');
    expect((await suppliers(viewer)).map(({ name }) => name)).toEqual(['Acme Textiles']);
    expect(await untold(viewer)).toEqual({});
  });

  test('holds for the same two rows of the next file', async () => {
    const viewer = anAnalyst();
    const both = list('1,Acme Textiles,BD,,,,', '1,Acme Knitwear Dhaka,BD,,,,');
    const first = await merging.importing.whole(viewer, 'first.csv', both);
    await answer(viewer, 'match', CANNOT_BE_TOLD);
    expect((await suppliers(viewer)).map(({ name }) => name)).toEqual(['Acme Knitwear Dhaka', 'Acme Textiles']);
    expect(Object.keys(await untold(viewer))).toEqual(['Acme Knitwear Dhaka', 'Acme Textiles']);
    await merging.importing.undo(viewer, await merging.importing.read(viewer, first.id));
    await merging.importing.whole(viewer, 'again.csv', both);
    expect(await asked(viewer, 'match')).toEqual([]);
    expect((await suppliers(viewer)).map(({ name }) => name)).toEqual(['Acme Knitwear Dhaka', 'Acme Textiles']);
    expect(Object.keys(await untold(viewer))).toEqual(['Acme Knitwear Dhaka', 'Acme Textiles']);
  });
});

test('A name on a list of which nobody can tell still counts as open, and nobody is asked again', async () => {
  const viewer = anAnalyst();
  await merging.importing.whole(viewer, 'first.csv', list(ACME));
  const entry = { subject: 'organisation', status: 'active', hs: [], identifiers: [] } as const;
  const screening = {
    name: 'fictional-labour-list',
    kind: 'other',
    edition: { key: 'lists.fictional-labour-list', date: '2026-11-01', dateFrom: 'file-name', rows: 1 },
    entries: [{ ...entry, id: 'F-1', names: ['Acme Textiles Ltd'], countries: ['BD'] }],
    problems: [],
  } as const;
  await new AddScreeningList(database.database).execute(viewer, { list: screening, fictional: true });
  await merging.assess(viewer);
  const before = await results(viewer);
  const answerId = await answer(viewer, 'list-hit', CANNOT_BE_TOLD);
  await merging.assess(viewer);
  expect(await results(viewer)).toEqual(before);
  await merging.importing.whole(viewer, 'second.csv', list(ACME.replace('120', '130')));
  await merging.assess(viewer);
  expect(await asked(viewer, 'list-hit')).toEqual([]);
  const said = 'Nobody could tell whether “Acme Textiles” is the one listed as “Acme Textiles Ltd”.';
  expect(await untold(viewer)).toEqual({ 'Acme Textiles': [said] });
  await merging.revoke(viewer, answerId);
  expect(await asked(viewer, 'list-hit')).toHaveLength(1);
});

test('An answer of another organisation is out of reach', async () => {
  const viewer = anAnalyst();
  await merging.importing.whole(viewer, 'first.csv', list(DELTA));
  const [question] = await asked(viewer, 'sector');
  const input = { questionId: question?.id ?? '', version: 1, answer: CANNOT_BE_TOLD, remember: true };
  await expect(answering(database.database).answer.execute(anAnalyst(), input)).rejects.toThrow(NotFound);
});
