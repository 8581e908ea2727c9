import { Injectable } from '@nestjs/common';
import { packSign } from '@plumbline/jobs';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { startJobRun } from '../../../platform/outbox/job-runs.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertIndependent } from '../../organisation/assert-independent.ts';
import { WAITS_FOR_RELEASE } from '../pack-rules.ts';
import type { Pack } from '../pack.entity.ts';
import { PackRepository } from '../pack.repository.ts';

/**
 * Releases a pack that is built: a job checks the logs, signs it and writes its file. Where it holds flags that are protected from suppliers, another person than the
 * one who built it does that.
 */
@Injectable()
export class ReleasePack {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws NotAllowed, ProofNeeded, NotFound, UserErrors */
  async execute(viewer: Viewer, id: string, version: number): Promise<Pack> {
    assertMay(viewer, 'pack.release');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const packs = new PackRepository(tx, organisationId);
      const pack = await packs.lockAs(id, version, WAITS_FOR_RELEASE);
      if (pack.isProtected) await assertIndependent(tx, pack.createdBy, userId);
      const released = await packs.save(
        Object.assign(pack, { state: 'signing', releasedBy: userId, releasedAt: tx.now }),
      );
      const subject = { subjectType: 'Pack', subjectId: id };
      const jobRunId = await startJobRun(tx, { organisationId, kind: packSign.name, ...subject, startedBy: userId });
      await addToOutbox(tx, packSign, { organisationId, packId: id, jobRunId }, { jobRunId });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'pack.released',
        ...subject,
        parameters: { protected: pack.isProtected },
      });
      return released;
    });
  }
}
