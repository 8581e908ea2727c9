import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { NotAllowed } from '../../../platform/errors/refused.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { refreshNeedsDecision } from '../../risk/refresh-needs-decision.ts';
import type { Decision } from '../decision.entity.ts';
import { DecisionRepository } from '../decision.repository.ts';

/** Withdraws the viewer's own proposal. */
@Injectable()
export class WithdrawDecision {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string, version: number): Promise<Decision> {
    assertMay(viewer, 'decision.propose');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const decisions = new DecisionRepository(tx, organisationId);
      const decision = await decisions.lockWaiting(id, version);
      if (decision.proposedBy !== userId) throw new NotAllowed('decision.withdraw');
      // Who made a hold does not let the goods go alone.
      if (decision.kind === 'hold') throw userError('UNDO_HOLD');
      const withdrawn = await decisions.save(Object.assign(decision, { state: 'withdrawn', decidedAt: tx.now }));
      await refreshNeedsDecision(tx, organisationId, [decision.supplierId]);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'decision.withdrawn',
        subjectType: 'Supplier',
        subjectId: decision.supplierId,
        parameters: { decision: id, kind: decision.kind },
      });
      return withdrawn;
    });
  }
}
