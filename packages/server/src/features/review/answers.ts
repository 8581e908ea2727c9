import type { Transaction } from '../../platform/db/transaction.ts';
import type { QuestionRow } from './question-row.ts';

/** An answer that was not revoked. */
export interface StandingAnswer {
  readonly answerId: string;
  readonly answer: string;
  readonly author: string;
}

/** The answer to a question, unless it was revoked. */
export async function standingAnswer(
  tx: Transaction,
  organisationId: string,
  { state, answerId }: QuestionRow,
): Promise<StandingAnswer | null> {
  if (state !== 'answered') return null;
  const [row] = await tx.query<StandingAnswer>(
    `SELECT id AS "answerId", answer->>'value' AS answer, created_by AS author FROM review_answers
     WHERE organisation_id = $1 AND id = $2 AND revoked_at IS NULL`,
    [organisationId, answerId],
  );
  return row ?? null;
}
