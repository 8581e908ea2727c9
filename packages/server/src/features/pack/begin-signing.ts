import { packSign } from '@plumbline/jobs';
import { appendAudit } from '../../platform/audit/append-audit.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { addToOutbox } from '../../platform/outbox/add-to-outbox.ts';
import { startJobRun } from '../../platform/outbox/job-runs.ts';
import type { Pack } from './pack.entity.ts';
import { PackRepository } from './pack.repository.ts';

/** Hands a pack that is built to the job that signs it. @param actorId the member who released it; null where it is released by what an engagement opens */
export async function beginSigning(
  tx: Transaction,
  pack: Pack,
  releasedBy: string,
  actorId: string | null,
): Promise<Pack> {
  const { organisationId, id: packId, isProtected } = pack;
  const released = await new PackRepository(tx, organisationId).save(
    Object.assign(pack, { state: 'signing', releasedBy, releasedAt: tx.now }),
  );
  const subject = { subjectType: 'Pack', subjectId: packId };
  const jobRunId = await startJobRun(tx, { organisationId, kind: packSign.name, ...subject, startedBy: actorId });
  await addToOutbox(tx, packSign, { organisationId, packId, jobRunId }, { jobRunId });
  await appendAudit(tx, organisationId, {
    actorId,
    verb: 'pack.released',
    ...subject,
    parameters: { protected: isProtected },
  });
  return released;
}
