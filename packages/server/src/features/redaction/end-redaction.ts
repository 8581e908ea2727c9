import { appendAudit } from '../../platform/audit/append-audit.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { destroyKeys } from '../../platform/storage/file-keys.ts';
import { decideRedaction, type LockedRedaction } from './redaction.repository.ts';

/** How a redaction ends that nobody will use. */
export interface UnusedEnd {
  readonly state: 'declined' | 'withdrawn';
  readonly by: string;
  readonly declineReason?: string;
}

/** Ends a redaction and destroys the key of its file. Its bytes are removed once that is committed. */
export async function endUnused(
  tx: Transaction,
  organisationId: string,
  { id, evidenceId, fileId, boxes }: LockedRedaction,
  end: UnusedEnd,
): Promise<void> {
  await decideRedaction(tx, organisationId, id, end);
  await destroyKeys(tx, organisationId, [fileId]);
  await appendAudit(tx, organisationId, {
    actorId: end.by,
    verb: `redaction.${end.state}`,
    subjectType: 'Evidence',
    subjectId: evidenceId,
    parameters: { redaction: id, boxes },
  });
}
