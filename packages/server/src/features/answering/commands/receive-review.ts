import type { Credit } from '@plumbline/questionnaire/judgement';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { inboxRequest } from '../inbox-requests.ts';
import type { Returned } from '../returned-questions.ts';

/** What a buyer did with the answers to a request. */
export interface Review {
  readonly acceptedAt: Date | null;
  readonly returns: readonly (Returned & { readonly submissionId: string; readonly withdrawnAt: Date | null })[];
  /** What the answers of each submission did: codes that follow from the supplier's own words. */
  readonly credits: readonly { readonly submissionId: string; readonly credits: readonly Credit[] }[];
}

/** Takes what a buyer did into the organisation of its supplier. Doing it again changes nothing; what was answered meanwhile stays answered. */
export async function receiveReview(
  tx: Transaction,
  organisationId: string,
  { requestId, buyerOrganisationId }: { readonly requestId: string; readonly buyerOrganisationId: string },
  { acceptedAt, returns, credits }: Review,
): Promise<void> {
  const request = await inboxRequest(tx, organisationId, requestId, { locked: true });
  if (request?.buyerOrganisationId !== buyerOrganisationId) return;
  for (const { id, submissionId, questions, answerBy, returnedAt, withdrawnAt } of returns) {
    // Something was submitted since the one that was returned: the buyer has yet to look at it.
    await tx.query(
      `INSERT INTO inbox_returns (organisation_id, id, request_id, questions, answer_by, returned_at, withdrawn_at, answered_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, (
         SELECT min(later.submitted_at) FROM submissions own
         JOIN submissions later ON later.organisation_id = $1 AND later.request_id = $3 AND later.submitted_at > own.submitted_at
         WHERE own.organisation_id = $1 AND own.id = $8))
       ON CONFLICT (organisation_id, id) DO NOTHING`,
      [organisationId, id, requestId, JSON.stringify(questions), answerBy, returnedAt, withdrawnAt, submissionId],
    );
    await tx.query(
      'UPDATE inbox_returns SET withdrawn_at = $3 WHERE organisation_id = $1 AND id = $2 AND withdrawn_at IS NULL AND answered_at IS NULL',
      [organisationId, id, withdrawnAt],
    );
  }
  for (const { submissionId, credits: ofSubmission } of credits)
    await tx.query(
      `INSERT INTO submission_credits (organisation_id, submission_id, credits, received_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (organisation_id, submission_id) DO NOTHING`,
      [organisationId, submissionId, JSON.stringify(ofSubmission), tx.now],
    );
  await tx.query(
    'UPDATE inbox_requests SET accepted_at = coalesce(accepted_at, $3) WHERE organisation_id = $1 AND id = $2',
    [organisationId, requestId, acceptedAt],
  );
}
