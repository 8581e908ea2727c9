import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { RequestTerms } from '../answering/request-terms.ts';

/** A request as the buyer's organisation has it. */
export interface BuyerRequest extends Omit<RequestTerms, 'buyerOrganisationId' | 'buyerName'> {
  readonly supplierId: string;
  readonly supplierOrganisationId: string;
  readonly fullBecause: string;
  /** Null for a contact that was removed. */
  readonly email: string | null;
  readonly byMail: boolean;
  /** The mail that asks; null where the link is handed over. */
  readonly mailId: string | null;
  readonly carriedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly withdrawnAt: Date | null;
  /** Day on which somebody here first read what was submitted, ISO 8601. */
  readonly readOn: string | null;
  /** When questions were returned that are not answered again yet. */
  readonly returnedAt: Date | null;
  readonly acceptedAt: Date | null;
  /** When the contact said that it is the wrong person. */
  readonly notMeAt: Date | null;
  /** Domain of a respondent's address that the buyer did not know; null if it knew all. */
  readonly unknownDomain: string | null;
  /** Null while nobody has said whether the right company has answered. */
  readonly isRightCompany: boolean | null;
  /** Also of a contact that was removed. */
  readonly contactId: string;
}

/** Of a request `r` that can still be answered. */
export const OPEN = 'r.submitted_at IS NULL AND r.withdrawn_at IS NULL';

/** The request, locked. @throws NotFound */
export async function lockRequest(tx: Transaction, organisationId: string, id: string): Promise<BuyerRequest> {
  const [row] = await tx.query<BuyerRequest>(
    `SELECT r.id, r.supplier_id AS "supplierId", s.name AS "supplierName", r.supplier_organisation_id AS "supplierOrganisationId",
       r.template_version AS "templateVersion", r.asking, r.reason, r.note, r.full_because AS "fullBecause", to_char(r.due_on, 'YYYY-MM-DD') AS "dueOn", r.language, r.promised,
       r.by_mail AS "byMail", r.mail_id AS "mailId", r.carried_at AS "carriedAt", r.submitted_at AS "submittedAt", r.withdrawn_at AS "withdrawnAt",
       r.not_me_at AS "notMeAt", r.returned_at AS "returnedAt", r.accepted_at AS "acceptedAt", to_char(r.read_on, 'YYYY-MM-DD') AS "readOn", c.email,
       r.unknown_domain AS "unknownDomain", r.is_right_company AS "isRightCompany", r.contact_id AS "contactId"
     FROM requests r JOIN suppliers s ON s.organisation_id = r.organisation_id AND s.id = r.supplier_id
     LEFT JOIN contacts c ON c.organisation_id = r.organisation_id AND c.id = r.contact_id
     WHERE r.organisation_id = $1 AND r.id = $2 FOR UPDATE OF r`,
    [organisationId, id],
  );
  if (row === undefined) throw new NotFound('No request has this id');
  return row;
}

/** @throws UserErrors for a request that can no longer be answered */
function assertOpen({ submittedAt, withdrawnAt }: Pick<BuyerRequest, 'submittedAt' | 'withdrawnAt'>): void {
  if (submittedAt !== null) throw userError('REQUEST_ANSWERED');
  if (withdrawnAt !== null) throw userError('REQUEST_ENDED');
}

/** So many requests are changed at a time. */
const MOST_CHANGED = 500;

/**
 * Those of the requests that can still be answered, locked in one order, so that two people who change the same ones wait for each other.
 * @throws NotFound for one that is not there, UserErrors where none is left, or for too many
 */
export async function lockOpenRequests(
  tx: Transaction,
  organisationId: string,
  ids: readonly string[],
): Promise<readonly BuyerRequest[]> {
  if (ids.length === 0 || ids.length > MOST_CHANGED) throw userError('REQUESTS_CHOSEN', null, { most: MOST_CHANGED });
  const requests: BuyerRequest[] = [];
  for (const id of [...new Set(ids)].toSorted()) requests.push(await lockRequest(tx, organisationId, id));
  const open = requests.filter(({ submittedAt, withdrawnAt }) => submittedAt === null && withdrawnAt === null);
  const [first] = requests;
  if (open.length === 0 && first !== undefined) assertOpen(first);
  return open;
}
