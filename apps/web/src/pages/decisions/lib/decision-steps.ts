import type { FieldErrors } from '../../../lib/field-errors.ts';

/** What to choose, then the checklist where the kind asks for it, then why. The checklist comes before the reason. */
export type DecisionStep = 'kind' | 'checklist' | 'reason';

export function stepsOf(needsChecklist: boolean): readonly DecisionStep[] {
  return needsChecklist ? ['kind', 'checklist', 'reason'] : ['kind', 'reason'];
}

function stepOfField(field: string): DecisionStep {
  if (field === 'kind' || field === 'supplierId') return 'kind';
  return field.startsWith('checklist.') ? 'checklist' : 'reason';
}

/** The first step with something to put right; null when nothing is wrong. */
export function stepWithError(errors: FieldErrors, needsChecklist: boolean): DecisionStep | null {
  const wrong = new Set(Object.keys(errors).map(stepOfField));
  return stepsOf(needsChecklist).find((step) => wrong.has(step)) ?? null;
}
