import fc from 'fast-check';
import { wordsOffered, type Answer, type Answers, type Column, type Item, type Row, type Value } from '../src/index.ts';
import { ASKED } from './a-response.ts';

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

export function arbitraryAnswer(item: Item): fc.Arbitrary<Answer> {
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

/** A draft of two sites at most. */
export const arbitraryAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(
    ASKED.items.map((item) => [
      item.key,
      item.bySite === true
        ? fc
            .record(
              {
                all: arbitraryAnswer(item),
                sites: fc.dictionary(fc.constantFrom(...SITES), arbitraryAnswer(item), { minKeys: 1 }),
              },
              { requiredKeys: [] },
            )
            .filter((said) => Object.keys(said).length > 0)
        : arbitraryAnswer(item),
    ]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<Answers>;
