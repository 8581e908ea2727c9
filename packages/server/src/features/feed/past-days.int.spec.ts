import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../../../facts/test/thorough.ts';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import { fromGlobalId } from '../../platform/graphql/ids.ts';
import { Merging } from '../import/answered/testing/merging.ts';
import { Answering, type DaysAnswers } from './testing/a-days-answers.ts';
import { ACTS, ALife, ROW_COUNT, type Act, type Step } from './testing/a-life.ts';

let merging: Merging;
let db: TestDatabase;
let answering: Answering;
beforeAll(async () => {
  ({ merging, test: db } = await Merging.begin());
  answering = new Answering(db.database);
});
afterAll(() => db.close());

/** Found by the name that a supplier had, or would have had. */
const SEARCH = 'brill knitwear';

/** What is compared. A supplier that waited shows a result of now on its page and the stored one on a past day, so only the rest is. */
function compared({ suppliers, ...answers }: DaysAnswers, waiting: ReadonlySet<string>): unknown {
  return {
    ...answers,
    suppliers: suppliers.map(({ ofResult, ...supplier }) =>
      waiting.has(supplier.id) ? supplier : { ...supplier, ofResult },
    ),
  };
}

interface Kept {
  readonly day: string;
  readonly answers: DaysAnswers;
}

async function lived(steps: readonly (readonly Step[])[]): Promise<{ life: ALife; kept: Kept[] }> {
  const life = new ALife(merging, db);
  const kept: Kept[] = [];
  for (const [at, day] of steps.entries()) {
    for (const step of day) await life.take(step);
    await life.endDay(
      async (today) => {
        kept.push({ day: today, answers: await answering.of(life.analyst, SEARCH, null) });
      },
      1 + (at % 3) * 12,
    );
  }
  return { life, kept };
}

async function assertSame({ life, kept }: { life: ALife; kept: readonly Kept[] }): Promise<void> {
  for (const { day, answers } of kept) {
    const waiting = new Set(answers.suppliers.filter(({ reassessing }) => reassessing).map(({ id }) => id));
    const then = await answering.of(life.analyst, SEARCH, day);
    expect({ day, ...(compared(then, waiting) as object) }).toEqual({
      day,
      ...(compared(answers, waiting) as object),
    });
  }
}

const act = (what: Act, which = 0): Step => ({ do: what, which });
const imported = (rows: readonly number[], workers: number, age = 9): Step => ({ do: 'import', rows, workers, age });

/** Days on which everything happens that a page tells of. */
const EVERYTHING: readonly (readonly Step[])[] = [
  [imported([0, 1, 3, 4], 120), act('assess'), act('record a corridor', 0), act('record a corridor', 1)],
  [
    ...[act('assess'), act('propose an override', 0), act('propose an override', 1), act('take a flag up', 0)],
    ...[act('dispute a flag', 1), act('propose a clearing', 2), act('respond', 0), act('decide', 0), act('decide', 1)],
  ],
  [
    ...[act('approve an override', 0), act('approve a clearing'), act('accept a plan', 0), act('hold a flag', 0)],
    ...[act('approve a decision'), act('change a corridor', 0), act('change an agent', 1), act('assess')],
  ],
  // Nobody assesses what came: its suppliers wait when the day ends.
  [imported([0, 1, 2, 5], 300, 1), act('pay back', 0), act('dispute a flag', 0), act('state a fact', 3)],
  [act('assess'), act('merge'), act('check for retaliation'), act('end an override', 0), act('assess')],
  [act('merge', 1), act('dispute a flag', 2), act('end a corridor'), act('undo', 1), act('assess')],
  [act('revoke'), act('undo', 0), act('assess'), imported([3], 40, 1), act('assess')],
];

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      rows: fc.uniqueArray(fc.nat(ROW_COUNT - 1), { minLength: 1, maxLength: 4 }),
      workers: fc.constantFrom(40, 120, 300),
      age: fc.constantFrom(0, 9, 400),
    }),
  },
  { weight: 8, arbitrary: fc.record({ do: fc.constantFrom(...ACTS), which: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.constant(act('assess')) },
);
const days = fc.array(fc.array(steps, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 2 });

describe('What the pages answered at the end of a day', () => {
  test('they answer of it later, code by code and number by number, whatever people did since', async () => {
    const whole = await lived(EVERYTHING);
    expect([...whole.life.done].toSorted()).toEqual(['import', ...ACTS].toSorted());
    await assertSame(whole);
    await fc.assert(
      fc.asyncProperty(days, async (rest) => {
        await assertSame(await lived([[imported([0, 1, 4], 120), act('assess')], ...rest]));
      }),
      { ...runs(1, 10), endOnFailure: true },
    );
  });

  test('they answer but for a supplier of which something was sealed since', async () => {
    const life = await lived(EVERYTHING.slice(0, 3));
    const [{ day = '', answers } = {}] = life.kept.slice(-1);
    const [sealed] = answers?.suppliers ?? [];
    if (sealed === undefined || answers === undefined) throw new Error('There are suppliers');
    await life.life.seal(fromGlobalId('Supplier', sealed.id));
    const then = await answering.of(life.life.analyst, SEARCH, day);
    const others = ({ suppliers }: DaysAnswers) => suppliers.filter(({ id }) => id !== sealed.id);
    expect(others(then)).toEqual(others(answers));
    expect(then.suppliers.find(({ id }) => id === sealed.id)).toMatchObject({
      withheld: true,
      ofResult: { assessment: null, remedy: { findings: [], withheld: expect.any(Number) } },
      others: { flags: { records: [], withheld: expect.any(Number) } },
    });
  });
});
