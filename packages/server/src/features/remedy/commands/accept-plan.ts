import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { amountOf } from '../amount-of.ts';
import {
  problemsOfEvidence,
  problemsOfPlan,
  type Evidence,
  type Plan,
  type Teller,
  type WrittenAmount,
} from '../remedy-rules.ts';
import type { RemedyTarget } from '../remedy-target.ts';
import { RemedyRepository } from '../remedy.repository.ts';

export interface AcceptPlanInput extends RemedyTarget, Evidence {
  readonly plan: Omit<Plan, 'owed'>;
  /** Null where no money is owed. */
  readonly owed: WrittenAmount | null;
  /** Who showed the plan. */
  readonly source: Teller;
}

const AMOUNT_UNREADABLE = { field: 'owed', code: 'REMEDY_AMOUNT', parameters: {} } as const;

/** Accepts the plan of a remedy: the finding is funded from then on, until the last day of the plan. */
@Injectable()
export class AcceptPlan {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Returns the id of the supplier. @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, input: AcceptPlanInput): Promise<string> {
    assertMay(viewer, 'remedy.record');
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const remedies = new RemedyRepository(tx, organisationId);
      const locked = await remedies.lock(input);
      const { source, evidenceDate, note } = input;
      const owed = input.owed === null ? null : amountOf(input.owed);
      const plan = { ...input.plan, owed, paidBy: input.owed === null ? null : input.plan.paidBy };
      const today = dayIn(timeZone, tx.now);
      const problems = [
        ...(input.owed !== null && (owed === null || owed.minor === 0) ? [AMOUNT_UNREADABLE] : []),
        ...problemsOfPlan(plan, today),
        ...problemsOfEvidence(input, today),
      ];
      if (problems.length > 0) throw new UserErrors(problems);
      await remedies.addStep(
        locked,
        { response: 'plan-funded', source, evidenceDate, note: note.trim(), verifier: null, plan },
        userId,
      );
      const { id, supplierId, ruleId } = locked.remedy;
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'remedy.plan-accepted',
        subjectType: 'Supplier',
        subjectId: supplierId,
        parameters: { remedy: id, rule: ruleId },
      });
      return supplierId;
    });
  }
}
