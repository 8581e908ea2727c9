import { answerAt, isAmount, rowsOf, type Amount } from '../answers/answer.ts';
import type { Submitted } from './response.ts';

/** A plan to pay back what workers paid, as a supplier proposes it. It counts once an analyst has accepted it. */
export interface ProposedPlan {
  readonly workers: number;
  /** Workers who have left and are paid too. */
  readonly former: number;
  readonly owed: Amount;
  /** First and last day, ISO 8601. */
  readonly from: string;
  readonly until: string;
}

/** The plans that a response proposes; rows with a blank are none. */
export function plansIn({ answers }: Submitted): readonly ProposedPlan[] {
  return rowsOf(answerAt(answers, 'q16', null)).flatMap(({ workers, former, owed, from, until }) =>
    typeof workers === 'number' && isAmount(owed) && typeof from === 'string' && typeof until === 'string'
      ? [{ workers, former: typeof former === 'number' ? former : 0, owed, from, until }]
      : [],
  );
}
