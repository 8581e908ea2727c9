import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { anAnalyst, Importing, tilesOf } from '../import/testing/importing.ts';
import { answering } from '../import/answered/testing/answering.ts';
import { QUESTION_COLUMNS, type QuestionRow } from './question-row.ts';

const LIST = [
  'Vendor no,Supplier,Country,Activity',
  '1,Acme Textiles,BD,cotton spinning',
  '2,Borneo Palm,MY,palm oil mill',
].join('\n');
const OTHER = [
  'Vendor no,Supplier,Country,Activity',
  '1,Zenith Trading,BD,cotton spinning',
  '7,Han Foods,Korea,fish processing',
  '8,Kim Foods,Korea,fish processing',
].join('\n');

let importing: Importing;
let database: TestDatabase;

beforeAll(async () => {
  ({ importing, test: database } = await Importing.begin());
});
afterAll(() => database.close());

async function questions({ organisationId }: Viewer, state = 'open'): Promise<QuestionRow[]> {
  return importing.database.transaction(organisationId, (tx) =>
    tx.query<QuestionRow>(
      `SELECT ${QUESTION_COLUMNS} FROM review_questions q WHERE q.organisation_id = $1 AND q.state = $2 ORDER BY q.weight DESC, q.id`,
      [organisationId, state],
    ),
  );
}

async function answer(
  viewer: Viewer,
  question: QuestionRow | undefined,
  value: string,
  remember = false,
): Promise<string> {
  if (question === undefined) throw new Error('Nothing is asked');
  const { answerId } = await answering(importing.database).answer.execute(viewer, {
    questionId: question.id,
    version: question.version,
    answer: value,
    remember,
  });
  await answering(importing.database).apply.execute(viewer.organisationId, question.id, async () => undefined);
  return answerId;
}

async function suppliers({ organisationId }: Viewer): Promise<string[]> {
  const rows = await importing.database.transaction(organisationId, (tx) =>
    tx.query<{ text: string }>(
      `SELECT trim(name || ' ' || country) AS text FROM suppliers WHERE organisation_id = $1 AND state = 'active' ORDER BY name`,
      [organisationId],
    ),
  );
  return rows.map(({ text }) => text);
}

async function withOther(): Promise<{ viewer: Viewer; imported: Awaited<ReturnType<Importing['whole']>> }> {
  const viewer = anAnalyst();
  await importing.whole(viewer, 'vendors.csv', LIST);
  return { viewer, imported: await importing.whole(viewer, 'other.csv', OTHER) };
}

describe('A question', () => {
  test('about a parked row is the only thing that waits, and one answer settles it', async () => {
    const { viewer, imported } = await withOther();
    expect(tilesOf(imported)).toEqual([2, 0, 0, 1, 0]);
    const [match] = (await questions(viewer)).filter(({ kind }) => kind === 'match');
    await answer(viewer, match, 'different');
    expect(await suppliers(viewer)).toEqual([
      'Acme Textiles BD',
      'Borneo Palm MY',
      'Han Foods',
      'Kim Foods',
      'Zenith Trading BD',
    ]);
    expect(tilesOf(await importing.read(viewer, imported.id))).toEqual([3, 0, 0, 0, 0]);
  });

  test('can be answered before the import, which then writes the row', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'vendors.csv', LIST);
    const checked = await importing.check(viewer, await importing.create(viewer, 'other.csv', OTHER));
    await answer(
      viewer,
      (await questions(viewer)).find(({ parked }) => parked),
      'same',
    );
    const settled = await importing.read(viewer, checked.id);
    expect(tilesOf(settled)).toEqual([2, 1, 0, 0, 0]);
    await importing.commit(viewer, settled);
    expect(await suppliers(viewer)).not.toContain('Zenith Trading BD');
  });

  test('can be put again: what its answer wrote is taken back', async () => {
    const { viewer, imported } = await withOther();
    const before = await suppliers(viewer);
    const answerId = await answer(
      viewer,
      (await questions(viewer)).find(({ parked }) => parked),
      'different',
    );
    await answering(importing.database).revoke.execute(viewer, answerId);
    expect(await suppliers(viewer)).toEqual(before);
    expect(tilesOf(await importing.read(viewer, imported.id))).toEqual([2, 0, 0, 1, 0]);
    expect((await questions(viewer)).filter(({ parked }) => parked)).toHaveLength(1);
  });

  test('about a country is asked once for all its rows, and the answer holds for each of them', async () => {
    const { viewer } = await withOther();
    const [country] = (await questions(viewer)).filter(({ kind }) => kind === 'country');
    expect([country?.rowCount, country?.candidates.length]).toEqual([2, 2]);
    await expect(answer(viewer, country, 'XX')).rejects.toThrow('ANSWER_UNKNOWN');
    const answerId = await answer(viewer, country, 'KR');
    expect(await suppliers(viewer)).toEqual(['Acme Textiles BD', 'Borneo Palm MY', 'Han Foods KR', 'Kim Foods KR']);
    await answering(importing.database).revoke.execute(viewer, answerId);
    expect(await suppliers(viewer)).toEqual(['Acme Textiles BD', 'Borneo Palm MY', 'Han Foods', 'Kim Foods']);
  });

  test('that was answered for good is not asked about the next file', async () => {
    const { viewer, imported } = await withOther();
    await answer(
      viewer,
      (await questions(viewer)).find(({ kind }) => kind === 'country'),
      'KR',
      true,
    );
    await answer(
      viewer,
      (await questions(viewer)).find(({ kind }) => kind === 'match'),
      'different',
      true,
    );
    await importing.undo(viewer, await importing.read(viewer, imported.id));
    expect(await suppliers(viewer)).toEqual(['Acme Textiles BD', 'Borneo Palm MY']);
    const again = await importing.whole(viewer, 'other.csv', OTHER);
    expect(tilesOf(again)).toEqual([3, 0, 0, 0, 0]);
    expect(await suppliers(viewer)).toEqual([
      'Acme Textiles BD',
      'Borneo Palm MY',
      'Han Foods KR',
      'Kim Foods KR',
      'Zenith Trading BD',
    ]);
    expect(await questions(viewer)).toEqual([]);
  });

  test('goes with the import that asked it', async () => {
    const { viewer, imported } = await withOther();
    await importing.undo(viewer, imported);
    expect(await questions(viewer)).toEqual([]);
  });

  test('about two names of one id in a file makes them one supplier, or leaves them two', async () => {
    const viewer = anAnalyst();
    const file = ['Vendor no,Supplier,Country', '1,Acme Textiles,BD', '1,Acme Knitwear Dhaka,BD'].join('\n');
    const imported = await importing.whole(viewer, 'two names.csv', file);
    expect(tilesOf(imported)).toEqual([2, 0, 0, 0, 0]);
    const [pair, ...more] = await questions(viewer);
    expect([pair?.kind, pair?.parked, more.length]).toEqual(['match', false, 0]);
    const answerId = await answer(viewer, pair, 'same');
    expect(await suppliers(viewer)).toEqual(['Acme Textiles BD']);
    await answering(importing.database).revoke.execute(viewer, answerId);
    expect(await suppliers(viewer)).toEqual(['Acme Knitwear Dhaka BD', 'Acme Textiles BD']);
  });

  test('of another organisation is not seen', async () => {
    const { viewer } = await withOther();
    const [question] = await questions(viewer);
    await expect(answer(anAnalyst(), question, 'same')).rejects.toThrow('No question has this id');
  });
});
