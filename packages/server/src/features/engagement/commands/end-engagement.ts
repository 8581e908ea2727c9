import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertReason, type GivenReason } from '../../override/given-reason.ts';
import type { Engagement } from '../engagement.entity.ts';
import { phaseAt } from '../engagement-rules.ts';
import { EngagementRepository } from '../engagement.repository.ts';

/** Ends an engagement before its last day, at once: row-level security reads the same row. One person suffices, because it only takes away. */
@Injectable()
export class EndEngagement {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string, version: number, given: GivenReason): Promise<Engagement> {
    assertMay(viewer, 'engagement.end');
    assertReason(given);
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const engagements = new EngagementRepository(tx, organisationId);
      const engagement = await engagements.lock(id, version, 'approved');
      if (phaseAt(engagement, tx.now) === 'over') throw userError('CONFLICT', 'version');
      const ended = await engagements.save(
        Object.assign(engagement, { endedBy: userId, endedAt: tx.now, endReason: given.reason.trim() }),
      );
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'engagement.ended',
        subjectType: 'Engagement',
        subjectId: id,
      });
      return ended;
    });
  }
}
