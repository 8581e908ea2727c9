import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { problemsOfEvidence, problemsOfSaid, type Evidence, type SaidResponse, type Teller } from '../remedy-rules.ts';
import type { RemedyTarget } from '../remedy-target.ts';
import { RemedyRepository } from '../remedy.repository.ts';

export interface RecordResponseInput extends RemedyTarget, Evidence {
  readonly response: SaidResponse;
  readonly source: Teller;
}

/** Records what a supplier did about a finding, as somebody says it, with the evidence. It ends a plan. */
@Injectable()
export class RecordResponse {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Returns the id of the supplier. @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, input: RecordResponseInput): Promise<string> {
    assertMay(viewer, 'remedy.record');
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const remedies = new RemedyRepository(tx, organisationId);
      const locked = await remedies.lock(input);
      const { response, source, evidenceDate } = input;
      const problems = [...problemsOfSaid(response, source), ...problemsOfEvidence(input, dayIn(timeZone, tx.now))];
      if (problems.length > 0) throw new UserErrors(problems);
      const said = { response, source, evidenceDate, note: input.note.trim(), verifier: null, plan: null };
      await remedies.addStep(locked, said, userId);
      const { id, supplierId, ruleId } = locked.remedy;
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'remedy.response-recorded',
        subjectType: 'Supplier',
        subjectId: supplierId,
        parameters: { remedy: id, rule: ruleId, kind: response },
      });
      return supplierId;
    });
  }
}
