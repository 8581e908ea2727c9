import type { NewEvent } from '@plumbline/evidence';
import type { Transaction } from '../../platform/db/transaction.ts';
import { destroyKeys } from '../../platform/storage/file-keys.ts';
import { appendCustody } from './custody.ts';

/** A file that nobody can read any more. */
export interface DestroyedEvidence {
  readonly id: string;
  readonly fileId: string;
}

/**
 * Destroys the keys of kept files, and says so in the custody log: what is known of them stays, and the chain stays whole. Redacted copies have keys of their own. The caller
 * removes the bytes once the transaction is done; without a key they are of no use.
 */
export async function destroyEvidence(
  tx: Transaction,
  organisationId: string,
  evidenceIds: readonly string[],
  actor: NewEvent['actor'],
): Promise<readonly DestroyedEvidence[]> {
  const destroyed = await tx.query<DestroyedEvidence & { readonly digest: string | null }>(
    `UPDATE evidence SET destroyed_at = $3, version = version + 1
     WHERE organisation_id = $1 AND id = ANY ($2::uuid[]) AND state = 'kept' AND destroyed_at IS NULL
     RETURNING id, file_id AS "fileId", digest`,
    [organisationId, evidenceIds, tx.now],
  );
  await destroyKeys(
    tx,
    organisationId,
    destroyed.map(({ fileId }) => fileId),
  );
  const acts = destroyed.map(
    ({ id, digest }) => ({ action: 'DELETE', evidenceId: id, sha256: digest, actor }) as const,
  );
  await appendCustody(tx, organisationId, acts);
  return destroyed;
}
