import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { anAnalyst, Importing, tilesOf } from '../import/testing/importing.ts';
import { answering } from '../import/answered/testing/answering.ts';
import { QUESTION_COLUMNS, type QuestionRow } from './question-row.ts';

const TWO_NAMES = ['Vendor no,Supplier,Country,Workers', '1,Acme Textiles,BD,120', '1,Acme Knitwear,BD,80'].join('\n');
const ONE_ID = 'Vendor no,Supplier,Country\n1,Acme Textiles,BD';
const OTHER_NAME = 'Vendor no,Supplier,Country\n1,Zenith Trading,BD';
const THREE_PALMS = 'Supplier,Country\nBorneo Palm,MY\nBorneo Palm,ID\nBorneo Palm,TH';
const A_PALM = 'Supplier,Country\nBorneo Palm,';

let importing: Importing;
let database: TestDatabase;

beforeAll(async () => {
  ({ importing, test: database } = await Importing.begin());
});
afterAll(() => database.close());

async function rows<Row extends object>({ organisationId }: Viewer, sql: string, ...more: unknown[]): Promise<Row[]> {
  return importing.database.transaction(organisationId, (tx) => tx.query<Row>(sql, [organisationId, ...more]));
}

async function asked(viewer: Viewer): Promise<QuestionRow[]> {
  return rows<QuestionRow>(
    viewer,
    `SELECT ${QUESTION_COLUMNS} FROM review_questions q WHERE q.organisation_id = $1 AND q.state = 'open' ORDER BY q.parked DESC, q.id`,
  );
}

async function suppliers(viewer: Viewer): Promise<string[]> {
  const found = await rows<{ text: string }>(
    viewer,
    `SELECT trim(name || ' ' || country) AS text FROM suppliers WHERE organisation_id = $1 AND state = 'active' ORDER BY 1`,
  );
  return found.map(({ text }) => text);
}

/** Answers the question; its effects are queued. */
async function answer(viewer: Viewer, question: QuestionRow | undefined, value: string, remember = false) {
  if (question === undefined) throw new Error('Nothing is asked');
  const { id: questionId, version } = question;
  const input = { questionId, version, answer: value, remember };
  return (await answering(importing.database).answer.execute(viewer, input)).answerId;
}

/** Runs each queued answer twice, as a queue may. */
async function applyQueued(viewer: Viewer): Promise<void> {
  const queued = await rows<{ id: string; question: string }>(
    viewer,
    `UPDATE outbox SET handled_at = $2 WHERE organisation_id = $1 AND job = 'import.apply-answer' AND handled_at IS NULL
     RETURNING id, payload->>'questionId' AS question`,
    new Date(),
  );
  const apply = answering(importing.database).apply;
  for (const { question } of [...queued, ...queued])
    await apply.execute(viewer.organisationId, question, async () => undefined);
}

/** Answers the first open question and applies the answer. */
async function tell(viewer: Viewer, value: string, remember = false): Promise<string> {
  const answerId = await answer(viewer, (await asked(viewer))[0], value, remember);
  await applyQueued(viewer);
  return answerId;
}

describe('An answer', () => {
  test('about two rows of a file that is only checked makes them one supplier once the file is imported', async () => {
    const viewer = anAnalyst();
    const checked = await importing.check(viewer, await importing.create(viewer, 'list.csv', TWO_NAMES));
    await answer(viewer, (await asked(viewer))[0], 'same');
    await importing.commit(viewer, checked);
    await applyQueued(viewer);
    expect(await suppliers(viewer)).toEqual(['Acme Textiles BD']);
  });

  test('about a parked row, given while the others are written, writes the row', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'list.csv', ONE_ID);
    const checked = await importing.check(viewer, await importing.create(viewer, 'other.csv', OTHER_NAME));
    const { jobRunId } = await importing.askCommit(viewer, checked);
    await answer(viewer, (await asked(viewer))[0], 'different');
    await importing.writeChunk(viewer, checked.id, 0, jobRunId ?? '');
    await applyQueued(viewer);
    expect(await suppliers(viewer)).toEqual(['Acme Textiles BD', 'Zenith Trading BD']);
    expect(tilesOf(await importing.read(viewer, checked.id))).toEqual([1, 0, 0, 0, 0]);
  });

  test('that a row of a checked file is another supplier holds when the file is imported', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'list.csv', ONE_ID);
    const checked = await importing.check(viewer, await importing.create(viewer, 'other.csv', OTHER_NAME));
    await answer(viewer, (await asked(viewer))[0], 'different');
    expect((await importing.askCommit(viewer, await importing.read(viewer, checked.id))).conflicts).toEqual([]);
  });
});

describe('A row that could be several suppliers', () => {
  test('is asked about one by one, and is a new one only after the last', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'list.csv', THREE_PALMS);
    const imported = await importing.whole(viewer, 'next.csv', A_PALM);
    const seen = new Set<string>();
    for (let answered = 0; answered < 3; answered += 1) {
      expect(tilesOf(await importing.read(viewer, imported.id))).toEqual([0, 0, 0, 1, 0]);
      const open = await asked(viewer);
      expect(open).toHaveLength(1);
      seen.add(open[0]?.supplierId ?? '');
      await tell(viewer, 'different');
    }
    expect(seen.size).toBe(3);
    expect(tilesOf(await importing.read(viewer, imported.id))).toEqual([1, 0, 0, 0, 0]);
    expect(await suppliers(viewer)).toEqual(['Borneo Palm', 'Borneo Palm ID', 'Borneo Palm MY', 'Borneo Palm TH']);
  });

  test('comes to the same supplier in the next file, without a question', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'list.csv', THREE_PALMS);
    const checked = await importing.check(viewer, await importing.create(viewer, 'next.csv', A_PALM));
    await tell(viewer, 'different', true);
    await tell(viewer, 'same', true);
    const settled = await importing.read(viewer, checked.id);
    expect(tilesOf(settled)).toEqual([0, 0, 1, 0, 0]);
    await importing.undo(viewer, await importing.commit(viewer, settled));
    const again = await importing.whole(viewer, 'next.csv', A_PALM);
    expect(tilesOf(again)).toEqual([0, 0, 1, 0, 0]);
    expect(await asked(viewer)).toEqual([]);
    expect(await suppliers(viewer)).toHaveLength(3);
  });

  test('is nobody for being the one that is left', async () => {
    const viewer = anAnalyst();
    const two = 'Vendor no,Supplier,Country\n1,Acme Textiles,BD\n2,Acme Textiles,BD';
    await importing.whole(viewer, 'list.csv', two);
    await tell(viewer, 'different');
    await importing.whole(viewer, 'next.csv', 'Supplier,Country\nAcme Textiles,BD');
    await tell(viewer, 'different', true);
    expect((await asked(viewer)).map(({ why }) => why.parameters['count'])).toEqual([1]);
  });

  test('waits for one question alone when an answer about it was taken back', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'list.csv', THREE_PALMS);
    const imported = await importing.whole(viewer, 'next.csv', A_PALM);
    const [first] = await asked(viewer);
    await answering(importing.database).revoke.execute(viewer, await tell(viewer, 'different'));
    const again = (await asked(viewer)).find(({ id }) => id === first?.id);
    await answer(viewer, again, 'same');
    await applyQueued(viewer);
    expect(tilesOf(await importing.read(viewer, imported.id))).toEqual([0, 0, 1, 0, 0]);
    expect(await asked(viewer)).toEqual([]);
  });
});

describe('A pair of a file', () => {
  const next = TWO_NAMES.replace('120', '130');

  test('of which it is remembered that they are two is not asked about again', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'january.csv', TWO_NAMES, '2026-01-31');
    await tell(viewer, 'different', true);
    await importing.whole(viewer, 'february.csv', next, '2026-02-28');
    expect(await asked(viewer)).toEqual([]);
    expect(await suppliers(viewer)).toEqual(['Acme Knitwear BD', 'Acme Textiles BD']);
  });

  test('that is one supplier already is not asked about again, remembered or not', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'january.csv', TWO_NAMES, '2026-01-31');
    await tell(viewer, 'same');
    await importing.whole(viewer, 'february.csv', next, '2026-02-28');
    expect(await asked(viewer)).toEqual([]);
    expect(await suppliers(viewer)).toEqual(['Acme Textiles BD']);
  });

  test('of which it is remembered that they are one is one supplier again after an undo', async () => {
    const viewer = anAnalyst();
    const imported = await importing.whole(viewer, 'january.csv', TWO_NAMES);
    await tell(viewer, 'same', true);
    await importing.undo(viewer, await importing.read(viewer, imported.id));
    await importing.whole(viewer, 'january.csv', TWO_NAMES);
    expect(await asked(viewer)).toEqual([]);
    await applyQueued(viewer);
    expect(await suppliers(viewer)).toEqual(['Acme Textiles BD']);
  });

  test('of which it is remembered that they are one is one supplier in another file, whatever became of the first one', async () => {
    const viewer = anAnalyst();
    const january = await importing.check(viewer, await importing.create(viewer, 'january.csv', TWO_NAMES));
    await answer(viewer, (await asked(viewer))[0], 'same', true);
    await importing.discard(viewer, await importing.read(viewer, january.id));
    await importing.whole(viewer, 'february.csv', next);
    expect(await asked(viewer)).toEqual([]);
    await applyQueued(viewer);
    expect(await suppliers(viewer)).toEqual(['Acme Textiles BD']);
  });

  test('of which it is remembered that they are one is the supplier of either where only that is known', async () => {
    const viewer = anAnalyst();
    const january = await importing.check(viewer, await importing.create(viewer, 'january.csv', TWO_NAMES));
    await answer(viewer, (await asked(viewer))[0], 'same', true);
    await importing.discard(viewer, await importing.read(viewer, january.id));
    await importing.whole(viewer, 'one.csv', ONE_ID);
    const both = await importing.whole(viewer, 'both.csv', next);
    expect(tilesOf(both)).toEqual([0, 2, 0, 0, 0]);
    expect(await asked(viewer)).toEqual([]);
    expect(await suppliers(viewer)).toEqual(['Acme Textiles BD']);
  });
});
