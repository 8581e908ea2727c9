import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { NotAllowed } from '../../../platform/errors/refused.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import type { Engagement } from '../engagement.entity.ts';
import { EngagementRepository } from '../engagement.repository.ts';

/** Withdraws the viewer's own proposal of an engagement. */
@Injectable()
export class WithdrawEngagement {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string, version: number): Promise<Engagement> {
    assertMay(viewer, 'engagement.propose');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const engagements = new EngagementRepository(tx, organisationId);
      const engagement = await engagements.lock(id, version, 'proposed');
      if (engagement.proposedBy !== userId) throw new NotAllowed('engagement.withdraw');
      const withdrawn = await engagements.save(
        Object.assign(engagement, { state: 'withdrawn', decidedBy: userId, decidedAt: tx.now }),
      );
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'engagement.withdrawn',
        subjectType: 'Engagement',
        subjectId: id,
      });
      return withdrawn;
    });
  }
}
