import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { after } from '../../../platform/time/after.ts';
import { refreshNeedsDecision } from '../../risk/refresh-needs-decision.ts';
import type { Decision } from '../decision.entity.ts';
import { UNDO_MINUTES } from '../decision-rules.ts';
import { DecisionRepository } from '../decision.repository.ts';
import { lockWhatIsOpen } from '../what-is-open.ts';

/**
 * Takes back a decision that its author has just recorded alone, while nothing has followed it. It stays in the history as withdrawn, and the one before it is in force
 * again. What two people stand for is not taken back by one.
 */
@Injectable()
export class UndoDecision {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string): Promise<Decision> {
    assertMay(viewer, 'decision.record');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const decisions = new DecisionRepository(tx, organisationId);
      await lockWhatIsOpen(tx, organisationId, await decisions.supplierOf(id));
      const decision = await decisions.lockInForce(id);
      const { supplierId, decidedAt, decidedBy, proposedBy, ownSupplierId } = decision;
      if (proposedBy !== userId || decidedBy !== null) throw userError('UNDO_NOT_YOURS');
      if (decidedAt === null || after(decidedAt, { minutes: UNDO_MINUTES }) < tx.now)
        throw userError('UNDO_TOO_LATE', null, { minutes: UNDO_MINUTES });
      if (ownSupplierId !== null || (await decisions.isFollowed(decision))) throw userError('UNDO_FOLLOWED');
      const undone = await decisions.save(Object.assign(decision, { state: 'withdrawn', undoneAt: tx.now }));
      if (decision.supersedesId !== null) await decisions.restore(decision.supersedesId, supplierId);
      await refreshNeedsDecision(tx, organisationId, [supplierId]);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'decision.undone',
        subjectType: 'Supplier',
        subjectId: supplierId,
        parameters: { decision: id, kind: decision.kind },
      });
      return undone;
    });
  }
}
