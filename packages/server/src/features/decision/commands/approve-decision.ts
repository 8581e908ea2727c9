import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { assertIndependent } from '../../organisation/assert-independent.ts';
import { refreshNeedsDecision } from '../../risk/refresh-needs-decision.ts';
import type { Decision } from '../decision.entity.ts';
import { leaves, passedDays } from '../decision-rules.ts';
import { DecisionRepository } from '../decision.repository.ts';
import { offersOf, type WhatIsOpen } from '../offers.ts';
import { checkSafeguarding } from '../safeguarding.ts';
import { lockWhatIsOpen } from '../what-is-open.ts';

/** Puts a proposal in force, unless its supplier is gone or its dates have passed, or confirms a hold, which is in force already. The person who made it cannot. */
@Injectable()
export class ApproveDecision {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string, version: number): Promise<Decision> {
    assertMay(viewer, 'decision.approve');
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const decisions = new DecisionRepository(tx, organisationId);
      // Lock the supplier first, as every decision does, so that simultaneous decisions run one after the other.
      const open = await lockWhatIsOpen(tx, organisationId, await decisions.supplierOf(id));
      const decision = await decisions.lockWaiting(id, version);
      await assertIndependent(tx, decision.proposedBy, userId);
      const isHold = decision.kind === 'hold';
      if (isHold && decision.decidedBy !== null) throw userError('CONFLICT', 'version');
      const [passed] = passedDays(decision, dayIn(timeZone, tx.now));
      if (passed !== undefined) throw userError('PROPOSAL_OUT_OF_DATE', null, passed.parameters);
      if (!isHold && !leaves(decision.kind)) await assertStillOffered(tx, decision, open);
      await checkSafeguarding(tx, organisationId, decision.supplierId);
      const inForce = isHold
        ? {}
        : { state: 'in-force', supersedesId: await decisions.supersede(decision.supplierId, decision) };
      const approved = await decisions.save(
        Object.assign(decision, { ...inForce, decidedBy: userId, decidedAt: tx.now }),
      );
      await refreshNeedsDecision(tx, organisationId, [decision.supplierId]);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: isHold ? 'decision.confirmed' : 'decision.approved',
        subjectType: 'Supplier',
        subjectId: decision.supplierId,
        parameters: { decision: id, kind: decision.kind },
      });
      return approved;
    });
  }
}

/** @throws UserErrors where something graver was found after it was proposed to go on buying, or where the proposal is none that could be made now */
async function assertStillOffered(tx: Transaction, decision: Decision, open: WhatIsOpen): Promise<void> {
  const { organisationId, supplierId, proposedAt, kind, reasonCode } = decision;
  const worse = await tx.query(
    'SELECT FROM portfolio WHERE organisation_id = $1 AND supplier_id = $2 AND worsened_at > $3',
    [organisationId, supplierId, proposedAt],
  );
  if (worse.length > 0) throw userError('WORSE_SINCE_PROPOSED');
  const offer = offersOf(open).find((each) => each.kind === kind);
  const isShut = offer === undefined || offer.shut !== null;
  if (isShut || (offer.reasons.length > 0 && reasonCode === null)) throw userError('NOT_OFFERED_NOW');
}
