import { randomUUID } from 'node:crypto';
import type { Transaction } from '../../src/platform/db/transaction.ts';

interface Surroundings {
  readonly organisationId: string;
  readonly supplierId: string;
  readonly ownerId: string;
  readonly marker: string;
}

/** A file of the library that hangs on a supplier, with a proposed redaction and a proposal to destroy it. @returns their ids */
export async function addEvidenceRows(
  tx: Transaction,
  { organisationId, supplierId, ownerId, marker }: Surroundings,
): Promise<{ readonly evidenceId: string; readonly redactionId: string; readonly destructionId: string }> {
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
  const redactionId = randomUUID();
  await tx.query(
    `INSERT INTO redactions (organisation_id, id, evidence_id, file_id, state, boxes, reason, type, digest, proposed_by, proposed_at)
     VALUES ($1, $2, $3, $4, 'proposed', '[{"page": 1, "x": 0, "y": 0, "width": 1, "height": 1}]', 'SECURITY', 'pdf', $5, $6, $7)`,
    [organisationId, redactionId, evidenceId, randomUUID(), 'b'.repeat(64), randomUUID(), tx.now],
  );
  const destructionId = randomUUID();
  await tx.query(
    `INSERT INTO evidence_destructions (organisation_id, id, evidence_id, state, reason, proposed_by, proposed_at) VALUES ($1, $2, $3, 'proposed', $4, $5, $6)`,
    [organisationId, destructionId, evidenceId, `${marker} was sent by mistake`, randomUUID(), tx.now],
  );
  return { evidenceId, redactionId, destructionId };
}
