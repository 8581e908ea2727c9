import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { requestAssessment } from '../../risk/request-assessment.ts';
import { recordCorridorObservations } from '../corridor-observations.ts';
import { lockActiveSupplier } from '../corridor-place.ts';
import { RecruitmentRepository } from '../recruitment.repository.ts';

/** Ends a corridor by which nobody is recruited any more, or that was recorded by mistake. Its facts end with it; its page stays. */
@Injectable()
export class EndCorridor {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string, version: number): Promise<void> {
    assertMay(viewer, 'recruitment.write');
    const { organisationId, userId, timeZone } = viewer;
    await this.#database.transaction(organisationId, async (tx) => {
      const recruitment = new RecruitmentRepository(tx, organisationId);
      const before = await recruitment.lockCorridor(id, version);
      const { supplierId } = before;
      await lockActiveSupplier(tx, organisationId, supplierId);
      await recruitment.followCorridor(before, { ended: true, recordedBy: userId });
      const changed = await recordCorridorObservations(tx, organisationId, [supplierId], {
        endedBy: id,
        today: dayIn(timeZone, tx.now),
      });
      await requestAssessment(tx, organisationId, changed, 'corridor', id, null);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'corridor.ended',
        subjectType: 'Supplier',
        subjectId: supplierId,
        parameters: { corridor: id },
      });
    });
  }
}
