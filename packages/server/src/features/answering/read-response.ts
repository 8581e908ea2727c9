import type { Answers, LanguageCode, RespondentRole } from '@plumbline/questionnaire';
import type { Transaction } from '../../platform/db/transaction.ts';
import { inboxRequest, type InboxRequest } from './inbox-requests.ts';
import { answersAsSubmitted } from './saved-answers.ts';
import { sharedSections, type SharedSection } from './shared-sections.ts';

/** What was submitted. */
export interface Submission {
  readonly id: string;
  readonly answers: Answers;
  /** ISO 8601 */
  readonly answeredOn: string;
  readonly submittedAt: Date;
  /** Of the person who submitted it. */
  readonly role: RespondentRole;
  /** In which the questions were read. */
  readonly language: LanguageCode;
}

/** What was submitted, with what it leaves open. */
export interface HandedOver extends Submission {
  /** Keys of questions that were left to a colleague. */
  readonly leftToColleagues: readonly string[];
}

/** How far a supplier is with a request, and what it has submitted. */
export interface Response {
  readonly request: InboxRequest;
  /** The first one first: what is submitted again stands beside it. */
  readonly submissions: readonly HandedOver[];
  readonly sections: readonly SharedSection[];
}

/** All that was submitted for a request, the first one first. */
export async function submissionsOf(
  tx: Transaction,
  organisationId: string,
  requestId: string,
): Promise<readonly Submission[]> {
  return tx.query<Submission>(
    `SELECT id, answers, to_char(answered_on, 'YYYY-MM-DD') AS "answeredOn", submitted_at AS "submittedAt", role, language FROM submissions
     WHERE organisation_id = $1 AND request_id = $2 ORDER BY submitted_at, id`,
    [organisationId, requestId],
  );
}

/** The response to a request, read in the organisation of the supplier; null if it has no such request. */
export async function readResponse(
  tx: Transaction,
  organisationId: string,
  requestId: string,
): Promise<Response | null> {
  const request = await inboxRequest(tx, organisationId, requestId);
  if (request === null) return null;
  const submissions: HandedOver[] = [];
  for (const submission of await submissionsOf(tx, organisationId, requestId)) {
    const saved = await answersAsSubmitted(tx, { organisationId, requestId }, submission.submittedAt);
    const left = saved.filter(({ answer }) => answer?.state === 'colleague').map(({ item }) => item);
    submissions.push({ ...submission, leftToColleagues: [...new Set(left)] });
  }
  return { request, submissions, sections: await sharedSections(tx, organisationId, requestId) };
}
