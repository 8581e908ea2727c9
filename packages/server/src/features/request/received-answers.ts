import type { Answers, LanguageCode, RespondentRole } from '@plumbline/questionnaire';
import { creditsOf, type Credit, type Submitted } from '@plumbline/questionnaire/judgement';
import type { Transaction } from '../../platform/db/transaction.ts';
import { questionsOf, type RequestTerms } from '../answering/request-terms.ts';

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
  /** They count: nobody has to say first whether the right company has answered, and nobody has said that another one did. */
  readonly recorded: boolean;
}

const RECEIVED = `a.submission_id AS "submissionId", a.request_id AS "requestId", r.asking, a.answers, to_char(a.answered_on, 'YYYY-MM-DD') AS "answeredOn",
  a.submitted_at AS "submittedAt", a.role, a.language, a.recorded`;

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

/** The requests that submissions answered, by submission. */
export async function requestsAnswered(
  tx: Transaction,
  organisationId: string,
  submissionIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (submissionIds.length === 0) return new Map();
  const rows = await tx.query<Pick<ReceivedAnswers, 'submissionId' | 'requestId'>>(
    `SELECT submission_id AS "submissionId", request_id AS "requestId" FROM received_answers
     WHERE organisation_id = $1 AND submission_id = ANY ($2::uuid[])`,
    [organisationId, submissionIds],
  );
  return new Map(rows.map(({ submissionId, requestId }) => [submissionId, requestId]));
}

/** The answers to a request that wait for somebody to say whether the right company gave them, the first ones first. */
export async function uncountedAnswers(
  tx: Transaction,
  organisationId: string,
  requestId: string,
): Promise<ReceivedAnswers[]> {
  return tx.query<ReceivedAnswers>(
    `SELECT ${RECEIVED} FROM received_answers a JOIN requests r ON r.organisation_id = $1 AND r.id = a.request_id
     WHERE a.organisation_id = $1 AND a.request_id = $2 AND NOT a.recorded ORDER BY a.submitted_at, a.submission_id`,
    [organisationId, requestId],
  );
}

/** The last answers of a contact before a moment that count; null without any. */
async function lastAnswersOf(
  tx: Transaction,
  organisationId: string,
  contactId: string,
  before: Date,
): Promise<ReceivedAnswers | null> {
  const [row] = await tx.query<ReceivedAnswers>(
    `SELECT ${RECEIVED} FROM received_answers a JOIN requests r ON r.organisation_id = $1 AND r.id = a.request_id
     WHERE a.organisation_id = $1 AND r.contact_id = $2 AND a.submitted_at < $3 AND a.recorded ORDER BY a.submitted_at DESC LIMIT 1`,
    [organisationId, contactId, before],
  );
  return row ?? null;
}

/** What the answers of a submission did, beside what the same contact said before: what others answered is nothing that this one may learn of. */
export async function creditsBeside(
  tx: Transaction,
  organisationId: string,
  contactId: string,
  own: Pick<ReceivedAnswers, 'asking' | 'answers' | 'answeredOn' | 'submittedAt'>,
): Promise<readonly Credit[]> {
  const last = await lastAnswersOf(tx, organisationId, contactId, own.submittedAt);
  return creditsOf(submitted(own), last && submitted(last));
}

function submitted({
  asking,
  answers,
  answeredOn,
}: Pick<ReceivedAnswers, 'asking' | 'answers' | 'answeredOn'>): Submitted {
  return { asked: questionsOf({ asking }), answers, day: answeredOn };
}
