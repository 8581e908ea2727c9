import { NUMBERS } from '@plumbline/facts';
import { answerAt, rowsOf } from '../answers/answer.ts';
import type { Submitted } from './response.ts';

/** What one supplier says of the buyer's prices and delivery times. It is only ever told together with what others say. */
export interface PriceAnswer {
  /** Whether prices and delivery times let the supplier meet what is asked. */
  readonly covers: boolean;
  readonly leadTimeCut: boolean;
  readonly paidLate: boolean;
}

/** The answer about prices in a response; null where none was given. It never leaves the supplier's organisation by itself. */
export function priceAnswerIn({ answers }: Pick<Submitted, 'answers'>): PriceAnswer | null {
  const [row] = rowsOf(answerAt(answers, 'q54', null));
  if (typeof row?.['covers'] !== 'boolean') return null;
  const { leadTimeCut, paymentDays } = row;
  return {
    covers: row['covers'],
    leadTimeCut: typeof leadTimeCut === 'number' && leadTimeCut >= NUMBERS.leadTimeCutFrom * 100,
    paidLate: typeof paymentDays === 'number' && paymentDays > NUMBERS.paymentDaysAbove,
  };
}
