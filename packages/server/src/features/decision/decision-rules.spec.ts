import { describe, expect, test } from '@jest/globals';
import { DECISION_KINDS, passedDays, requirementsOf } from './decision-rules.ts';

describe('what a decision asks for', () => {
  test('continuing with an open finding about people needs conditions, a date and an approver', () => {
    expect(requirementsOf('continue', 0)).toEqual({
      approval: false,
      checklist: false,
      conditions: false,
      owner: false,
      shut: false,
    });
    expect(requirementsOf('continue', 1).shut).toBe(true);
    expect(requirementsOf('continue-with-conditions', 1)).toEqual({
      approval: true,
      checklist: false,
      conditions: true,
      owner: false,
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

  test('suspending lasts until conditions are met, so it needs them, their days, and somebody who sees to them', () => {
    expect(requirementsOf('suspend', 0)).toMatchObject({ conditions: true, owner: true });
    expect(requirementsOf('responsible-exit', 0)).toMatchObject({ conditions: false, owner: false });
  });

  test('every kind needs an approver where two people stand for the decision in force', () => {
    for (const kind of DECISION_KINDS) {
      expect(requirementsOf(kind, 0, true)).toEqual({ ...requirementsOf(kind, 0), approval: true });
    }
  });

  test('today has not passed, yesterday has', () => {
    const days = { until: '2026-11-26', remedyDate: '2026-11-25' };
    expect(passedDays(days, '2026-11-25')).toEqual([]);
    expect(passedDays(days, '2026-11-26').map(({ field }) => field)).toEqual(['remedyDate']);
    expect(passedDays({ until: null, remedyDate: null }, '2026-11-26')).toEqual([]);
  });
});
