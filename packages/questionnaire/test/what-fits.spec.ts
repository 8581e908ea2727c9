import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../facts/test/thorough.ts';
import { itemAsked, readAnswer, readWhatFits, rowsOf, typedSoFar, type Answer } from '../src/index.ts';
import { ASKED, given } from './a-response.ts';

const fit = (key: string, json: unknown, before: Answer | null = null) => readWhatFits(ASKED, key, json, before);

/** Strings over all of Unicode, halves of characters and control characters among them. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 40 }),
  fc.constantFrom('\0', 'a\0b', '\ud800', '\udfff x', '\u202eabc', '\uffff', '\u{1f9f5}', 'x'.repeat(5000), ' \u200b'),
);

describe('Of an answer whatever fits is taken', () => {
  test('a field that does not fit is named, and the others are taken', () => {
    const { answer, problems } = fit('q01', given({ legalName: 'a\0b', parent: 'Acme Group' }));
    expect(answer).toEqual(given({ parent: 'Acme Group' }));
    expect(problems).toEqual([{ code: 'unwritable-sign', path: ['q01', 'value', 'legalName'] }]);
  });

  test('it holds what it held before, in a form and in the row of a table', () => {
    const form = fit('q28', given({ late: 'often', longest: 3 }), given({ late: 2, longest: 1 }));
    expect(form.answer).toEqual(given({ late: 2, longest: 3 }));
    const rows = [
      { id: 'b', name: 'x'.repeat(5000), country: 'MY' },
      { id: 'c', name: 'Plant Three' },
    ];
    const table = fit(
      'q02',
      given(rows),
      given([
        { id: 'a', name: 'Plant One' },
        { id: 'b', name: 'Plant Two' },
      ]),
    );
    expect(table.answer).toEqual(given([{ id: 'b', country: 'MY', name: 'Plant Two' }, rows[1] ?? { id: '' }]));
    expect(table.problems).toMatchObject([{ code: 'too-long', path: ['q02', 'value', 0, 'name'] }]);
  });

  test('an answer that is wrong as a whole is not taken', () => {
    expect(fit('q12', { state: 'maybe' }).answer).toBeNull();
    expect(fit('q12', { state: 'notApplicable', because: '\0' })).toMatchObject({
      answer: null,
      problems: [{ code: 'unwritable-sign', path: ['q12', 'because'] }],
    });
    expect(fit('q41', given([{ id: '\0', name: 'x' }])).answer).toBeNull();
    expect(fit('q99', given({}))).toMatchObject({ answer: null, problems: [{ code: 'unknown-item' }] });
  });

  test('every field, whatever is typed: what is taken can be read, kept and written again, and the rest is named', () => {
    const cases = fc.constantFrom(...ASKED.items).chain((item) =>
      fc.record({
        item: fc.constant(item),
        row: fc.dictionary(fc.constantFrom(...item.columns.map(({ key }) => key)), anyText, { minKeys: 1 }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ item, row }) => {
        const value = item.rows === undefined ? row : [{ id: 'a', ...row }];
        const { answer, problems } = fit(item.key, given(value));
        const [taken = {}] = rowsOf(answer ?? undefined);
        for (const [key, text] of Object.entries(row)) {
          const isNamed = problems.some(({ path }) => path.includes(key));
          expect([key, taken[key]]).toEqual([key, isNamed ? undefined : text]);
        }
        const written = JSON.stringify(answer);
        expect(written).not.toMatch(/\\u0000|\\ud[89a-f]/i);
        expect(readAnswer(ASKED, item.key, JSON.parse(written)).problems).toBeNull();
      }),
      runs(300),
    );
  });
});

test('While somebody types, text in the field of a number, money without a currency and a blank reason are no answer yet', () => {
  const item = (key: string) => itemAsked(ASKED, key) ?? ASKED.items[0];
  const soFar = (key: string, answer: Answer) => {
    const found = item(key);
    return found && typedSoFar(found, answer);
  };
  expect(soFar('q28', given({ late: 'two', longest: 3 }))).toEqual(given({ longest: 3 }));
  expect(soFar('q32', given({ debt: { amount: 5, currency: '' }, mayLeave: true }))).toEqual(given({ mayLeave: true }));
  expect(soFar('q12', { state: 'notApplicable', because: ' ' })).toBeUndefined();
  const rows = given([{ id: 'a', name: 'Plant' }]);
  expect(soFar('q02', rows)).toEqual(rows);
});
