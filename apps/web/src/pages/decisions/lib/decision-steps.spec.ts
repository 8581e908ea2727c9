import { describe, expect, test } from '@jest/globals';

import { stepsOf, stepWithError } from './decision-steps.ts';
import { errorsByField } from '../../../lib/field-errors.ts';

describe('the way to a decision', () => {
  test('asks the do-no-harm questions before the reason, where a kind needs them', () => {
    expect(stepsOf(true)).toEqual(['kind', 'checklist', 'reason']);
    expect(stepsOf(false)).toEqual(['kind', 'reason']);
  });

  test('goes back to the first step with something to put right', () => {
    const errors = errorsByField([
      { field: 'reason', code: 'REASON_MISSING', message: 'Enter the reason.' },
      { field: 'checklist.leverage', code: 'CHECKLIST_ANSWER_MISSING', message: 'Answer this question.' },
    ]);
    expect(stepWithError(errors, true)).toBe('checklist');
    expect(stepWithError({ reason: 'Enter the reason.' }, true)).toBe('reason');
    expect(stepWithError({ supplierId: 'A proposal waits already.' }, false)).toBe('kind');
    expect(stepWithError({}, true)).toBeNull();
  });
});
