import type { Transaction } from '../../platform/db/transaction.ts';
import type { CarriedEngagement } from './commands/receive-engagement.ts';

type ToCarry = Omit<CarriedEngagement, 'engagementId' | 'buyerOrganisationId' | 'buyerName' | 'buyerTimeZone'> & {
  readonly auditorOrganisationId: string;
};

/** An approved engagement as its auditor is to have it. @throws Error where it is not approved: nobody asks for such a job */
export async function engagementToCarry(tx: Transaction, organisationId: string, id: string): Promise<ToCarry> {
  const [row] = await tx.query<ToCarry>(
    `SELECT e.auditor_organisation_id AS "auditorOrganisationId", e.purpose, e.note, e.kinds, e.from_on AS "fromOn", e.until_on AS "untilOn",
       e.from_at AS "fromAt", e.until_at AS "untilAt", e.ended_at AS "endedAt",
       (SELECT count(*)::integer FROM engagement_suppliers s WHERE s.organisation_id = e.organisation_id AND s.engagement_id = e.id) AS suppliers
     FROM engagements e WHERE e.organisation_id = $1 AND e.id = $2 AND e.state = 'approved'`,
    [organisationId, id],
  );
  if (row === undefined) throw new Error('No approved engagement has this id');
  return row;
}
