import { describe, expect, test } from '@jest/globals';

import { confirmInput, emptyDraft, entryInput, planInput, responseInput, type Draft } from './draft.ts';

const draft: Draft = { ...emptyDraft('2026-11-25'), note: 'Letter of the supplier.' };
const target = { supplierId: 's', rule: 'DOC-RETENTION', siteId: 'p', remedyId: null, version: 0 };

describe('what a form sends', () => {
  test('is the response with its evidence, never with workers as its source', () => {
    expect(responseInput(target, { ...draft, source: 'WORKERS' })).toEqual({
      ...target,
      evidenceDate: '2026-11-25',
      note: 'Letter of the supplier.',
      numbersChecked: false,
      source: 'SUPPLIER',
      response: 'DISCLOSED',
    });
  });

  test('is a plan with what is owed and who pays, or the dates alone', () => {
    const written = { ...draft, workers: ' 120 ', amount: '84 000.50', currency: 'usd', until: '2027-01-31' };
    expect(planInput(target, written)).toMatchObject({
      workers: 120,
      formerWorkers: 0,
      owed: { amount: '84000.50', currency: 'USD' },
      paidBy: 'SUPPLIER',
    });
    const dated = planInput(target, { ...written, moneyOwed: false });
    expect([dated.owed, dated.paidBy, dated.until]).toEqual([undefined, undefined, '2027-01-31']);
    expect(planInput(target, { ...written, workers: 'many' }).workers).toBe(-1);
  });

  test('is a line with money only where money moves, and with workers only where it is about some', () => {
    const of = { remedyId: 'r', version: 3, correctsId: null };
    const written = { ...draft, workers: '12', amount: '500' };
    expect(entryInput(of, written, false)).toMatchObject({
      workers: 12,
      amount: { amount: '500', currency: 'USD' },
      confirmedBy: null,
    });
    expect(entryInput(of, { ...written, kind: 'DOCUMENTS_RETURNED' }, false)).toMatchObject({
      workers: 12,
      amount: null,
    });
    expect(entryInput(of, { ...written, kind: 'MEASURE' }, false)).toMatchObject({ workers: 0, amount: null });
    expect(entryInput({ ...of, correctsId: 'e' }, written, true)).toMatchObject({ correctsId: 'e', takenBack: true });
  });

  test('names who confirmed', () => {
    expect(confirmInput('r', 4, { ...draft, verifier: 'UNION' })).toMatchObject({
      remedyId: 'r',
      version: 4,
      verifier: 'UNION',
    });
  });
});
