import type { Transaction } from '../../platform/db/transaction.ts';
import { userError } from '../../platform/errors/user-error.ts';
import type { RequestTerms } from './request-terms.ts';

/** A request as the supplier's organisation has it. */
export interface InboxRequest extends RequestTerms {
  readonly openedAt: Date | null;
  readonly startedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

const REQUEST = `id, buyer_organisation_id AS "buyerOrganisationId", buyer_name AS "buyerName", supplier_name AS "supplierName",
  template_version AS "templateVersion", asking, reason, note, to_char(due_on, 'YYYY-MM-DD') AS "dueOn", language, promised, opened_at AS "openedAt",
  started_at AS "startedAt", submitted_at AS "submittedAt", withdrawn_at AS "withdrawnAt"`;

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

/** The request, locked, for somebody who answers it. @throws UserErrors where it can no longer be answered */
export async function openRequest(tx: Transaction, organisationId: string, requestId: string): Promise<InboxRequest> {
  const request = await inboxRequest(tx, organisationId, requestId, { locked: true });
  if (request === null) throw userError('LINK_NOT_VALID');
  if (request.withdrawnAt !== null) throw userError('REQUEST_WITHDRAWN');
  if (request.submittedAt !== null) throw userError('ANSWERS_SUBMITTED');
  return request;
}
