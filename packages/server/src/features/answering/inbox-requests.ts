import { answeringHandOver } from '@plumbline/jobs';
import type { Transaction } from '../../platform/db/transaction.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { addToOutbox } from '../../platform/outbox/add-to-outbox.ts';
import type { RequestPlace } from './request-access.ts';
import type { RequestTerms } from './request-terms.ts';
import type { Returned } from './returned-questions.ts';

/** A request as the supplier's organisation has it. */
export interface InboxRequest extends RequestTerms {
  readonly openedAt: Date | null;
  readonly startedAt: Date | null;
  /** When something was last submitted. */
  readonly submittedAt: Date | null;
  readonly withdrawnAt: Date | null;
  /** When the buyer accepted the answers. */
  readonly acceptedAt: Date | null;
  /** Day on which the buyer first read what was submitted, ISO 8601. */
  readonly readOn: string | null;
  /** When somebody with the link said that it is not for them. */
  readonly notMeAt: Date | null;
}

const REQUEST = `id, buyer_organisation_id AS "buyerOrganisationId", buyer_name AS "buyerName", supplier_name AS "supplierName",
  template_version AS "templateVersion", asking, reason, note, to_char(due_on, 'YYYY-MM-DD') AS "dueOn", language, promised, by_mail AS "byMail", opened_at AS "openedAt",
  started_at AS "startedAt", submitted_at AS "submittedAt", withdrawn_at AS "withdrawnAt", accepted_at AS "acceptedAt", to_char(read_on, 'YYYY-MM-DD') AS "readOn",
  not_me_at AS "notMeAt"`;

/** The request, locked if it is to be changed; null if the organisation has none with this id. */
export async function inboxRequest(
  tx: Transaction,
  organisationId: string,
  requestId: string,
  { locked = false } = {},
): Promise<InboxRequest | null> {
  const [row] = await tx.query<InboxRequest>(
    `SELECT ${REQUEST} FROM inbox_requests WHERE organisation_id = $1 AND id = $2${locked ? ' FOR UPDATE' : ''}`,
    [organisationId, requestId],
  );
  return row ?? null;
}

/** What was returned and not answered again since; null if nothing was. */
export async function openReturn(tx: Transaction, organisationId: string, requestId: string): Promise<Returned | null> {
  const [row] = await tx.query<Returned>(
    `SELECT id, questions, to_char(answer_by, 'YYYY-MM-DD') AS "answerBy", returned_at AS "returnedAt" FROM inbox_returns
     WHERE organisation_id = $1 AND request_id = $2 AND withdrawn_at IS NULL AND answered_at IS NULL ORDER BY returned_at DESC LIMIT 1`,
    [organisationId, requestId],
  );
  return row ?? null;
}

/** The request, also where it was submitted. @throws UserErrors where it was withdrawn */
export async function standingRequest(
  tx: Transaction,
  organisationId: string,
  requestId: string,
): Promise<InboxRequest> {
  const request = await inboxRequest(tx, organisationId, requestId);
  if (request === null) throw userError('LINK_NOT_VALID');
  if (request.withdrawnAt !== null) throw userError('REQUEST_WITHDRAWN');
  return request;
}

/** The request, locked, for somebody who answers it: for the first time, or what was returned. @throws UserErrors where it can no longer be answered */
export async function openRequest(tx: Transaction, organisationId: string, requestId: string): Promise<InboxRequest> {
  const request = await inboxRequest(tx, organisationId, requestId, { locked: true });
  if (request === null) throw userError('LINK_NOT_VALID');
  if (request.withdrawnAt !== null) throw userError('REQUEST_WITHDRAWN');
  const isReturned = request.acceptedAt === null && (await openReturn(tx, organisationId, requestId)) !== null;
  if (request.submittedAt !== null && !isReturned) throw userError('ANSWERS_SUBMITTED');
  return request;
}

/** A person has begun to read the request. Only that counts as opened: scanners of mails and previews follow links too. @throws UserErrors */
export async function markOpened(tx: Transaction, place: RequestPlace): Promise<void> {
  const { organisationId, requestId } = place;
  const request = await inboxRequest(tx, organisationId, requestId, { locked: true });
  if (request === null) throw userError('LINK_NOT_VALID');
  if (request.withdrawnAt !== null) throw userError('REQUEST_WITHDRAWN');
  if (request.openedAt !== null && request.notMeAt === null) return;
  await tx.query(
    'UPDATE inbox_requests SET opened_at = coalesce(opened_at, $3), not_me_at = NULL WHERE organisation_id = $1 AND id = $2',
    [organisationId, requestId, tx.now],
  );
  await addToOutbox(tx, answeringHandOver, { organisationId, requestId });
}
