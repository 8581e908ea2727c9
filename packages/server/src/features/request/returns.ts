import type { Transaction } from '../../platform/db/transaction.ts';
import { userError } from '../../platform/errors/user-error.ts';
import type { Review } from '../answering/commands/receive-review.ts';
import type { Returned } from '../answering/returned-questions.ts';
import type { BuyerRequest } from './requests.ts';

/** Everything that was returned to the supplier of a request, the first one first. */
export async function returnsOf(
  tx: Transaction,
  organisationId: string,
  requestId: string,
): Promise<Review['returns'][number][]> {
  return tx.query<Review['returns'][number]>(
    `SELECT id, submission_id AS "submissionId", questions, to_char(answer_by, 'YYYY-MM-DD') AS "answerBy", returned_at AS "returnedAt",
       withdrawn_at AS "withdrawnAt"
     FROM request_returns WHERE organisation_id = $1 AND request_id = $2 ORDER BY returned_at, id`,
    [organisationId, requestId],
  );
}

/** One return with the request that it belongs to; null if there is none with this id. */
export async function returnOf(
  tx: Transaction,
  organisationId: string,
  id: string,
): Promise<(Returned & { readonly requestId: string }) | null> {
  const [row] = await tx.query<Returned & { readonly requestId: string }>(
    `SELECT id, request_id AS "requestId", questions, to_char(answer_by, 'YYYY-MM-DD') AS "answerBy", returned_at AS "returnedAt"
     FROM request_returns WHERE organisation_id = $1 AND id = $2`,
    [organisationId, id],
  );
  return row ?? null;
}

/** What the answers of each submission did that counts. */
export async function creditsOfRequest(
  tx: Transaction,
  organisationId: string,
  requestId: string,
): Promise<Review['credits']> {
  return tx.query<Review['credits'][number]>(
    'SELECT submission_id AS "submissionId", credits FROM received_answers WHERE organisation_id = $1 AND request_id = $2 AND recorded ORDER BY submitted_at, submission_id',
    [organisationId, requestId],
  );
}

/** The submission that can be returned or accepted: the last one. @throws UserErrors where there is none, the answers were accepted, or nobody has said that the right company has answered */
export async function latestSubmission(
  tx: Transaction,
  organisationId: string,
  {
    id,
    acceptedAt,
    unknownDomain,
    isRightCompany,
  }: Pick<BuyerRequest, 'id' | 'acceptedAt' | 'unknownDomain' | 'isRightCompany'>,
): Promise<string> {
  if (acceptedAt !== null) throw userError('ANSWERS_ACCEPTED');
  if (unknownDomain !== null && isRightCompany !== true) throw userError('COMPANY_UNCONFIRMED');
  const [row] = await tx.query<{ submissionId: string }>(
    'SELECT submission_id AS "submissionId" FROM received_answers WHERE organisation_id = $1 AND request_id = $2 ORDER BY submitted_at DESC LIMIT 1',
    [organisationId, id],
  );
  if (row === undefined) throw userError('NOTHING_SUBMITTED');
  return row.submissionId;
}
