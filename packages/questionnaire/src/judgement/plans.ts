import { answerAt, isAmount, rowsOf, type Amount, type Answers } from '../answers/answer.ts';
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

/** The plans that a response proposes, one for each currency: a plan is accepted as a whole. Rows with a blank are none. */
export function plansIn({ answers }: Submitted): readonly ProposedPlan[] {
  return [...Map.groupBy(rowsIn(answers), ({ owed }) => owed.currency).values()].map((rows) =>
    rows.reduce((plan, row) => ({
      workers: plan.workers + row.workers,
      former: plan.former + row.former,
      owed: { amount: plan.owed.amount + row.owed.amount, currency: plan.owed.currency },
      from: plan.from < row.from ? plan.from : row.from,
      until: plan.until > row.until ? plan.until : row.until,
    })),
  );
}

function rowsIn(answers: Answers): readonly ProposedPlan[] {
  return rowsOf(answerAt(answers, 'q16', null)).flatMap(({ workers, former, owed, from, until }) =>
    typeof workers === 'number' && isAmount(owed) && typeof from === 'string' && typeof until === 'string'
      ? [{ workers, former: typeof former === 'number' ? former : 0, owed, from, until }]
      : [],
  );
}
