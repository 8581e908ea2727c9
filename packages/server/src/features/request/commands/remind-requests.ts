import { Injectable } from '@nestjs/common';
import { requestDaily } from '@plumbline/jobs';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { MOST_REMINDERS, REMINDABLE, writeReminders } from '../reminders.ts';
import { lockOpenRequests } from '../requests.ts';

/** Reminds contacts of requests now: each address gets one mail a day, and each request three reminders at most. */
@Injectable()
export class RemindRequests {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns how many requests somebody is reminded of @throws UserErrors where that is none, NotFound, NotAllowed */
  async execute(viewer: Viewer, requestIds: readonly string[]): Promise<number> {
    assertMay(viewer, 'request.ask');
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const open = await lockOpenRequests(tx, organisationId, requestIds);
      const remindable = await tx.query<{ id: string; email: string }>(
        `SELECT r.id, c.email FROM requests r JOIN contacts c ON c.organisation_id = $1 AND c.id = r.contact_id
         WHERE r.organisation_id = $1 AND r.id = ANY ($2::uuid[]) AND ${REMINDABLE} ORDER BY r.id`,
        [organisationId, open.map(({ id }) => id)],
      );
      if (remindable.length === 0) throw userError('REMINDED_ENOUGH', null, { most: MOST_REMINDERS });
      const reminded = await writeReminders(tx, organisationId, dayIn(timeZone, tx.now), remindable);
      if (reminded.length === 0) throw userError('REMINDED_TODAY');
      await addToOutbox(tx, requestDaily, { organisationId });
      for (const { id, supplierId } of open) {
        if (!reminded.includes(id)) continue;
        await appendAudit(tx, organisationId, {
          actorId: userId,
          verb: 'request.reminded',
          subjectType: 'Supplier',
          subjectId: supplierId,
          parameters: { request: id },
        });
      }
      return reminded.length;
    });
  }
}
