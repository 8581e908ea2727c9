import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../facts/test/thorough.ts';
import {
  askedOf,
  carried,
  compared,
  progressOf,
  readAnswers,
  readSubmission,
  sentOf,
  slipsIn,
  TEMPLATE,
  wordsOffered,
  type Answer,
  type Answers,
  type Column,
  type Item,
  type Row,
  type Value,
} from '../src/index.ts';
import { controlsOf, creditsOf } from '../src/judgement/index.ts';
import { ASKED, DAY, observed } from './a-response.ts';

const SITES = ['a', 'b'];
const day = fc.constantFrom('2025-02-28', '2026-06-01', '2026-11-28');
const country = fc.constantFrom('MY', 'NP', 'TM', 'CN');

function value(column: Column): fc.Arbitrary<Value> {
  const { type, min = 0, max = 100, decimals = 0 } = column;
  const words = wordsOffered(column);
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...words);
    case 'choices':
      return fc.subarray([...words]);
    case 'number':
    case 'share':
      return fc.integer({ min, max: Math.min(max, min + 200) }).map((each) => (decimals > 0 ? each / 2 : each));
    case 'date':
      return day;
    case 'text':
      return fc.constantFrom('Acme', 'cotton; zips', 'a | b', 'declined', '0');
    case 'money':
      return fc.record({
        amount: fc.integer({ min: 0, max: 900_000 }).map((each) => each / 100),
        currency: fc.constantFrom('MYR', 'KWD', 'JPY'),
      });
    case 'country':
      return country;
    case 'countries':
      return fc.uniqueArray(country, { maxLength: 3 });
  }
}

function row({ columns }: Item): fc.Arbitrary<Row> {
  return fc.record(Object.fromEntries(columns.map((column) => [column.key, value(column)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Row>;
}

function rows(item: Item): fc.Arbitrary<readonly Row[]> {
  return fc
    .tuple(...SITES.map(() => row(item)))
    .chain((all) =>
      fc
        .integer({ min: 0, max: all.length })
        .map((most) => all.slice(0, most).map((each, at) => ({ id: SITES[at] ?? '', ...each }))),
    );
}

function answer(item: Item): fc.Arbitrary<Answer> {
  return fc.oneof(
    {
      arbitrary: (item.rows === undefined ? row(item) : rows(item)).map((said): Answer => ({
        state: 'given',
        value: said,
      })),
      weight: 6,
    },
    fc.constantFrom<Answer>(
      { state: 'unknown' },
      { state: 'declined' },
      { state: 'colleague' },
      { state: 'notApplicable', because: 'none' },
    ),
  );
}

const answers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    ASKED.items.map((item) => [
      item.key,
      item.bySite === true
        ? fc
            .record(
              { all: answer(item), sites: fc.dictionary(fc.constantFrom(...SITES), answer(item), { minKeys: 1 }) },
              { requiredKeys: [] },
            )
            .filter((said) => Object.keys(said).length > 0)
        : answer(item),
    ]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;

/** The same answers with all keys in another order. */
function turned(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(turned);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .toReversed()
      .map(([key, each]) => [key, turned(each)]),
  );
}

test('Every draft is read as it is, and what is sent of it is taken: nothing hidden is ever sent', () => {
  fc.assert(
    fc.property(answers, (draft) => {
      expect(readAnswers(ASKED, draft)).toEqual({ value: draft, problems: null });
      const sent = sentOf(ASKED, draft);
      expect(readSubmission(ASKED, sent)).toEqual({ value: sent, problems: null });
      expect(sentOf(ASKED, sent)).toEqual(sent);
      expect(JSON.stringify(sent)).not.toContain('colleague');
    }),
    runs(200),
  );
});

test('Any JSON is refused or taken, and never throws', () => {
  const keyed = fc.dictionary(
    fc.constantFrom('q02', 'q06', 'q12', 'q13', 'q41', 'q99', '__proto__', 'constructor'),
    fc.jsonValue(),
  );
  const shaped = fc.dictionary(
    fc.constantFrom('q02', 'q06', 'q12', 'q41'),
    fc.record(
      {
        state: fc.oneof(fc.constant('given'), fc.jsonValue()),
        value: fc.jsonValue(),
        all: fc.jsonValue(),
        sites: fc.jsonValue(),
      },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), keyed, shaped), (json) => {
      const { value: read, problems } = readAnswers(ASKED, json);
      expect((read === null) !== (problems === null)).toBe(true);
      if (read !== null) {
        sentOf(ASKED, read);
        slipsIn(ASKED, read);
        observed(read);
      }
    }),
    runs(300),
  );
});

test('The order of answers never matters', () => {
  fc.assert(
    fc.property(answers, (draft) => {
      const other = turned(draft) as Answers;
      const submitted = (said: Answers) => ({ asked: ASKED, answers: sentOf(ASKED, said), day: DAY });
      expect(observed(other)).toEqual(observed(draft));
      expect(controlsOf(submitted(other))).toEqual(controlsOf(submitted(draft)));
      expect(slipsIn(ASKED, other)).toEqual(slipsIn(ASKED, draft));
      expect(progressOf(ASKED, other)).toEqual(progressOf(ASKED, draft));
    }),
    runs(60),
  );
});

test('What is carried to the same version is the same, and differs from itself in nothing', () => {
  fc.assert(
    fc.property(answers, (draft) => {
      expect(carried(TEMPLATE, TEMPLATE, draft)).toEqual({ answers: draft, left: [] });
      expect(carried(TEMPLATE, { ...TEMPLATE, version: '1.1.0' }, draft)).toEqual({ answers: draft, left: [] });
      expect(compared(draft, draft)).toEqual([]);
    }),
    runs(100),
  );
});

test('Without evidence nothing is verified, whatever is said, and every answer tells what it did', () => {
  fc.assert(
    fc.property(answers, (draft) => {
      const submitted = { asked: ASKED, answers: sentOf(ASKED, draft), day: DAY };
      expect(controlsOf(submitted).filter(({ control }) => (control?.verification ?? 0) > 0)).toEqual([]);
      expect(creditsOf(submitted, submitted).some(({ counted }) => counted === 'answered-with-evidence')).toBe(false);
    }),
    runs(100),
  );
});

test('Where answering could endanger somebody, no drawn answer says anything of a state that compels people to work', () => {
  const unsafe = askedOf(TEMPLATE, { set: 'full', countries: ['CN'] });
  fc.assert(
    fc.property(answers, (draft) => {
      const facts = observed(draft, unsafe).flatMap(({ observations }) => Object.keys(observations));
      expect(facts.filter((fact) => /labourScheme|compulsoryLabour|prisonSafeguards/.test(fact))).toEqual([]);
    }),
    runs(60),
  );
});
