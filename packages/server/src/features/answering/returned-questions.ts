import type { ReturnedQuestion } from '@plumbline/questionnaire';

/** Questions that a buyer asks again about one submission. */
export interface Returned {
  readonly id: string;
  readonly questions: readonly ReturnedQuestion[];
  /** ISO 8601 */
  readonly answerBy: string;
  readonly returnedAt: Date;
}
