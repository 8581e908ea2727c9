import { NotFound } from '../../platform/errors/refused.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { RequestTerms } from '../answering/request-terms.ts';

/** A request as the buyer's organisation has it. */
export interface BuyerRequest extends Omit<RequestTerms, 'buyerOrganisationId' | 'buyerName'> {
  readonly supplierId: string;
  readonly supplierOrganisationId: string;
  readonly email: string;
  readonly byMail: boolean;
  readonly carriedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly withdrawnAt: Date | null;
  /** Day on which somebody here first read what was submitted, ISO 8601. */
  readonly readOn: string | null;
  /** When questions were returned that are not answered again yet. */
  readonly returnedAt: Date | null;
  readonly acceptedAt: Date | null;
}

/** The request, locked. @throws NotFound */
export async function lockRequest(tx: Transaction, organisationId: string, id: string): Promise<BuyerRequest> {
  const [row] = await tx.query<BuyerRequest>(
    `SELECT r.id, r.supplier_id AS "supplierId", s.name AS "supplierName", r.supplier_organisation_id AS "supplierOrganisationId",
       r.template_version AS "templateVersion", r.asking, r.reason, r.note, to_char(r.due_on, 'YYYY-MM-DD') AS "dueOn", r.language, r.promised, c.email,
       r.by_mail AS "byMail", r.carried_at AS "carriedAt", r.submitted_at AS "submittedAt", r.withdrawn_at AS "withdrawnAt", r.returned_at AS "returnedAt", r.accepted_at AS "acceptedAt",
       to_char(r.read_on, 'YYYY-MM-DD') AS "readOn"
     FROM requests r JOIN suppliers s ON s.organisation_id = r.organisation_id AND s.id = r.supplier_id
     JOIN contacts c ON c.organisation_id = r.organisation_id AND c.id = r.contact_id
     WHERE r.organisation_id = $1 AND r.id = $2 FOR UPDATE OF r`,
    [organisationId, id],
  );
  if (row === undefined) throw new NotFound('No request has this id');
  return row;
}
