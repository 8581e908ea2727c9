import type { Answers } from '../answers/answer.ts';
import type { Asked } from '../answers/asking.ts';

/** A response as it was submitted: what was asked, what was sent (`sentOf`), and the day. */
export interface Submitted {
  readonly asked: Asked;
  readonly answers: Answers;
  /** Day of the respondent, ISO 8601. */
  readonly day: string;
}
