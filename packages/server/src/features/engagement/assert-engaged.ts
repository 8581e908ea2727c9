import type { Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import type { AuditorEngagementRow } from './auditor-home.read-model.ts';

/** Where an auditor writes, and as whom. */
export interface EngagedPlace extends Pick<AuditorEngagementRow, 'id' | 'buyerOrganisationId' | 'buyerTimeZone'> {
  readonly auditorOrganisationId: string;
}

/** An engagement that runs, $4 being now, held for the rest of the transaction, with how many of the suppliers $3 stand in its scope. */
const HELD = `
  SELECT e.auditor_name AS "auditorName", e.auditor_organisation_id AS "auditorOrganisationId",
    (SELECT count(*)::integer FROM engagement_suppliers s JOIN suppliers l ON l.organisation_id = s.organisation_id AND l.id = s.supplier_id AND l.state = 'active'
      WHERE s.organisation_id = e.organisation_id AND s.engagement_id = e.id AND s.supplier_id = ANY ($3::uuid[])) AS found
  FROM engagements e WHERE e.organisation_id = $1 AND e.id = $2 AND e.state = 'approved' AND e.ended_at IS NULL AND e.from_at <= $4 AND e.until_at > $4 FOR SHARE OF e`;

/** Whose an engagement is. */
export interface HeldEngagement {
  readonly auditorOrganisationId: string;
  readonly auditorName: string;
}

/**
 * Holds an engagement for the rest of a transaction in the buyer's organisation, so that nothing is done within it after it has ended.
 * @returns null where it does not run, or one of the suppliers is not in its scope, or no longer stands (merged, or its import undone)
 */
export async function heldEngagement(
  tx: Transaction,
  organisationId: string,
  engagementId: string,
  supplierIds: readonly string[],
): Promise<HeldEngagement | null> {
  const parameters = [organisationId, engagementId, supplierIds, tx.now];
  const [row] = await tx.query<HeldEngagement & { found: number }>(HELD, parameters);
  if (row?.found !== new Set(supplierIds).size) return null;
  return { auditorOrganisationId: row.auditorOrganisationId, auditorName: row.auditorName };
}

/** As {@link heldEngagement}, for an auditor who acts. @returns the auditor's name @throws NotFound for whatever reason: one answer */
export async function assertEngaged(
  tx: Transaction,
  { id, buyerOrganisationId, auditorOrganisationId }: EngagedPlace,
  supplierIds: readonly string[],
): Promise<string> {
  const held = await heldEngagement(tx, buyerOrganisationId, id, supplierIds);
  if (held?.auditorOrganisationId !== auditorOrganisationId)
    throw new NotFound('No engagement that runs has this supplier');
  return held.auditorName;
}
