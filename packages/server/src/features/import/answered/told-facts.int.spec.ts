import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { messages } from '../../../service/messages.ts';
import { anAnalyst, Importing } from '../testing/importing.ts';
import { answering } from './testing/answering.ts';
import { questionView } from '../../review/graphql/question-view.ts';
import { ReviewReadModel, type ShownQuestion } from '../../review/review.read-model.ts';

const HEADER = 'Vendor no,Supplier,Country,Site name,Activity';
const OFFICE = '1,Delta,IN,Head office,various';
const KILN = '1,Delta,IN,Kiln 2,brick kiln';
const DEPOT = '1,Delta,IN,Depot,sundry';

let importing: Importing;
let database: TestDatabase;

beforeAll(async () => {
  ({ importing, test: database } = await Importing.begin());
});
afterAll(() => database.close());

function file(...rows: readonly string[]): string {
  return rows.join('\n');
}

/** Open questions of a kind, the most decisive first. */
async function asked(viewer: Viewer, kind: 'sector' | 'country'): Promise<ShownQuestion[]> {
  const { rows } = await new ReviewReadModel(importing.database).page(viewer, { kind, importId: null }, 20, null);
  return rows.map(({ node }) => node);
}

async function answer(
  viewer: Viewer,
  kind: 'sector' | 'country',
  text: string,
  value: string,
  remember = false,
): Promise<void> {
  const question = (await asked(viewer, kind)).find(({ subject }) => subject.text === text);
  if (question === undefined) throw new Error(`Nobody asks about ${text}`);
  const { id: questionId, version } = question;
  await answering(importing.database).answer.execute(viewer, { questionId, version, answer: value, remember });
  await answering(importing.database).apply.execute(viewer.organisationId, questionId, async () => undefined);
}

/** Value of a fact in force, by name of the sites that have one; the last of several observations. */
async function factOfSites({ organisationId }: Viewer, fact: string): Promise<Record<string, unknown>> {
  const rows = await importing.database.transaction(organisationId, (tx) =>
    tx.query<{ name: string; value: unknown }>(
      `SELECT s.name, o.facts->$2::text->'value' AS value FROM observations o
       JOIN sites s ON s.organisation_id = $1 AND s.supplier_id = o.supplier_id AND s.id = o.site_id
       WHERE o.organisation_id = $1 AND o.recorded_to IS NULL AND o.facts->$2 ? 'value' ORDER BY o.id`,
      [organisationId, fact],
    ),
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

const professional = [{ key: 'SVC-PROF', confidence: 100 }];
const unclear = [{ key: 'UNKNOWN', confidence: 50 }];
const brick = [{ key: 'MAN-BRICK', confidence: 90 }];

describe('An answer about a sector', () => {
  test.each([
    ['first', [OFFICE, KILN], 2],
    ['last', [KILN, OFFICE], 3],
  ])('speaks of the site whose text is unclear, and of no other: %s in the file', async (_, rows, row) => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'sites.csv', file(HEADER, ...rows));
    const questions = await asked(viewer, 'sector');
    const candidates = [{ sector: 'UNKNOWN' }];
    expect(questions).toMatchObject([{ subject: { text: 'various', rows: [row] }, candidates, rowCount: 1 }]);
    await answer(viewer, 'sector', 'various', 'SVC-PROF');
    expect(await factOfSites(viewer, 'activity.sectors')).toEqual({ 'Head office': professional, 'Kiln 2': brick });
  });

  test('is asked for once for each unclear text of a supplier', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'sites.csv', file(HEADER, OFFICE, KILN, DEPOT));
    const texts = (await asked(viewer, 'sector')).map(({ subject }) => subject.text);
    expect(texts.toSorted()).toEqual(['sundry', 'various']);
    await answer(viewer, 'sector', 'sundry', 'SVC-PROF');
    const told = { 'Head office': unclear, 'Kiln 2': brick, Depot: professional };
    expect(await factOfSites(viewer, 'activity.sectors')).toEqual(told);
  });

  test('can be looked up in the official indexes where some sectors are likely', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'sites.csv', file(HEADER, OFFICE, '2,Echo,IN,Hall,packing'));
    const say = new Texts(messages).in('en');
    const shown = (await asked(viewer, 'sector')).map((question) => questionView(question, { viewer, say }));
    const work = new Map(shown.map((question) => [question.title, question.work]));
    expect(work.get('Which sector is “various”?')).toBeNull();
    const packing = work.get('Which sector is “packing”?');
    expect(packing?.text).toBe('packing');
    expect(packing?.sectors).toContain('SVC-LI-WAREHOUSE');
  });

  test('that is remembered speaks in the next file of the same text only', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'sites.csv', file(HEADER, OFFICE));
    await answer(viewer, 'sector', 'various', 'SVC-PROF', true);
    await importing.whole(viewer, 'more sites.csv', file(HEADER, KILN, DEPOT, OFFICE));
    expect((await asked(viewer, 'sector')).map(({ subject }) => subject.text)).toEqual(['sundry']);
    const told = { 'Head office': professional, 'Kiln 2': brick, Depot: unclear };
    expect(await factOfSites(viewer, 'activity.sectors')).toEqual(told);
  });
});

describe('A question about a country', () => {
  const header = 'Vendor no,Supplier,Site name,Country,Countries of origin,Migrant workers';

  test('is asked of the place of a site only, and names its column', async () => {
    const viewer = anAnalyst();
    const rows = ['1,Han Foods,Plant,Korea,VN,20', '2,Kim Foods,Dock,,Korea,30'];
    const imported = await importing.whole(viewer, 'list.csv', file(header, ...rows));
    const questions = await asked(viewer, 'country');
    expect(questions).toMatchObject([{ subject: { text: 'Korea', heading: 'Country', rows: [2] }, rowCount: 1 }]);
    const say = new Texts(messages).in('en');
    expect(questions.map((question) => questionView(question, { viewer, say }).title)).toEqual([
      'Which country is “Korea” in the column “Country”?',
    ]);
    // The origin that cannot be placed stays a problem of the file.
    expect(imported.problemCount).toBe(2);
    await answer(viewer, 'country', 'Korea', 'KR');
    expect(await factOfSites(viewer, 'place.country')).toEqual({ Plant: 'KR' });
  });
});
