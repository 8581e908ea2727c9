import { randomUUID } from 'node:crypto';
import { toGlobalId } from '../../src/platform/graphql/ids.ts';
import type { Transaction } from '../../src/platform/db/transaction.ts';

interface Place {
  readonly organisationId: string;
  readonly supplierId: string;
  readonly marker: string;
}

/** A proposed engagement for the supplier, with a request for evidence, each text of which has the marker. @returns ids for arguments */
export async function addEngagement(
  tx: Transaction,
  { organisationId, supplierId, marker }: Place,
): Promise<{ readonly engagementId: string; readonly evidenceRequestId: string }> {
  const id = randomUUID();
  await tx.query(
    `INSERT INTO engagements (organisation_id, id, auditor_organisation_id, auditor_name, purpose, note, kinds, from_on, until_on, from_at, until_at, state, proposed_by, proposed_at)
     VALUES ($1, $2, $3, $4, 'customer', $4, '{decisions}', '2026-11-01', '2099-01-31', '2026-11-01', '2099-02-01', 'proposed', $3, $5)`,
    [organisationId, id, randomUUID(), `${marker} auditor`, tx.now],
  );
  await tx.query('INSERT INTO engagement_suppliers (organisation_id, engagement_id, supplier_id) VALUES ($1, $2, $3)', [
    organisationId,
    id,
    supplierId,
  ]);
  const evidenceRequestId = randomUUID();
  await tx.query(
    `INSERT INTO evidence_requests (organisation_id, id, engagement_id, supplier_id, what, due_on, state, asked_by, asked_by_name, asked_at, answer, version)
     VALUES ($1, $2, $3, $4, $5, '2099-01-31', 'open', $2, $5, $6, '', 1)`,
    [organisationId, evidenceRequestId, id, supplierId, `${marker} register`, tx.now],
  );
  return {
    engagementId: toGlobalId('Engagement', id),
    evidenceRequestId: toGlobalId('EvidenceRequest', evidenceRequestId),
  };
}
