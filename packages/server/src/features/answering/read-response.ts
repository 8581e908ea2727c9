import type { Answers } from '@plumbline/questionnaire';
import type { Transaction } from '../../platform/db/transaction.ts';
import { inboxRequest, type InboxRequest } from './inbox-requests.ts';
import { sharedSections, type SharedSection } from './shared-sections.ts';

/** What was submitted. */
export interface Submission {
  readonly id: string;
  readonly answers: Answers;
  /** ISO 8601 */
  readonly answeredOn: string;
  readonly submittedAt: Date;
}

/** How far a supplier is with a request, and what it has submitted. */
export interface Response {
  readonly request: InboxRequest;
  readonly submission: Submission | null;
  readonly sections: readonly SharedSection[];
}

/** The response to a request, read in the organisation of the supplier; null if it has no such request. */
export async function readResponse(
  tx: Transaction,
  organisationId: string,
  requestId: string,
): Promise<Response | null> {
  const request = await inboxRequest(tx, organisationId, requestId);
  if (request === null) return null;
  const [submission = null] = await tx.query<Submission>(
    `SELECT id, answers, to_char(answered_on, 'YYYY-MM-DD') AS "answeredOn", submitted_at AS "submittedAt" FROM submissions
     WHERE organisation_id = $1 AND request_id = $2`,
    [organisationId, requestId],
  );
  return { request, submission, sections: await sharedSections(tx, organisationId, requestId) };
}
