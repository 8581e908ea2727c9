import type { Transaction } from '../../../platform/db/transaction.ts';
import type { InboxRequest } from '../inbox-requests.ts';
import type { RequestTerms } from '../request-terms.ts';

/**
 * Takes a request into the organisation of its supplier, once, and what has changed of it: its last day, that it was withdrawn, and on which day the buyer first read the
 * answers. What is asked stays as it came.
 */
export async function receiveRequest(
  tx: Transaction,
  organisationId: string,
  terms: RequestTerms,
  { withdrawnAt, readOn }: Pick<InboxRequest, 'withdrawnAt' | 'readOn'>,
): Promise<void> {
  await tx.query(
    `INSERT INTO inbox_requests (organisation_id, id, buyer_organisation_id, buyer_name, supplier_name, template_version, asking, reason, note, due_on, language, promised, by_mail, received_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT DO NOTHING`,
    [
      ...[organisationId, terms.id, terms.buyerOrganisationId, terms.buyerName, terms.supplierName],
      ...[terms.templateVersion, JSON.stringify(terms.asking), terms.reason, terms.note, terms.dueOn, terms.language],
      ...[terms.promised, terms.byMail, tx.now],
    ],
  );
  await tx.query(
    `UPDATE inbox_requests SET due_on = $6, withdrawn_at = coalesce(withdrawn_at, $4), read_on = coalesce(read_on, $5::date)
     WHERE organisation_id = $1 AND id = $2 AND buyer_organisation_id = $3`,
    [organisationId, terms.id, terms.buyerOrganisationId, withdrawnAt, readOn, terms.dueOn],
  );
}
