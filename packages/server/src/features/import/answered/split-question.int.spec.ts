import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../../platform/errors/refused.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { CANNOT_BE_TOLD } from '../../review/question-row.ts';
import { ReviewReadModel, type ShownQuestion } from '../../review/review.read-model.ts';
import type { ImportRow } from '../import-row.ts';
import { anAnalyst } from '../testing/importing.ts';
import type { RecordFilter } from './asked-records.ts';
import { AskedRecordsReadModel, type AskedPage } from './asked-records.read-model.ts';
import { JoinQuestion } from './commands/join-question.ts';
import { SplitQuestion, type SplitQuestionInput } from './commands/split-question.ts';
import { answering } from './testing/answering.ts';
import { Merging } from './testing/merging.ts';

let merging: Merging;
let database: TestDatabase;

beforeAll(async () => {
  ({ merging, test: database } = await Merging.begin());
});
afterAll(() => database.close());

const HEADER = 'Vendor no,Supplier,Country,Address,Activity,Workers,Passports held by';
/** Suppliers that say "various", in two countries, one at a harbour; one that says something else; and one in a country that can be two. */
const ROWS = [
  '1,Acme Works,IN,1 Kiln Road,various,10,',
  '2,Borneo Works,MY,2 Harbour Road,various,20,',
  '3,Cobalt Works,IN,3 Kiln Road,various,30,',
  '4,Delta Works,MY,4 Kiln Road,various,40,',
  '5,Echo Works,IN,5 Kiln Road,sundry,50,',
  '6,Han Foods,Korea,6 Kiln Road,fish processing,60,',
  '7,Kim Foods,Korea,7 Kiln Road,fish processing,70,',
];
const ALL: RecordFilter = { search: '', country: null };

async function imported(rows: readonly string[] = ROWS): Promise<{ viewer: Viewer; row: ImportRow }> {
  const viewer = anAnalyst();
  return { viewer, row: await merging.importing.whole(viewer, 'list.csv', [HEADER, ...rows].join('\n')) };
}

/** Open questions about a text, the largest first. */
async function asked(viewer: Viewer, text = 'various'): Promise<ShownQuestion[]> {
  const { rows } = await new ReviewReadModel(database.database).page(viewer, {}, 50, null);
  return rows.map(({ node }) => node).filter(({ subject }) => subject.text === text);
}

async function first(viewer: Viewer, text?: string): Promise<ShownQuestion> {
  const [question] = await asked(viewer, text);
  if (question === undefined) throw new Error('Nothing is asked');
  return question;
}

function page(viewer: Viewer, id: string, filter = ALL, first = 50, after: number | null = null): Promise<AskedPage> {
  return new AskedRecordsReadModel(database.database).page(viewer, id, filter, { first, after });
}

const namesOf = ({ rows }: AskedPage): string[] => rows.map(({ node }) => node.name);

async function split(viewer: Viewer, question: ShownQuestion, chosen: Partial<SplitQuestionInput>): Promise<string> {
  const input = { questionId: question.id, version: question.version, records: null, ...ALL, ...chosen };
  return new SplitQuestion(database.database).execute(viewer, input);
}

async function answer(viewer: Viewer, id: string, value: string, remember = true): Promise<string> {
  const question = await new ReviewReadModel(database.database).one(viewer, id);
  const input = { questionId: id, version: question?.version ?? 0, answer: value, remember };
  const { answerId } = await answering(database.database).answer.execute(viewer, input);
  await answering(database.database).apply.execute(viewer.organisationId, id, async () => undefined);
  return answerId;
}

/** Applies what was answered before the end of a commit, as its jobs do. */
async function applyAll(viewer: Viewer, importId: string): Promise<void> {
  const answered = await merging.rows<{ id: string }>(
    viewer,
    `SELECT id FROM review_questions WHERE organisation_id = $1 AND import_id = $2 AND state = 'answered'`,
    importId,
  );
  for (const { id } of answered)
    await answering(database.database).apply.execute(viewer.organisationId, id, async () => undefined);
}

/** What answers have said of suppliers, by name. */
async function told(viewer: Viewer, importId: string | null = null): Promise<Record<string, string>> {
  const rows = await merging.rows<{ name: string; value: string }>(
    viewer,
    `SELECT s.name, coalesce(o.facts->'activity.sectors'->'value'->0->>'key', o.facts->'place.country'->>'value') AS value
     FROM observations o JOIN suppliers s ON s.organisation_id = $1 AND s.id = o.supplier_id
     WHERE o.organisation_id = $1 AND o.origin_kind = 'review' AND o.recorded_to IS NULL AND ($2::uuid IS NULL OR o.import_id = $2) ORDER BY s.name`,
    importId,
  );
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

describe('The suppliers of a question', () => {
  test('are listed in the order of the file, page by page, with what their rows say', async () => {
    const { viewer } = await imported();
    const { id } = await first(viewer);
    const whole = await page(viewer, id);
    expect(namesOf(whole)).toEqual(['Acme Works', 'Borneo Works', 'Cobalt Works', 'Delta Works']);
    expect(whole.rows.map(({ node }) => node.rows)).toEqual([[2], [3], [4], [5]]);
    expect(whole.rows.every(({ node }) => node.supplierId !== null)).toBe(true);
    const begin = await page(viewer, id, ALL, 3);
    expect([namesOf(begin), begin.hasNextPage, begin.totalCount]).toEqual([
      ['Acme Works', 'Borneo Works', 'Cobalt Works'],
      true,
      4,
    ]);
    const end = await page(viewer, id, ALL, 3, Number(begin.rows.at(-1)?.cursor));
    expect([namesOf(end), end.hasNextPage]).toEqual([['Delta Works'], false]);
  });

  test('are found by name, by another column and by country', async () => {
    const { viewer } = await imported();
    const { id } = await first(viewer);
    expect(namesOf(await page(viewer, id, { ...ALL, search: 'cobalt' }))).toEqual(['Cobalt Works']);
    expect(namesOf(await page(viewer, id, { ...ALL, search: 'harbour' }))).toEqual(['Borneo Works']);
    expect(namesOf(await page(viewer, id, { ...ALL, search: '100%' }))).toEqual([]);
    const inIndia = await page(viewer, id, { ...ALL, country: 'IN' });
    expect([namesOf(inIndia), inIndia.totalCount]).toEqual([['Acme Works', 'Cobalt Works'], 2]);
    expect(inIndia.byCountry).toEqual([
      { country: 'IN', count: 2 },
      { country: 'MY', count: 2 },
    ]);
  });

  test('of a question about a country are those whose cell says it', async () => {
    const { viewer } = await imported();
    const { id } = await first(viewer, 'Korea');
    expect(namesOf(await page(viewer, id))).toEqual(['Han Foods', 'Kim Foods']);
  });

  test('are not shown to another organisation', async () => {
    const { viewer } = await imported();
    const { id } = await first(viewer);
    await expect(page(anAnalyst(), id)).rejects.toThrow(NotFound);
  });
});

describe('A question that is split', () => {
  test('by country is two questions with the same answers, each about its own suppliers', async () => {
    const { viewer } = await imported();
    const question = await first(viewer);
    const partId = await split(viewer, question, { country: 'MY' });
    const [one, other] = await asked(viewer);
    expect([one?.rowCount, other?.rowCount]).toEqual([2, 2]);
    expect(one?.candidates).toEqual(other?.candidates);
    expect(namesOf(await page(viewer, partId))).toEqual(['Borneo Works', 'Delta Works']);
    expect(namesOf(await page(viewer, question.id))).toEqual(['Acme Works', 'Cobalt Works']);
    await answer(viewer, partId, 'SVC-PROF');
    expect(await told(viewer)).toEqual({ 'Borneo Works': 'SVC-PROF', 'Delta Works': 'SVC-PROF' });
    await answer(viewer, question.id, 'MAN-BRICK', false);
    expect(await told(viewer)).toEqual({
      'Acme Works': 'MAN-BRICK',
      'Borneo Works': 'SVC-PROF',
      'Cobalt Works': 'MAN-BRICK',
      'Delta Works': 'SVC-PROF',
    });
  });

  test('by hand leaves the part open when the rest is answered, also for good', async () => {
    const { viewer } = await imported();
    const question = await first(viewer);
    const [, borneo] = (await page(viewer, question.id)).rows.map(({ node }) => node.ordinal);
    const partId = await split(viewer, question, { records: [borneo ?? -1] });
    const answerId = await answer(viewer, question.id, 'MAN-BRICK');
    expect(Object.keys(await told(viewer))).toEqual(['Acme Works', 'Cobalt Works', 'Delta Works']);
    expect((await asked(viewer)).map(({ id }) => id)).toEqual([partId]);
    await answer(viewer, partId, CANNOT_BE_TOLD);
    expect(Object.keys(await told(viewer))).toEqual(['Acme Works', 'Cobalt Works', 'Delta Works']);
    await answering(database.database).revoke.execute(viewer, answerId);
    expect(await told(viewer)).toEqual({});
  });

  test('about a country speaks of the suppliers of each part', async () => {
    const { viewer } = await imported();
    const question = await first(viewer, 'Korea');
    const partId = await split(viewer, question, { search: 'kim' });
    await answer(viewer, partId, 'KP');
    expect(await told(viewer)).toEqual({ 'Kim Foods': 'KP' });
    await answer(viewer, question.id, 'KR', false);
    expect(await told(viewer)).toEqual({ 'Han Foods': 'KR', 'Kim Foods': 'KP' });
  });

  test('is split again in the next file, and answered for the same suppliers only', async () => {
    const { viewer } = await imported();
    const question = await first(viewer);
    const partId = await split(viewer, question, { country: 'MY' });
    const partAnswer = await answer(viewer, partId, 'SVC-PROF');
    await answer(viewer, question.id, 'MAN-BRICK');
    const again = ROWS.slice(0, 3).map((row) => row.replace('Road', 'Street'));
    const next = [HEADER, ...again, '9,Foxtrot Works,MY,9 Kiln Road,various,10,'].join('\n');
    const { id: nextId } = await merging.importing.whole(viewer, 'next.csv', next);
    const open = await first(viewer);
    expect([open.importId, namesOf(await page(viewer, open.id))]).toEqual([nextId, ['Foxtrot Works']]);
    await applyAll(viewer, nextId);
    expect(await told(viewer, nextId)).toEqual({
      'Acme Works': 'MAN-BRICK',
      'Borneo Works': 'SVC-PROF',
      'Cobalt Works': 'MAN-BRICK',
    });
    await answering(database.database).revoke.execute(viewer, partAnswer);
    expect(Object.keys(await told(viewer, nextId))).toEqual(['Acme Works', 'Cobalt Works']);
    const asked2 = await asked(viewer);
    const listed = await Promise.all(asked2.map(async ({ id }) => namesOf(await page(viewer, id))));
    expect(listed.map((names) => names.join()).toSorted()).toEqual([
      'Borneo Works',
      'Borneo Works,Delta Works',
      'Foxtrot Works',
    ]);
  });

  test('is not asked again about those of whom it cannot be told', async () => {
    const { viewer } = await imported();
    const question = await first(viewer, 'Korea');
    const partId = await split(viewer, question, { search: 'kim' });
    await answer(viewer, partId, CANNOT_BE_TOLD);
    const next = [HEADER, ...ROWS.slice(5).map((row) => row.replace('Road', 'Street'))].join('\n');
    const { id: nextId } = await merging.importing.whole(viewer, 'next.csv', next);
    const open = (await asked(viewer, 'Korea')).filter(({ importId }) => importId === nextId);
    const listed = await Promise.all(open.map(async ({ id }) => namesOf(await page(viewer, id))));
    expect(listed).toEqual([['Han Foods']]);
  });

  test('that nobody wants remembered is asked whole again', async () => {
    const { viewer } = await imported();
    const question = await first(viewer);
    const partId = await split(viewer, question, { country: 'MY' });
    await answer(viewer, partId, 'SVC-PROF', false);
    await answer(viewer, question.id, 'MAN-BRICK', false);
    await merging.importing.whole(
      viewer,
      'next.csv',
      [HEADER, ...ROWS.map((row) => row.replace('Road', 'Street'))].join('\n'),
    );
    expect(await asked(viewer)).toMatchObject([{ rowCount: 4, isSplit: false }]);
  });

  test('can be split once more, and joined again in any order', async () => {
    const { viewer } = await imported();
    const question = await first(viewer);
    const partId = await split(viewer, question, { country: 'MY' });
    const part = (await asked(viewer)).find(({ id }) => id === partId);
    const smallId = part && (await split(viewer, part, { search: 'Delta' }));
    expect(namesOf(await page(viewer, partId))).toEqual(['Borneo Works']);
    const join = new JoinQuestion(database.database);
    const current = (await asked(viewer)).find(({ id }) => id === partId);
    await join.execute(viewer, { questionId: partId, version: current?.version ?? 0 });
    expect(namesOf(await page(viewer, question.id))).toEqual(['Acme Works', 'Borneo Works', 'Cobalt Works']);
    const small = (await asked(viewer)).find(({ id }) => id === smallId);
    await join.execute(viewer, { questionId: smallId ?? '', version: small?.version ?? 0 });
    expect(namesOf(await page(viewer, question.id))).toEqual([
      'Acme Works',
      'Borneo Works',
      'Cobalt Works',
      'Delta Works',
    ]);
    const [whole, ...others] = await asked(viewer);
    expect([whole?.rowCount, whole?.subject.rows, others]).toEqual([4, [2, 3, 4, 5], []]);
  });

  test('cannot be joined while the rest is answered, nor what was never split', async () => {
    const { viewer } = await imported();
    const question = await first(viewer);
    const partId = await split(viewer, question, { country: 'MY' });
    const join = new JoinQuestion(database.database);
    await answer(viewer, question.id, 'MAN-BRICK', false);
    await expect(join.execute(viewer, { questionId: partId, version: 1 })).rejects.toThrow('JOIN_ANSWERED');
    const { id: questionId, version } = await first(viewer, 'sundry');
    await expect(join.execute(viewer, { questionId, version })).rejects.toThrow('JOIN_WHOLE');
  });

  test('needs some suppliers on both sides, and what was seen', async () => {
    const { viewer } = await imported();
    const question = await first(viewer);
    await expect(split(viewer, question, { country: 'KE' })).rejects.toThrow('SPLIT_NONE');
    await expect(split(viewer, question, {})).rejects.toThrow('SPLIT_ALL');
    await expect(split(viewer, question, { records: [4, 5] })).rejects.toThrow('SPLIT_NONE');
    await expect(split(viewer, await first(viewer, 'sundry'), {})).rejects.toThrow('SPLIT_ALONE');
    await split(viewer, question, { country: 'MY' });
    await expect(split(viewer, question, { country: 'IN' })).rejects.toThrow('CONFLICT');
  });

  test('goes with its import', async () => {
    const { viewer, row } = await imported();
    const partId = await split(viewer, await first(viewer), { country: 'MY' });
    await answer(viewer, partId, 'SVC-PROF');
    await merging.importing.undo(viewer, await merging.importing.read(viewer, row.id));
    expect(await asked(viewer)).toEqual([]);
    expect(await told(viewer)).toEqual({});
  });

  test('is out of reach of another organisation, and of a person who may not answer', async () => {
    const { viewer } = await imported();
    const question = await first(viewer);
    await expect(split(anAnalyst(), question, { country: 'MY' })).rejects.toThrow(NotFound);
    const reader = { ...viewer, roles: new Set(['viewer'] as const) };
    await expect(split(reader, question, { country: 'MY' })).rejects.toThrow(NotAllowed);
    const partId = await split(viewer, question, { country: 'MY' });
    const join = new JoinQuestion(database.database);
    await expect(join.execute(reader, { questionId: partId, version: 1 })).rejects.toThrow(NotAllowed);
    await expect(join.execute(anAnalyst(), { questionId: partId, version: 1 })).rejects.toThrow(NotFound);
  });
});
