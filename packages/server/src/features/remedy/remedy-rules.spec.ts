import { describe, expect, test } from '@jest/globals';
import {
  countToKeep,
  entriesInForce,
  isAtEnd,
  isKept,
  outstanding,
  planOf,
  problemsOfEntry,
  problemsOfEvidence,
  problemsOfPlan,
  problemsOfSaid,
  readAmount,
  type Entry,
  type NewEntry,
  type Plan,
  type Step,
} from './remedy-rules.ts';

const today = '2026-11-25';
const plan: Plan = {
  workers: 100,
  formerWorkers: 20,
  owed: { minor: 50_000, currency: 'USD' },
  from: '2026-11-01',
  until: '2026-12-31',
  paidBy: 'supplier',
};
const step = (response: Step['response'], accepted: Plan | null = null): Step => ({
  response,
  source: 'supplier',
  evidenceDate: today,
  plan: accepted,
});
const entry = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  kind: 'repaid',
  day: '2026-11-10',
  workers: 0,
  formerWorkers: 0,
  amount: { minor: 20_000, currency: 'USD' },
  corrects: null,
  takenBack: false,
  ...more,
});
const codes = (problems: readonly { field: string | null; code: string }[]): string[] =>
  problems.map(({ field, code }) => `${field ?? ''} ${code}`);

describe('the plan of a remedy', () => {
  test('is the one accepted last, until a response without one', () => {
    const other = { ...plan, workers: 1 };
    expect(planOf([])).toBeNull();
    expect(planOf([step('disclosed'), step('plan-funded', plan), step('on-schedule')])).toBe(plan);
    expect(planOf([step('plan-funded', plan), step('plan-funded', other), step('confirmed-by-workers')])).toBe(other);
    for (const response of ['none', 'declined', 'disclosed'] as const)
      expect(planOf([step('plan-funded', plan), step(response)])).toBeNull();
  });

  test('names workers, who pays what is owed, and a last day that has not passed', () => {
    expect(problemsOfPlan(plan, today)).toEqual([]);
    expect(problemsOfPlan({ ...plan, owed: null, paidBy: null, until: today, from: today }, today)).toEqual([]);
    expect(codes(problemsOfPlan({ ...plan, workers: 0, formerWorkers: 0, paidBy: null }, today))).toEqual([
      'workers REMEDY_WORKERS_MISSING',
      'paidBy REMEDY_PAYER_MISSING',
    ]);
    expect(codes(problemsOfPlan({ ...plan, until: '2026-11-24' }, today))).toEqual(['until DAY_IN_PAST']);
    expect(codes(problemsOfPlan({ ...plan, from: '2027-01-01' }, today))).toEqual(['until REMEDY_ENDS_BEFORE_START']);
    expect(codes(problemsOfPlan({ ...plan, workers: 1.5, formerWorkers: -1 }, today))).toEqual([
      'workers REMEDY_COUNT',
      'formerWorkers REMEDY_COUNT',
    ]);
  });
});

describe('the ledger of a remedy', () => {
  const first = entry('a');

  test('counts what nothing replaces', () => {
    const corrected = entry('b', { corrects: 'a', amount: { minor: 30_000, currency: 'USD' } });
    const takenBack = entry('c', { corrects: 'b', takenBack: true });
    expect(entriesInForce([first, corrected]).map(({ id }) => id)).toEqual(['b']);
    expect(entriesInForce([first, corrected, takenBack])).toEqual([]);
  });

  test('is at its end when what is owed is repaid or cancelled in its own currency, to the last unit', () => {
    const cancelled = entry('b', { kind: 'debt-cancelled', amount: { minor: 29_999, currency: 'USD' } });
    const foreign = entry('c', { amount: { minor: 90_000, currency: 'EUR' } });
    expect(outstanding(plan, [first, cancelled, foreign])).toEqual({ minor: 1, currency: 'USD' });
    expect(isAtEnd(plan, [first, cancelled, foreign])).toBe(false);
    expect(isAtEnd(plan, [first, cancelled, entry('d', { amount: { minor: 1, currency: 'USD' } })])).toBe(true);
    expect(outstanding(plan, [first, entry('e', { amount: { minor: 90_000, currency: 'USD' } })])?.minor).toBe(0);
  });

  test('without money is at its end when something was done', () => {
    const dated = { ...plan, owed: null };
    expect(isAtEnd(dated, [])).toBe(false);
    expect(isAtEnd(dated, [entry('a', { kind: 'documents-returned', amount: null })])).toBe(true);
  });

  test('is kept while it has an entry of the last days', () => {
    expect(isKept([first], '2026-11-10')).toBe(true);
    expect(isKept([first], '2026-11-11')).toBe(false);
    expect(isKept([first, entry('b', { corrects: 'a', takenBack: true })], '2026-11-10')).toBe(false);
  });

  const added = (more: Partial<NewEntry>, others: readonly Entry[] = []): string[] =>
    codes(
      problemsOfEntry(
        { ...entry('new'), fromWorkers: false, confirmedBy: null, note: '', ...more },
        { others, plan, today },
      ),
    );

  test('takes money where money moves, and only there', () => {
    expect(added({})).toEqual([]);
    expect(added({ amount: null })).toEqual(['amount REMEDY_AMOUNT']);
    expect(added({ amount: { minor: 0, currency: 'USD' } })).toEqual(['amount REMEDY_AMOUNT']);
    expect(added({ kind: 'documents-returned', workers: 5 })).toEqual(['amount REMEDY_NO_AMOUNT']);
    expect(added({ kind: 'documents-returned', amount: null })).toEqual(['workers REMEDY_WORKERS_MISSING']);
    expect(added({ kind: 'measure', amount: null })).toEqual(['note REMEDY_MEASURE_MISSING']);
    expect(added({ day: '2026-11-26' })).toEqual(['day REMEDY_DAY_IN_FUTURE']);
  });

  test('never has more workers than its plan, of one kind', () => {
    expect(added({ workers: 100, formerWorkers: 20 })).toEqual([]);
    expect(added({ workers: 41 }, [entry('a', { workers: 60 })])).toEqual(['workers REMEDY_MORE_THAN_PLANNED']);
    expect(added({ workers: 41 }, [entry('a', { workers: 60, kind: 'debt-cancelled' })])).toEqual([]);
  });

  test('takes what workers told through a verifier, of ten people or more, rounded', () => {
    expect(added({ fromWorkers: true, workers: 12 })).toEqual(['confirmedBy REMEDY_VERIFIER_MISSING']);
    const told = { fromWorkers: true, confirmedBy: 'union' } as const;
    expect(added({ ...told, workers: 9 })).toEqual(['workers REMEDY_TOO_FEW']);
    expect(added({ ...told, workers: 30, formerWorkers: 3 })).toEqual(['workers REMEDY_TOO_FEW']);
    expect(added({ ...told, workers: 10, formerWorkers: 0 })).toEqual([]);
    expect([12, 13, 10].map((count) => countToKeep(count, true))).toEqual([10, 15, 10]);
    expect(countToKeep(12, false)).toBe(12);
  });

  test('takes an entry back with a reason only', () => {
    expect(added({ takenBack: true, corrects: 'a' })).toEqual(['note REASON_MISSING']);
    expect(added({ takenBack: true, corrects: 'a', note: 'Entered twice.' })).toEqual([]);
  });
});

describe('the evidence of an act', () => {
  test('has a day that has come and says what was seen, without telling who', () => {
    const given = { evidenceDate: today, note: 'Letter of the supplier.', numbersChecked: false };
    expect(problemsOfEvidence(given, today)).toEqual([]);
    expect(codes(problemsOfEvidence({ ...given, evidenceDate: '2026-11-26', note: ' ' }, today))).toEqual([
      'evidenceDate REMEDY_DAY_IN_FUTURE',
      'note REMEDY_EVIDENCE_MISSING',
    ]);
    expect(codes(problemsOfEvidence({ ...given, note: 'a.mensah@example.org' }, today))).toEqual([
      'note PERSONAL_INFORMATION',
    ]);
  });

  test('our own record cannot disclose for the supplier', () => {
    expect(codes(problemsOfSaid('disclosed', 'buyer'))).toEqual(['source REMEDY_DISCLOSED_BY_OTHERS']);
    expect(problemsOfSaid('disclosed', 'supplier')).toEqual([]);
    expect(problemsOfSaid('declined', 'buyer')).toEqual([]);
  });
});

test.each([
  ['1250.5', 2, 125_050],
  ['1250', 0, 1250],
  ['1,250', 3, null],
  ['0.001', 3, 1],
  ['1250.505', 2, null],
  ['12,50', 2, 1250],
  ['-1', 2, null],
  ['', 2, null],
  ['1e3', 2, null],
  ['1', null, null],
])('the amount “%s” with %p decimal places is %p', (text, places, minor) => {
  expect(readAmount({ amount: text, currency: 'USD' }, places)).toEqual(
    minor === null ? null : { minor, currency: 'USD' },
  );
});
