import { describe, expect, test } from '@jest/globals';
import {
  askedOf,
  blanksIn,
  isAnswered,
  itemAsked,
  leadingField,
  pagesOf,
  placesAsked,
  progressOf,
  readAnswer,
  readAnswers,
  readSubmission,
  sentOf,
  TEMPLATE,
  withAnswer,
  wordsOffered,
  type Answers,
  type Column,
  type Row,
  type Value,
} from '../src/index.ts';
import { statementsOf } from '../src/judgement/statements.ts';
import { ASKED, FACTORY, given, observed } from './a-response.ts';

/** Something that fits a field; of a number none. */
function someValue(column: Column | undefined): Value {
  const { type = 'text' } = column ?? {};
  if (type === 'boolean') return true;
  if (type === 'number' || type === 'share') return 0;
  const [word = 'x'] = column?.choices === undefined ? [] : wordsOffered(column);
  return type === 'choices' ? [word] : word;
}

const codes = (json: unknown): unknown =>
  readAnswers(ASKED, json).problems?.map(({ code, path }) => [code, path.join('.')]);
const item = (key: string) => {
  const found = itemAsked(ASKED, key);
  if (found === undefined) throw new Error(`No item ${key}`);
  return found;
};

describe('Answers that do not fit are refused with a code and a place', () => {
  test('what fits is taken as it is', () => {
    expect(readAnswers(ASKED, FACTORY)).toEqual({ value: FACTORY, problems: null });
    expect(readAnswers(ASKED, { q12: { state: 'notApplicable', because: 'nobody was hired' } }).problems).toBeNull();
  });

  test.each([
    ['an unknown item', { q99: { state: 'unknown' } }, [['unknown-item', 'q99']]],
    ['an item that is never sent', { q10: { state: 'unknown' } }, [['unknown-item', 'q10']]],
    ['an unknown field', { q12: given({ paid: true, who: 'x' }) }, [['unknown-key', 'q12.value']]],
    ['a field beside the answer', { q12: { state: 'unknown', value: {} } }, [['unknown-key', 'q12']]],
    ['an unknown state', { q12: { state: 'maybe' } }, [['not-a-choice', 'q12.state']]],
    ['text in a number', { q06: { all: given({ total: '12' }) } }, [['wrong-type', 'q06.all.value.total']]],
    ['half a worker', { q06: { all: given({ total: 1.5 }) } }, [['wrong-type', 'q06.all.value.total']]],
    ['fewer than no workers', { q06: { all: given({ total: -1 }) } }, [['out-of-bounds', 'q06.all.value.total']]],
    [
      'more than all',
      { q07: { all: given({ international: 101 }) } },
      [['out-of-bounds', 'q07.all.value.international']],
    ],
    [
      'a share with two digits',
      { q07: { all: given({ international: 1.25 }) } },
      [['too-many-decimals', 'q07.all.value.international']],
    ],
    ['another word', { q34: { all: given({ refusal: 'nothing' }) } }, [['not-a-choice', 'q34.all.value.refusal']]],
    ['a choice twice', { q08: { all: given({ how: ['agent', 'agent'] }) } }, [['twice', 'q08.all.value.how']]],
    ['a day that never was', { q46: given({ trained: '2026-02-30' }) }, [['wrong-form', 'q46.value.trained']]],
    ['a text that is too long', { q03: given({ activity: 'x'.repeat(301) }) }, [['too-long', 'q03.value.activity']]],
    ['a blank text', { q03: given({ activity: ' ' }) }, [['wrong-form', 'q03.value.activity']]],
    [
      'a text with control characters',
      { q03: given({ activity: 'a\u0000b' }) },
      [['unwritable-sign', 'q03.value.activity']],
    ],
    ['a row without an id', { q41: given([{ name: 'x' }]) }, [['wrong-type', 'q41.value.0.id']]],
    ['two rows of one id', { q41: given([{ id: 'a' }, { id: 'a' }]) }, [['twice', 'q41.value']]],
    ['a table where a form is asked', { q12: given([{ id: 'a' }]) }, [['wrong-type', 'q12.value']]],
    ['one answer where sites are asked', { q06: given({ total: 1 }) }, [['unknown-key', 'q06']]],
    [
      'a site with a dangerous name',
      { q06: { sites: { __proto__x: { state: 'unknown' } } } },
      [['unknown-key', 'q06.sites.__proto__x']],
    ],
    [
      'money without a currency',
      { q14: { state: 'given', value: [{ id: 'a', cost: { amount: 5 } }] } },
      [['wrong-type', 'q14.value.0.cost.currency']],
    ],
    ['a reason that is left out', { q12: { state: 'notApplicable' } }, [['wrong-type', 'q12.because']]],
    ['a list', [], [['not-an-object', '']]],
    ['nothing', null, [['not-an-object', '']]],
  ])('%s', (_, json, problems) => {
    expect(codes(json)).toEqual(problems);
  });

  test('more rows than a table has are counted and not looked into', () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => ({ id: `r${String(at)}`, name: 5, hostile: true }));
    expect(readAnswers(ASKED, { q41: given(rows) }).problems).toEqual([
      { code: 'too-many', path: ['q41', 'value'], limit: 50 },
    ]);
    const sites = Object.fromEntries(rows.map(({ id }) => [id, { state: 'maybe' }]));
    expect(codes({ q06: { sites } })).toEqual([['too-many', 'q06.sites']]);
    expect(codes({ q08: { all: given({ how: rows.map(({ id }) => id) }) } })).toEqual([
      ['too-many', 'q08.all.value.how'],
    ]);
  });

  test('one answer is read as it is saved', () => {
    expect(readAnswer(ASKED, 'q12', given({ paid: true })).value).toEqual(given({ paid: true }));
    expect(readAnswer(ASKED, 'q12', given({ paid: 'yes' })).problems).toEqual([
      { code: 'wrong-type', path: ['q12', 'value', 'paid'] },
    ]);
    expect(readAnswer(ASKED, 'q10', given({})).problems).toEqual([{ code: 'unknown-item', path: ['q10'] }]);
  });

  test('a choice that is not offered where it could endanger somebody is refused there', () => {
    const unsafe = askedOf(TEMPLATE, { set: 'full', countries: ['CN'] });
    const json = { q08: { all: given({ how: ['state-scheme'], direct: true }) } };
    expect(readAnswers(ASKED, json).problems).toBeNull();
    expect(readAnswers(unsafe, json).problems).toMatchObject([{ code: 'not-a-choice' }]);
    expect(readAnswers(unsafe, { q42: { state: 'declined' } }).problems).toMatchObject([{ code: 'unknown-item' }]);
  });
});

describe('Branching', () => {
  test('shows what workers paid once somebody paid, or nobody knows', () => {
    const asked = (answers: Answers): boolean => placesAsked(ASKED, item('q13'), answers).length > 0;
    expect(asked({})).toBe(false);
    expect(asked({ q12: given({ paid: false }) })).toBe(false);
    expect(asked({ q12: given({ paid: true }) })).toBe(true);
    expect(asked({ q12: { state: 'unknown' } })).toBe(true);
  });

  test('asks about housing only at the sites that have it', () => {
    const rows = [
      { id: 'a', name: 'One', country: 'MY', kind: 'fixed-facility', housing: true },
      { id: 'b', name: 'Two', country: 'MY', kind: 'fixed-facility', housing: false },
    ];
    expect(placesAsked(ASKED, item('q37'), { q02: given(rows) })).toEqual(['a']);
    expect(placesAsked(ASKED, item('q25'), { q02: given(rows) })).toEqual(['a', 'b']);
    expect(placesAsked(ASKED, item('q25'), {})).toEqual([null]);
  });

  test('keeps a hidden answer in the draft, sends it not, and refuses it when it is sent', () => {
    const paid = [{ id: '1', origin: 'NP', head: 'medical', amount: { amount: 5, currency: 'USD' }, year: 2026 }];
    const draft: Answers = {
      q12: given({ paid: false }),
      q13: given(paid),
      q11: given({ policy: false, heads: ['travel'] }),
    };
    expect(readAnswers(ASKED, draft).problems).toBeNull();
    expect(sentOf(ASKED, draft)).toEqual({ q12: given({ paid: false }), q11: given({ policy: false }) });
    expect(readSubmission(ASKED, draft).problems).toEqual([
      { code: 'hidden', path: ['q13'] },
      { code: 'hidden', path: ['q11', 'value', 'heads'] },
    ]);
  });

  test('an answer that waits for a colleague is not sent for its site, and the one for all is not put in its place', () => {
    const sites = [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ];
    const draft: Answers = {
      q02: given(sites),
      q34: { all: given({ refusal: 'none' }), sites: { b: { state: 'colleague' } } },
    };
    expect(sentOf(ASKED, draft)['q34']).toEqual({ sites: { a: given({ refusal: 'none' }) } });
  });

  test('an answer is put in and taken out for one site', () => {
    const one = withAnswer({}, item('q34'), 'a', given({ refusal: 'none' }));
    expect(one).toEqual({ q34: { sites: { a: given({ refusal: 'none' }) } } });
    const both = withAnswer(one, item('q34'), null, { state: 'unknown' });
    expect(withAnswer(both, item('q34'), 'a', undefined)).toEqual({ q34: { all: { state: 'unknown' } } });
    expect(withAnswer(one, item('q34'), 'a', undefined)).toEqual({});
  });
});

describe('Progress', () => {
  test('counts what applies, each site of its own, and a refusal as an answer', () => {
    const core = askedOf(TEMPLATE, { set: 'core', countries: ['MY'] });
    expect(progressOf(core, {})).toMatchObject({ applicable: 12, answered: 0, waiting: 0 });
    const twoSites: Answers = {
      q02: given(
        ['a', 'b'].map((id) => ({
          id,
          name: id,
          country: 'MY',
          kind: 'vessel',
          address: 'x',
          housing: true,
          homework: false,
        })),
      ),
      q12: { state: 'declined' },
      q25: { all: { state: 'colleague' } },
      q35: { sites: { a: given({ notice: 5, loss: 'none' }), b: given({ loss: 'none' }) } },
    };
    expect(progressOf(core, twoSites)).toMatchObject({ applicable: 21, answered: 3, waiting: 2 });
    expect(progressOf(core, twoSites).topics).toMatchObject({ MOVEMENT: { applicable: 2, answered: 1 } });
  });

  test('a question is answered once its leading field is, whatever other fields are blank', () => {
    const core = askedOf(TEMPLATE, { set: 'core', countries: ['MY'] });
    const leading: Answers = Object.fromEntries(
      core.items.map((each) => {
        const column = leadingField(each);
        const row: Row = { [column?.key ?? '']: someValue(column) };
        const answer = given(each.rows === undefined ? row : [{ id: 'a', ...row }]);
        return [each.key, each.bySite === true ? { all: answer } : answer];
      }),
    );
    expect(progressOf(core, leading)).toMatchObject({ applicable: 12, answered: 12 });
    expect(statementsOf({ asked: core, answers: leading, day: '2026-12-03' })).toContainEqual(
      expect.objectContaining({
        statements: expect.arrayContaining([
          expect.objectContaining({ values: new Map([['questionnaireComplete', '100%']]) }),
        ]) as unknown,
      }),
    );
    expect(isAnswered(item('q28'), given({ cycle: 'monthly', longest: 3 }))).toBe(false);
    expect(isAnswered(item('q13'), given([{ id: 'a', amount: { amount: 5, currency: 'MYR' } }, { id: 'b' }]))).toBe(
      false,
    );
  });

  test('no late pay day leaves no longest delay to ask for, and is known as none', () => {
    expect(blanksIn(item('q28'), given({ cycle: 'monthly', late: 0 }))).toEqual([]);
    expect(blanksIn(item('q28'), given({ cycle: 'monthly', late: 1 }))).toEqual([{ row: 0, column: 'longest' }]);
    const [place] = observed({ q28: { all: given({ late: 0 }) } });
    expect(place?.observations['pay.overdueDays']).toMatchObject({ state: 'known', value: 0 });
  });

  test('names the fields that are shown, needed and blank', () => {
    expect(blanksIn(item('q11'), given({ policy: true }))).toEqual([{ row: 0, column: 'heads' }]);
    expect(blanksIn(item('q11'), given({ policy: false }))).toEqual([]);
    expect(blanksIn(item('q17'), given([]))).toEqual([]);
  });

  test('a page is a run of items of one section', () => {
    const core = askedOf(TEMPLATE, { set: 'core', countries: ['MY'] });
    expect(pagesOf(core).map((page) => page.map(({ key }) => key))).toEqual([
      ['q03', 'q02'],
      ['q06', 'q07', 'q08'],
      ['q17'],
      ['q43'],
      ['q28', 'q29'],
      ['q35'],
      ['q25'],
      ['q12'],
    ]);
  });
});
