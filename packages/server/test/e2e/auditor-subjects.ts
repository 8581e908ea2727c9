import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../src/platform/graphql/ids.ts';
import type { TestOrganisation, TestService } from './a-service.ts';

/** An engagement that an auditor's organisation has. */
export interface AuditorSubjects {
  /** Ids for arguments, as `Samples` wants them. */
  readonly ids: Readonly<Record<string, string>>;
  /** Part of the name of the buyer. */
  readonly marker: string;
}

export async function auditorSubjectsOf(
  { db }: TestService,
  { id: organisationId }: TestOrganisation,
  marker: string,
): Promise<AuditorSubjects> {
  const engagementId = randomUUID();
  await db.admin.query(
    `INSERT INTO auditor_engagements (organisation_id, engagement_id, buyer_organisation_id, buyer_name, buyer_time_zone, purpose, note, kinds, suppliers,
       from_on, until_on, from_at, until_at, received_at)
     VALUES ($1, $2, $3, $4, 'Europe/London', 'customer', $4, '{}', 1, '2026-11-01', '2099-01-31', '2026-11-01', '2099-02-01', '2026-11-01')`,
    [organisationId, engagementId, randomUUID(), `${marker} buyer`],
  );
  return { ids: { engagedId: toGlobalId('Engagement', engagementId) }, marker };
}
