import { Injectable } from '@nestjs/common';
import { packBuild } from '@plumbline/jobs';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { UserErrors } from '../../../platform/errors/user-error.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { startJobRun } from '../../../platform/outbox/job-runs.ts';
import { assertRoom } from '../../../platform/quotas/assert-room.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { KeptDays } from '../../past/kept-days.ts';
import { readingOf } from '../pack-day.ts';
import { problemsOfRequest, type PackRequest } from '../pack-rules.ts';
import type { Pack } from '../pack.entity.ts';
import { PackRepository } from '../pack.repository.ts';
import { scopeOf } from '../scope-of.ts';

/** Asks for a pack; a job builds it, and another person may have to release it. */
@Injectable()
export class BuildPack {
  readonly #database: Database;
  readonly #days: KeptDays;

  constructor(database: Database, days: KeptDays) {
    this.#database = database;
    this.#days = days;
  }

  /** @throws NotAllowed, NotFound, UserErrors, QuotaReached */
  async execute(viewer: Viewer, request: PackRequest): Promise<Pack> {
    assertMay(viewer, 'pack.build');
    const { organisationId, userId, timeZone } = viewer;
    const now = await this.#database.transaction(organisationId, async (tx) => tx.now);
    const today = dayIn(timeZone, now);
    const problems = problemsOfRequest(request, today);
    if (problems.length > 0) throw new UserErrors(problems);
    const scope = scopeOf(viewer, request);
    const asOfAt = await readingOf({ database: this.#database, days: this.#days }, viewer, scope, today);
    return this.#database.transaction(organisationId, async (tx) => {
      await assertRoomForPack(tx, viewer);
      const pack = await new PackRepository(tx, organisationId).add(scope, asOfAt, userId);
      const subject = { subjectType: 'Pack', subjectId: pack.id };
      const jobRunId = await startJobRun(tx, { organisationId, kind: packBuild.name, ...subject, startedBy: userId });
      await addToOutbox(tx, packBuild, { organisationId, packId: pack.id, jobRunId }, { jobRunId });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'pack.asked',
        ...subject,
        parameters: { suppliers: scope.suppliers.length, purpose: scope.purpose.key, asOf: scope.asOf },
      });
      return pack;
    });
  }
}

/** @throws QuotaReached */
export async function assertRoomForPack(
  tx: Transaction,
  viewer: Pick<Viewer, 'organisationId' | 'userId'>,
): Promise<void> {
  const person = 'created_by';
  const running = `FROM packs WHERE organisation_id = $1 AND state IN ('building', 'signing')`;
  await assertRoom(tx, viewer, 'runningPacks', { from: running, person });
  const kept = `FROM packs WHERE organisation_id = $1 AND state IN ('building', 'built', 'signing', 'refused', 'released')`;
  await assertRoom(tx, viewer, 'keptPacks', { from: kept, person });
  await assertRoom(tx, viewer, 'keptPackBytes', { from: kept, person, amount: 'file_bytes', more: 0 });
}
