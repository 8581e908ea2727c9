import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertReason, type GivenReason } from '../../override/given-reason.ts';
import type { Engagement } from '../engagement.entity.ts';
import { EngagementRepository } from '../engagement.repository.ts';

/** Declines a proposed engagement: nobody is let in. */
@Injectable()
export class DeclineEngagement {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed, ProofNeeded */
  async execute(viewer: Viewer, id: string, version: number, given: GivenReason): Promise<Engagement> {
    assertMay(viewer, 'engagement.approve');
    assertReason(given);
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const engagements = new EngagementRepository(tx, organisationId);
      const engagement = await engagements.lock(id, version, 'proposed');
      if (engagement.proposedBy === userId) throw userError('OWN_PROPOSAL');
      const declined = await engagements.save(
        Object.assign(engagement, {
          state: 'declined',
          decidedBy: userId,
          decidedAt: tx.now,
          declineReason: given.reason.trim(),
        }),
      );
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'engagement.declined',
        subjectType: 'Engagement',
        subjectId: id,
      });
      return declined;
    });
  }
}
