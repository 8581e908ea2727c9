import type { Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import type { AuditorEngagementRow } from './auditor-home.read-model.ts';

/** Where an auditor writes, and as whom. */
export interface EngagedPlace extends Pick<AuditorEngagementRow, 'id' | 'buyerOrganisationId' | 'buyerTimeZone'> {
  readonly auditorOrganisationId: string;
}

/**
 * Holds the engagement for the rest of a transaction in the buyer's organisation, so that nothing is written after it has ended. @returns the auditor's name
 * @throws NotFound where it does not run, or the supplier is not in its scope, or no longer stands (merged, or its import undone): one answer
 */
export async function assertEngaged(
  tx: Transaction,
  { id, buyerOrganisationId, auditorOrganisationId }: EngagedPlace,
  supplierId: string,
): Promise<string> {
  const [row] = await tx.query<{ auditorName: string }>(
    `SELECT e.auditor_name AS "auditorName" FROM engagements e
     JOIN engagement_suppliers s ON s.organisation_id = e.organisation_id AND s.engagement_id = e.id AND s.supplier_id = $4
     JOIN suppliers l ON l.organisation_id = s.organisation_id AND l.id = s.supplier_id AND l.state = 'active'
     WHERE e.organisation_id = $1 AND e.id = $2 AND e.auditor_organisation_id = $3 AND e.state = 'approved' AND e.ended_at IS NULL
       AND e.from_at <= $5 AND e.until_at > $5 FOR SHARE OF e`,
    [buyerOrganisationId, id, auditorOrganisationId, supplierId, tx.now],
  );
  if (row === undefined) throw new NotFound('No engagement that runs has this supplier');
  return row.auditorName;
}
