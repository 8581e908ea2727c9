import { randomUUID } from 'node:crypto';
import type { Transaction } from '../../src/platform/db/transaction.ts';

interface Surroundings {
  readonly organisationId: string;
  readonly supplierId: string;
  readonly ownerId: string;
  readonly marker: string;
}

/** A file of the library that hangs on a supplier. @returns its id */
export async function addEvidenceRows(
  tx: Transaction,
  { organisationId, supplierId, ownerId, marker }: Surroundings,
): Promise<string> {
  const evidenceId = randomUUID();
  await tx.query(
    `INSERT INTO evidence (organisation_id, id, origin, file_id, name, kind, language, issuer, covers, sites, grade, licence, audience, state, type, bytes, digest, scan, added_by, added_at, shared_until)
     VALUES ($1, $2, 'desk', $3, $4, 'policy', 'en', $4, '', '{}', 'D', '', 'readers', 'kept', 'pdf', 1, $5, 'clean', $6, $7, 'infinity')`,
    [organisationId, evidenceId, randomUUID(), `${marker} policy.pdf`, 'a'.repeat(64), ownerId, tx.now],
  );
  await tx.query(
    `INSERT INTO evidence_links (organisation_id, evidence_id, supplier_id, subject_kind, subject_id, linked_at) VALUES ($1, $2, $3, 'supplier', $3, $4)`,
    [organisationId, evidenceId, supplierId, tx.now],
  );
  return evidenceId;
}
