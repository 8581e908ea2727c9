import { describe, expect, test } from '@jest/globals';
import { DECISION_KINDS, passedDays, problemsOfNote, requirementsOf } from './decision-rules.ts';

describe('what a decision asks for', () => {
  test('continuing with an open finding about people needs conditions, a date and an approver', () => {
    expect(requirementsOf('continue', 0)).toEqual({
      approval: false,
      checklist: false,
      conditions: false,
      shut: false,
    });
    expect(requirementsOf('continue', 1).shut).toBe(true);
    expect(requirementsOf('continue-with-conditions', 1)).toEqual({
      approval: true,
      checklist: false,
      conditions: true,
      shut: false,
    });
    expect(requirementsOf('continue-with-conditions', 0).approval).toBe(false);
  });

  test.each([0, 1, 7])(
    'suspending and leaving need an approver and the checklist, with %d findings open',
    (findings) => {
      for (const kind of DECISION_KINDS) {
        const leaves = kind === 'suspend' || kind === 'responsible-exit';
        expect(requirementsOf(kind, findings).checklist).toBe(leaves);
        if (leaves) expect(requirementsOf(kind, findings).approval).toBe(true);
      }
    },
  );

  const codesOf = (note: string, numbersChecked = false): string[] =>
    problemsOfNote('reason', note, numbersChecked).map(({ code }) => code);

  test.each(['write to a.mensah@example.org', 'call +974 4455 6677'])(
    'a note by which a person is reached is refused, even if somebody has looked at it: %s',
    (note) => {
      expect(codesOf(note)).toEqual(['PERSONAL_INFORMATION']);
      expect(codesOf(note, true)).toEqual(['PERSONAL_INFORMATION']);
    },
  );

  test.each([
    'passport N1234567',
    'id 123456789',
    'call 00974 4455 6677',
    'No new orders after purchase order 4500123456 is delivered.',
    'Contract PO1234567 ends on 31 March.',
  ])('a long number is asked about, and kept when somebody has looked at it: %s', (note) => {
    expect(codesOf(note)).toEqual(['PERSONAL_NUMBER']);
    expect(codesOf(note, true)).toEqual([]);
  });

  test.each([
    '150 workers by 31 Jan 2027',
    'about 1,140 people, EUR 1,900,000',
    'Order 4711 of 2026-11-24 ends',
    'Repayment of IDR 1 000 000 000 by March.',
  ])('a note with numbers is fine: %s', (note) => expect(codesOf(note)).toEqual([]));

  test('a note of 4,000 characters is kept, a longer one is refused without being read', () => {
    expect(codesOf('x'.repeat(4000))).toEqual([]);
    expect(codesOf(`a@example.org ${'x'.repeat(4001)}`)).toEqual(['TEXT_TOO_LONG']);
  });

  test('today has not passed, yesterday has', () => {
    const days = { until: '2026-11-26', remedyDate: '2026-11-25' };
    expect(passedDays(days, '2026-11-25')).toEqual([]);
    expect(passedDays(days, '2026-11-26').map(({ field }) => field)).toEqual(['remedyDate']);
    expect(passedDays({ until: null, remedyDate: null }, '2026-11-26')).toEqual([]);
  });
});
