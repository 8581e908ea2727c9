import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../../../../facts/test/thorough.ts';
import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { composeDossier } from '../../supplier/compose-dossier.ts';
import { loadInForce } from '../../supplier/load-observations.ts';
import { nameInForce } from '../../supplier/name-in-force.ts';
import { QUESTION_COLUMNS, type QuestionRow } from '../../review/question-row.ts';
import { anAnalyst, Importing } from '../testing/importing.ts';
import { known } from '../testing/known.ts';
import { answering } from './testing/answering.ts';

const HEADER = 'Vendor no,Supplier,Country,Site name,Activity,Workers';
const KNOWN = [HEADER, '1,Acme Textiles,BD,,garment sewing,10', '2,Borneo Palm,MY,,palm oil mill,40'].join('\n');
/** Rows that wait for an answer, that need an answer about their work or country, and that may be one supplier with another row. */
const NEXT = [
  HEADER,
  '1,Zenith Trading,BD,,various,20',
  '1,Acme Knitwear,BD,,various,',
  '2,Borneo Oil,Korea,Dock,sundry,',
  '3,Delta Foods,Korea,Plant,various,5',
  '3,Delta Foods,Korea,Dock,brick kiln,5',
  '4,Echo Mills,IN,,sundry,',
  '4,Echo Weavers,IN,,various,70',
  '5,Foxtrot Lines,Korea,,various,',
].join('\n');

const VALUES: Readonly<Partial<Record<QuestionRow['kind'], readonly string[]>>> = {
  match: ['same', 'different'],
  sector: ['SVC-PROF', 'MAN-BRICK'],
  country: ['KR', 'KP'],
};

let importing: Importing;
let database: TestDatabase;

beforeAll(async () => {
  ({ importing, test: database } = await Importing.begin());
});
afterAll(() => database.close());

/** What is answered, and what happens in which order. */
interface Course {
  /** Decides each answer, together with the words of its question. */
  readonly seed: number;
  /** Whether the answers are given before the file is imported. */
  readonly early: boolean;
  readonly remember: boolean;
  /** Each step answers a question or does a job that waits or was done before. */
  readonly steps: readonly number[];
}

/** The same answer to the same question, whenever it is asked. */
function answerTo(
  { kind, subject, candidates, parked }: QuestionRow,
  names: ReadonlyMap<string, string>,
  seed: number,
): string {
  const words = [kind, subject.text, parked, names.get(candidates[0]?.supplierId ?? ''), seed].join(' ');
  const values = VALUES[kind] ?? [];
  let sum = seed;
  for (const letter of words) sum = (sum * 31 + letter.charCodeAt(0)) % 1_000_003;
  return values[sum % values.length] ?? '';
}

async function rowsOf<Row extends object>({ organisationId }: Viewer, sql: string): Promise<Row[]> {
  return importing.database.transaction(organisationId, (tx) => tx.query<Row>(sql, [organisationId]));
}

async function openQuestions(viewer: Viewer): Promise<QuestionRow[]> {
  return rowsOf<QuestionRow>(
    viewer,
    `SELECT ${QUESTION_COLUMNS} FROM review_questions q WHERE q.organisation_id = $1 AND q.state = 'open' AND q.kind <> 'list-hit' ORDER BY q.id`,
  );
}

/** Jobs whose answers were given, in the order in which they were asked for, and at which the queue may begin again. */
async function jobs(viewer: Viewer): Promise<string[]> {
  const found = await rowsOf<{ question: string }>(
    viewer,
    `SELECT payload->>'questionId' AS question FROM outbox WHERE organisation_id = $1 AND job = 'import.apply-answer' ORDER BY id`,
  );
  return found.map(({ question }) => question);
}

/** Runs the course, then gives what is left to answer and does each job. Returns what is known in the end. */
async function endOf({ seed, early, remember, steps }: Course): Promise<string[]> {
  const viewer = anAnalyst();
  const { answer, apply } = answering(importing.database);
  await importing.whole(viewer, 'known.csv', KNOWN, '2026-01-31');
  const created = await importing.configure(viewer, await importing.create(viewer, 'next.csv', NEXT), {
    asOf: '2026-02-28',
  });
  const checked = await importing.check(viewer, created);
  const give = async (place: number): Promise<boolean> => {
    const open = await openQuestions(viewer);
    const question = open[place % Math.max(1, open.length)];
    if (question === undefined) return false;
    const names = new Map(
      (
        await rowsOf<{ id: string; name: string }>(viewer, 'SELECT id, name FROM suppliers WHERE organisation_id = $1')
      ).map(({ id, name }) => [id, name]),
    );
    const { id: questionId, version } = question;
    await answer.execute(viewer, { questionId, version, answer: answerTo(question, names, seed), remember });
    return true;
  };
  const work = async (place: number): Promise<void> => {
    const all = await jobs(viewer);
    const questionId = all[place % Math.max(1, all.length)];
    if (questionId !== undefined) await apply.execute(viewer.organisationId, questionId, async () => undefined);
  };
  if (!early) await importing.commit(viewer, checked);
  for (const step of steps) await (step % 2 === 0 || early ? give(step >> 1) : work(step >> 1));
  if (early) await importing.commit(viewer, await importing.read(viewer, checked.id));
  for (let done = -1; (await give(0)) || done !== (await jobs(viewer)).length;) {
    const all = await jobs(viewer);
    done = all.length;
    for (const questionId of all) await apply.execute(viewer.organisationId, questionId, async () => undefined);
  }
  return [...byFirstName(await known(importing, viewer)), ...(await factsOf(viewer))];
}

/**
 * The same lines, with each supplier under the first of its names by alphabet. Of two suppliers that are held to be one, the one that was written first stays,
 * and gives the name that is recorded; the name by which it goes is that of the earlier row, and is compared.
 */
function byFirstName(lines: readonly string[]): string[] {
  const parts = lines.map((line) => line.split(' | '));
  const named = parts.filter(([of]) => of === 'name');
  const names = Map.groupBy(named, ([, supplier = '']) => supplier);
  const first = new Map(
    [...names].map(([supplier, of]) => [supplier, of.map((line) => line.at(-1) ?? '').toSorted()[0]]),
  );
  return parts
    .map(([of = '', supplier = '', ...rest]) => [
      of,
      first.get(supplier) ?? supplier,
      ...(of === 'name' ? rest.slice(-1) : rest),
    ])
    .map((line) => line.join(' | '))
    .toSorted();
}

/** The sector and the country that hold of each site, under the name by which the supplier goes. */
async function factsOf(viewer: Viewer): Promise<string[]> {
  const suppliers = await rowsOf<{ id: string; name: string }>(
    viewer,
    `SELECT id, name FROM suppliers WHERE organisation_id = $1 AND state = 'active'`,
  );
  const inForce = await importing.database.transaction(viewer.organisationId, (tx) =>
    loadInForce(
      tx,
      viewer.organisationId,
      suppliers.map(({ id }) => id),
    ),
  );
  const facts = suppliers.flatMap((supplier) => {
    const rows = inForce.get(supplier.id) ?? [];
    return composeDossier(supplier, rows).sites.map(({ key, observations }) => {
      const { 'place.country': country, 'activity.sectors': sectors } = observations;
      return JSON.stringify([nameInForce(rows), key, country?.value ?? null, sectors?.value ?? null]);
    });
  });
  return facts.toSorted();
}

const course = fc.record({
  early: fc.boolean(),
  remember: fc.boolean(),
  steps: fc.array(fc.nat({ max: 60 }), { maxLength: 30 }),
});

test('answers about a file end alike, in whatever order they are given, written and tried again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 30 }), course, async (seed, drawn) => {
      const straight = await endOf({ seed, early: false, remember: false, steps: [] });
      expect(await endOf({ seed, ...drawn })).toEqual(straight);
    }),
    runs(3, 120),
  );
});
