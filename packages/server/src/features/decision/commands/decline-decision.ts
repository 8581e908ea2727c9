import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError, UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertIndependent } from '../../organisation/assert-independent.ts';
import { problemsOfNote } from '../../person/problems-of-note.ts';
import { refreshNeedsDecision } from '../../risk/refresh-needs-decision.ts';
import type { Decision } from '../decision.entity.ts';
import { DecisionRepository } from '../decision.repository.ts';

/** Declines a proposal, or lifts a hold, confirmed or not, with the reason. */
@Injectable()
export class DeclineDecision {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(
    viewer: Viewer,
    id: string,
    version: number,
    { reason, numbersChecked }: { readonly reason: string; readonly numbersChecked: boolean },
  ): Promise<Decision> {
    assertMay(viewer, 'decision.approve');
    if (reason.trim() === '') throw userError('REASON_MISSING', 'reason');
    const problems = problemsOfNote('reason', reason, numbersChecked);
    if (problems.length > 0) throw new UserErrors(problems);
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const decisions = new DecisionRepository(tx, organisationId);
      const decision = await decisions.lockWaiting(id, version);
      if (decision.proposedBy === userId) throw userError('OWN_PROPOSAL');
      const isHold = decision.kind === 'hold';
      // Lifting lets goods go: it takes as independent a person as approving does.
      if (isHold) await assertIndependent(tx, decision.proposedBy, userId);
      const ended = isHold
        ? { state: 'lifted', liftedBy: userId, liftedAt: tx.now, liftReason: reason.trim() }
        : { state: 'declined', decidedBy: userId, decidedAt: tx.now, declineReason: reason.trim() };
      const declined = await decisions.save(Object.assign(decision, ended));
      await refreshNeedsDecision(tx, organisationId, [decision.supplierId]);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: isHold ? 'decision.lifted' : 'decision.declined',
        subjectType: 'Supplier',
        subjectId: decision.supplierId,
        parameters: { decision: id, kind: decision.kind },
      });
      return declined;
    });
  }
}
