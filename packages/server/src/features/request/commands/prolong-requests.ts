import { Injectable } from '@nestjs/common';
import { requestCarry } from '@plumbline/jobs';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { takeBackMissed } from '../missed-requests.ts';
import { lockOpenRequests } from '../requests.ts';

/** Gives suppliers longer to answer. A day that has been promised is never brought forward. */
@Injectable()
export class ProlongRequests {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @param dueOn ISO 8601 @returns how many have the later day @throws UserErrors where that is none, NotFound, NotAllowed */
  async execute(viewer: Viewer, requestIds: readonly string[], dueOn: string): Promise<number> {
    assertMay(viewer, 'request.ask');
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      if (dueOn <= dayIn(timeZone, tx.now)) throw userError('DUE_DAY_PAST', 'dueOn');
      const open = await lockOpenRequests(tx, organisationId, requestIds);
      const prolonged = open.filter((request) => request.dueOn < dueOn);
      if (prolonged.length === 0) throw userError('DUE_DAY_EARLIER', 'dueOn');
      await tx.query('UPDATE requests SET due_on = $3 WHERE organisation_id = $1 AND id = ANY ($2::uuid[])', [
        organisationId,
        prolonged.map(({ id }) => id),
        dueOn,
      ]);
      for (const { id: requestId } of prolonged) {
        await takeBackMissed(tx, organisationId, requestId);
        await addToOutbox(tx, requestCarry, { organisationId, requestId });
      }
      for (const { id, supplierId } of prolonged)
        await appendAudit(tx, organisationId, {
          actorId: userId,
          verb: 'request.prolonged',
          subjectType: 'Supplier',
          subjectId: supplierId,
          parameters: { request: id, until: dueOn },
        });
      return prolonged.length;
    });
  }
}
