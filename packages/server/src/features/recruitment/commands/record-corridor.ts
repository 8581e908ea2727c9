import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { assertRoom } from '../../../platform/quotas/assert-room.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { requestAssessment } from '../../risk/request-assessment.ts';
import type { CorridorInput } from '../corridor-details.ts';
import { recordCorridorObservations } from '../corridor-observations.ts';
import { assertCorridor, lockActiveSupplier, storedCorridor } from '../corridor-place.ts';
import { RecruitmentRepository } from '../recruitment.repository.ts';

/** Records a recruitment corridor of a supplier, and lets the supplier's facts say what it says. */
@Injectable()
export class RecordCorridor {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Returns the id. @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, supplierId: string, input: CorridorInput): Promise<string> {
    assertMay(viewer, 'recruitment.write');
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      await lockActiveSupplier(tx, organisationId, supplierId);
      await assertCorridor(tx, viewer, supplierId, input);
      await assertRoom(tx, viewer, 'corridors', {
        from: 'FROM recruitment_corridors WHERE organisation_id = $1 AND version = 1',
        person: 'recorded_by',
      });
      const stored = { ...storedCorridor(input, viewer), supplierId, ownSupplierId: null, ended: false };
      const id = await new RecruitmentRepository(tx, organisationId).addCorridor(stored);
      await recordCorridorObservations(tx, organisationId, [supplierId], {
        endedBy: id,
        today: dayIn(timeZone, tx.now),
      });
      await requestAssessment(tx, organisationId, [supplierId], 'corridor', id, null);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'corridor.recorded',
        subjectType: 'Supplier',
        subjectId: supplierId,
        parameters: { corridor: id, lines: input.ledger.length },
      });
      return id;
    });
  }
}
