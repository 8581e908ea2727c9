import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { refreshNeedsDecision } from '../../risk/refresh-needs-decision.ts';
import type { Decision } from '../decision.entity.ts';
import { DecisionRepository } from '../decision.repository.ts';
import { checkSafeguarding } from '../safeguarding.ts';

/** Puts a proposal in force. Never by the person who proposed it. */
@Injectable()
export class ApproveDecision {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string, version: number): Promise<Decision> {
    assertMay(viewer, 'decision.approve');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const decisions = new DecisionRepository(tx, organisationId);
      const decision = await decisions.lockProposal(id, version);
      if (decision.proposedBy === userId) throw userError('OWN_PROPOSAL');
      await checkSafeguarding(tx, organisationId, decision.supplierId);
      await decisions.supersede(decision.supplierId, decision);
      const approved = await decisions.save(
        Object.assign(decision, { state: 'in-force', decidedBy: userId, decidedAt: new Date() }),
      );
      await refreshNeedsDecision(tx, organisationId, [decision.supplierId]);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'decision.approved',
        subjectType: 'Supplier',
        subjectId: decision.supplierId,
        parameters: { decision: id, kind: decision.kind },
      });
      return approved;
    });
  }
}
