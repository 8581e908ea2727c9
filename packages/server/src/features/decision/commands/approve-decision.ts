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
import { passedDays, requirementsOf } from '../decision-rules.ts';
import { DecisionRepository } from '../decision.repository.ts';
import { openFindings } from '../open-findings.ts';
import { checkSafeguarding } from '../safeguarding.ts';

/** Puts a proposal in force, unless its supplier is gone or its dates have passed. The person who proposed it cannot approve it. */
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
      await openFindings(tx, organisationId, await decisions.supplierOf(id));
      const decision = await decisions.lockProposal(id, version);
      await assertIndependent(tx, decision.proposedBy, userId);
      const [passed] = passedDays(decision, dayIn(timeZone, tx.now));
      if (passed !== undefined) throw userError('PROPOSAL_OUT_OF_DATE', null, passed.parameters);
      if (!requirementsOf(decision.kind, 0).checklist && (await worsenedSince(tx, decision)))
        throw userError('WORSE_SINCE_PROPOSED');
      await checkSafeguarding(tx, organisationId, decision.supplierId);
      const supersedesId = await decisions.supersede(decision.supplierId, decision);
      const approved = await decisions.save(
        Object.assign(decision, { state: 'in-force', decidedBy: userId, decidedAt: tx.now, supersedesId }),
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

/** Whether something graver was found after it was proposed to go on buying, so that the proposal does not cover it. */
async function worsenedSince(
  tx: Transaction,
  { organisationId, supplierId, proposedAt }: Pick<Decision, 'organisationId' | 'supplierId' | 'proposedAt'>,
): Promise<boolean> {
  const rows = await tx.query(
    'SELECT FROM portfolio WHERE organisation_id = $1 AND supplier_id = $2 AND worsened_at > $3',
    [organisationId, supplierId, proposedAt],
  );
  return rows.length > 0;
}
