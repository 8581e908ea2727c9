import type { Answers, LanguageCode, RespondentRole } from '@plumbline/questionnaire';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { RequestTerms } from '../answering/request-terms.ts';

/** The buyer's copy of a submission. */
export interface ReceivedAnswers extends Pick<RequestTerms, 'asking'> {
  readonly submissionId: string;
  readonly requestId: string;
  readonly answers: Answers;
  /** ISO 8601 */
  readonly answeredOn: string;
  readonly submittedAt: Date;
  readonly role: RespondentRole;
  readonly language: LanguageCode;
}

const RECEIVED = `a.submission_id AS "submissionId", a.request_id AS "requestId", r.asking, a.answers, to_char(a.answered_on, 'YYYY-MM-DD') AS "answeredOn",
  a.submitted_at AS "submittedAt", a.role, a.language`;

/** What these suppliers submitted for all requests, the first one first. */
export async function receivedFrom(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<ReceivedAnswers[]> {
  return tx.query<ReceivedAnswers>(
    `SELECT ${RECEIVED} FROM received_answers a JOIN requests r ON r.organisation_id = $1 AND r.id = a.request_id
     WHERE a.organisation_id = $1 AND r.supplier_id = ANY ($2::uuid[]) ORDER BY a.submitted_at, a.submission_id`,
    [organisationId, supplierIds],
  );
}

/** The last answers of a contact before a moment; null without any. */
export async function lastAnswersOf(
  tx: Transaction,
  organisationId: string,
  contactId: string,
  before: Date,
): Promise<ReceivedAnswers | null> {
  const [row] = await tx.query<ReceivedAnswers>(
    `SELECT ${RECEIVED} FROM received_answers a JOIN requests r ON r.organisation_id = $1 AND r.id = a.request_id
     WHERE a.organisation_id = $1 AND r.contact_id = $2 AND a.submitted_at < $3 ORDER BY a.submitted_at DESC LIMIT 1`,
    [organisationId, contactId, before],
  );
  return row ?? null;
}
