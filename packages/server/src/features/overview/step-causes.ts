import type { AssessmentCause } from '../risk/request-assessment.ts';

/** What moves bands, in words that buyers use. */
export const STEP_CAUSES = ['import', 'answer', 'review', 'record', 'decision', 'list', 'method', 'time'] as const;
export type StepCause = (typeof STEP_CAUSES)[number];

const CAUSE_OF: Readonly<Record<AssessmentCause, StepCause>> = {
  import: 'import',
  undo: 'import',
  answers: 'answer',
  review: 'review',
  'answer-revoked': 'review',
  fact: 'record',
  corridor: 'record',
  remedy: 'record',
  decision: 'decision',
  clearing: 'decision',
  list: 'list',
  methodology: 'method',
  midnight: 'time',
};

/** The group of a stored cause. A cause that a later version writes counts as something that was recorded. */
export function stepCauseOf(cause: string): StepCause {
  return Object.hasOwn(CAUSE_OF, cause) ? CAUSE_OF[cause as AssessmentCause] : 'record';
}
