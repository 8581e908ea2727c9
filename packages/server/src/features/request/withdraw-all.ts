import { requestCarry } from '@plumbline/jobs';
import { appendAudit } from '../../platform/audit/append-audit.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { addToOutbox } from '../../platform/outbox/add-to-outbox.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { takeBackMissed } from './missed-requests.ts';
import type { BuyerRequest } from './requests.ts';

/** Withdraws requests that this transaction has locked: open ones, or one that another company has answered. It locks the audit log. */
export async function withdrawAll(
  tx: Transaction,
  { organisationId, userId }: Viewer,
  open: readonly Pick<BuyerRequest, 'id' | 'supplierId'>[],
): Promise<void> {
  await tx.query(
    'UPDATE requests SET withdrawn_at = $3, withdrawn_by = $4 WHERE organisation_id = $1 AND id = ANY ($2::uuid[])',
    [organisationId, open.map(({ id }) => id), tx.now, userId],
  );
  for (const { id: requestId } of open) {
    await takeBackMissed(tx, organisationId, requestId);
    await addToOutbox(tx, requestCarry, { organisationId, requestId });
  }
  for (const { id, supplierId } of open)
    await appendAudit(tx, organisationId, {
      actorId: userId,
      verb: 'request.withdrawn',
      subjectType: 'Supplier',
      subjectId: supplierId,
      parameters: { request: id },
    });
}
