import type { Transaction } from '../../platform/db/transaction.ts';
import { assertRoom } from '../../platform/quotas/assert-room.ts';
import type { Holder } from '../../platform/quotas/held.ts';
import { before } from '../../platform/time/after.ts';

/** @param more requests to be written in this transaction @throws QuotaReached where that is more than a day's */
export async function assertRoomForRequests(tx: Transaction, holder: Holder, more: number): Promise<void> {
  await assertRoom(tx, holder, 'requests', {
    from: 'FROM requests WHERE organisation_id = $1 AND asked_at > $3',
    parameters: [before(tx.now, { days: 1 })],
    person: 'asked_by',
    more,
  });
}
