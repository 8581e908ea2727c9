import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { assertIndependent } from '../../organisation/assert-independent.ts';
import type { Engagement } from '../engagement.entity.ts';
import { EngagementRepository } from '../engagement.repository.ts';

/** Lets an auditor in, from its first day on. The person who proposed it cannot approve it. */
@Injectable()
export class ApproveEngagement {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed, ProofNeeded */
  async execute(viewer: Viewer, id: string, version: number): Promise<Engagement> {
    assertMay(viewer, 'engagement.approve');
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const engagements = new EngagementRepository(tx, organisationId);
      const engagement = await engagements.lock(id, version, 'proposed');
      await assertIndependent(tx, engagement.proposedBy, userId);
      if (engagement.untilAt <= tx.now) throw userError('PROPOSAL_OUT_OF_DATE', null, { day: dayIn(timeZone, tx.now) });
      const approved = await engagements.save(
        Object.assign(engagement, { state: 'approved', decidedBy: userId, decidedAt: tx.now }),
      );
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'engagement.approved',
        subjectType: 'Engagement',
        subjectId: id,
        parameters: { from: engagement.fromOn, until: engagement.untilOn },
      });
      return approved;
    });
  }
}
