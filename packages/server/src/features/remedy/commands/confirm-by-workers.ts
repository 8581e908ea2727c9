import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError, UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { isAtEnd, problemsOfEvidence, type Evidence, type Verifier } from '../remedy-rules.ts';
import { linesOf } from '../lines-of.ts';
import { RemedyRepository } from '../remedy.repository.ts';

export interface ConfirmByWorkersInput extends Evidence {
  readonly remedyId: string;
  readonly version: number;
  readonly verifier: Verifier;
}

/** Records that workers confirmed a remedy, through a verifier on their side. The ledger must be at its end. */
@Injectable()
export class ConfirmByWorkers {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Returns the id of the supplier. @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, input: ConfirmByWorkersInput): Promise<string> {
    assertMay(viewer, 'remedy.record');
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const remedies = new RemedyRepository(tx, organisationId);
      const locked = await remedies.lockKnown(input.remedyId, input.version);
      const { remedy, plan, entries } = locked;
      if (plan === null) throw userError('REMEDY_NO_PLAN');
      if (!isAtEnd(plan, linesOf(entries))) throw userError('REMEDY_NOT_AT_END');
      const problems = problemsOfEvidence(input, dayIn(timeZone, tx.now));
      if (problems.length > 0) throw new UserErrors(problems);
      const { evidenceDate, note, verifier } = input;
      // The buyer records it; who asked the workers is the verifier.
      const confirmed = { response: 'confirmed-by-workers', source: 'buyer', evidenceDate, verifier } as const;
      await remedies.addStep(locked, { ...confirmed, note: note.trim(), plan: null }, userId);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'remedy.confirmed',
        subjectType: 'Supplier',
        subjectId: remedy.supplierId,
        parameters: { remedy: remedy.id, rule: remedy.ruleId },
      });
      return remedy.supplierId;
    });
  }
}
