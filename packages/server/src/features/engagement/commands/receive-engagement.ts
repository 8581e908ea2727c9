import { appendAudit } from '../../../platform/audit/append-audit.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Engagement } from '../engagement.entity.ts';

/** An engagement as it travels to the auditor. */
export interface CarriedEngagement extends Pick<
  Engagement,
  'purpose' | 'note' | 'kinds' | 'fromOn' | 'untilOn' | 'fromAt' | 'untilAt' | 'endedAt'
> {
  readonly engagementId: string;
  readonly buyerOrganisationId: string;
  readonly buyerName: string;
  readonly buyerTimeZone: string;
  /** How many are in its scope. */
  readonly suppliers: number;
}

/** Takes an engagement into the auditor's organisation, once, and later that it has ended; an end is never taken back. */
export async function receiveEngagement(
  tx: Transaction,
  organisationId: string,
  { engagementId, buyerOrganisationId, ...carried }: CarriedEngagement,
): Promise<void> {
  const added = await tx.write(
    `INSERT INTO auditor_engagements (organisation_id, engagement_id, buyer_organisation_id, buyer_name, buyer_time_zone, purpose, note, kinds, suppliers,
       from_on, until_on, from_at, until_at, received_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT DO NOTHING`,
    [
      ...[organisationId, engagementId, buyerOrganisationId, carried.buyerName, carried.buyerTimeZone, carried.purpose],
      ...[carried.note, carried.kinds, carried.suppliers, carried.fromOn, carried.untilOn, carried.fromAt],
      ...[carried.untilAt, tx.now],
    ],
  );
  const ended = await tx.write(
    `UPDATE auditor_engagements SET ended_at = $4 WHERE organisation_id = $1 AND engagement_id = $2 AND buyer_organisation_id = $3
       AND ended_at IS NULL AND $4::timestamptz IS NOT NULL`,
    [organisationId, engagementId, buyerOrganisationId, carried.endedAt],
  );
  if (added + ended === 0) return;
  await appendAudit(tx, organisationId, {
    actorId: null,
    verb: ended > 0 ? 'engagement.over' : 'engagement.received',
    subjectType: 'Engagement',
    subjectId: engagementId,
    parameters: { suppliers: carried.suppliers },
  });
}
