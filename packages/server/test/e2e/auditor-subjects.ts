import { randomUUID } from 'node:crypto';
import { aPortfolioRow, insertPortfolio } from '../../src/features/portfolio/testing/a-portfolio-row.ts';
import { toGlobalId } from '../../src/platform/graphql/ids.ts';
import type { TestOrganisation, TestService } from './a-service.ts';
import { addEvidenceRows } from './evidence-rows.ts';

/** An engagement that an auditor's organisation has, and its one supplier. */
export interface AuditorSubjects {
  /** Ids for arguments, as `Samples` wants them. */
  readonly ids: Readonly<Record<string, string>>;
  /** Part of the names of the buyer and of the supplier. */
  readonly marker: string;
}

const DAYS = `'2026-11-01', '2099-01-31', '2026-11-01', '2099-02-01'`;

/** An engagement that runs, of a buyer that is nothing but its rows. */
export async function auditorSubjectsOf(
  { db, api }: TestService,
  { id: organisationId }: TestOrganisation,
  marker: string,
): Promise<AuditorSubjects> {
  const [buyerId, engagementId, supplierId] = [randomUUID(), randomUUID(), randomUUID()];
  const name = `${marker} Mills`;
  await db.admin.query(
    `INSERT INTO auditor_engagements (organisation_id, engagement_id, buyer_organisation_id, buyer_name, buyer_time_zone, purpose, note, kinds, suppliers,
       from_on, until_on, from_at, until_at, received_at)
     VALUES ($1, $2, $3, $4, 'Europe/London', 'customer', $4, '{}', 1, ${DAYS}, '2026-11-01')`,
    [organisationId, engagementId, buyerId, `${marker} buyer`],
  );
  await db.admin.query(
    `INSERT INTO engagements (organisation_id, id, auditor_organisation_id, auditor_name, purpose, note, kinds, from_on, until_on, from_at, until_at,
       state, proposed_by, proposed_at, decided_by, decided_at)
     VALUES ($1, $2, $3, 'Auditor', 'customer', '', '{evidence}', ${DAYS}, 'approved', $1, '2026-11-01', $2, '2026-11-01')`,
    [buyerId, engagementId, organisationId],
  );
  await db.admin.query('INSERT INTO engagement_suppliers VALUES ($1, $2, $3)', [buyerId, engagementId, supplierId]);
  await db.admin.query(
    `INSERT INTO suppliers (organisation_id, id, name, country, state, first_import_id, created_at) VALUES ($1, $2, $3, 'QA', 'active', $2, '2026-11-01')`,
    [buyerId, supplierId, name],
  );
  await insertPortfolio(api.platform.database, buyerId, [aPortfolioRow({ supplier_id: supplierId, name })]);
  const { evidenceId } = await api.platform.database.transaction(buyerId, (tx) =>
    addEvidenceRows(tx, { organisationId: buyerId, supplierId, ownerId: randomUUID(), marker }),
  );
  const ids = {
    engagedId: toGlobalId('Engagement', engagementId),
    engagedSupplierId: toGlobalId('Supplier', supplierId),
    engagedSupplierIds: toGlobalId('Supplier', supplierId),
    engagedEvidenceId: toGlobalId('Evidence', evidenceId),
    engagedSiteIds: toGlobalId('Site', randomUUID()),
  };
  return { ids, marker };
}
