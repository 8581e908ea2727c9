import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError, UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { before } from '../../../platform/time/after.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { isKept, LEDGER_DAYS, problemsOfEvidence, type Evidence, type Teller } from '../remedy-rules.ts';
import { linesOf } from '../lines-of.ts';
import { RemedyRepository } from '../remedy.repository.ts';

export interface MarkOnScheduleInput extends Evidence {
  readonly remedyId: string;
  readonly version: number;
  readonly source: Teller;
}

/** Marks a plan as on schedule. It must not be past its last day, and its ledger must be up to date. */
@Injectable()
export class MarkOnSchedule {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Returns the id of the supplier. @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, input: MarkOnScheduleInput): Promise<string> {
    assertMay(viewer, 'remedy.record');
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const remedies = new RemedyRepository(tx, organisationId);
      const locked = await remedies.lockKnown(input.remedyId, input.version);
      const { remedy, plan, entries } = locked;
      const today = dayIn(timeZone, tx.now);
      if (plan === null || plan.until < today) throw userError('REMEDY_NO_PLAN');
      if (!isKept(linesOf(entries), dayIn(timeZone, before(tx.now, { days: LEDGER_DAYS }))))
        throw userError('REMEDY_LEDGER_OLD', null, { days: LEDGER_DAYS });
      const problems = problemsOfEvidence(input, today);
      if (problems.length > 0) throw new UserErrors(problems);
      const { source, evidenceDate, note } = input;
      const marked = { response: 'on-schedule', source, evidenceDate, note: note.trim(), verifier: null } as const;
      await remedies.addStep(locked, { ...marked, plan: null }, userId);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'remedy.on-schedule',
        subjectType: 'Supplier',
        subjectId: remedy.supplierId,
        parameters: { remedy: remedy.id, rule: remedy.ruleId },
      });
      return remedy.supplierId;
    });
  }
}
