import type { Engaged, Transaction } from '../../platform/db/transaction.ts';
import type { FileStorage } from '../../platform/storage/file-storage.ts';
import { heldEngagement } from '../engagement/assert-engaged.ts';
import type { Pack } from './pack.entity.ts';
import { PackRepository, takeFiles } from './pack.repository.ts';

/** Why an auditor's pack ended by itself. */
const ENGAGEMENT_OVER = 'engagement-over';

/**
 * By what the contents of a pack are read: for a pack of an auditor its engagement, which is held for the rest of the transaction.
 * @returns null where that no longer runs, or no longer has one of the suppliers
 */
export async function engagedBy(
  tx: Transaction,
  { organisationId, engagementId, scope }: Pick<Pack, 'organisationId' | 'engagementId' | 'scope'>,
): Promise<Engaged | 'buyer' | null> {
  if (engagementId === null) return 'buyer';
  const held = await heldEngagement(tx, organisationId, engagementId, scope.suppliers);
  return held && { organisationId, engagementId, auditorOrganisationId: held.auditorOrganisationId };
}

/** Ends a pack that nobody has fetched, with its engagement: nothing of it stays but that it was asked for. */
export async function endWithEngagement(tx: Transaction, pack: Pack, storage: FileStorage): Promise<void> {
  const keys = takeFiles(pack);
  const ended = { state: 'cancelled', refusedCode: ENGAGEMENT_OVER, refusedSubject: null, endedAt: tx.now };
  await new PackRepository(tx, pack.organisationId).save(
    Object.assign(pack, { ...ended, releasedBy: null, releasedAt: null }),
  );
  for (const key of keys) await storage.remove(key);
}
