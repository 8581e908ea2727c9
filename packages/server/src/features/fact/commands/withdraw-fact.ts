import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError, UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { problemsOfNote } from '../../person/problems-of-note.ts';
import { requestAssessment } from '../../risk/request-assessment.ts';
import { standingSupplier } from '../../supplier/merged-suppliers.ts';
import { endStatement, statementOf } from '../lock-statement.ts';
import { lockSupplier } from '../stated-supplier.ts';
import type { StatementOutcome } from './record-fact.ts';

/** Withdraws a statement that was recorded by hand, with the reason. It stays in the history. */
@Injectable()
export class WithdrawFact {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(
    viewer: Viewer,
    factId: string,
    { reason, numbersChecked }: { readonly reason: string; readonly numbersChecked: boolean },
  ): Promise<StatementOutcome> {
    assertMay(viewer, 'fact.record');
    if (reason.trim() === '') throw userError('REASON_MISSING', 'reason');
    const problems = problemsOfNote('reason', reason, numbersChecked);
    if (problems.length > 0) throw new UserErrors(problems);
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const statement = await statementOf(tx, organisationId, factId);
      const shownBy = await standingSupplier(tx, organisationId, statement.supplierId);
      await lockSupplier(tx, organisationId, shownBy);
      await endStatement(tx, statement, { by: userId, reason: reason.trim(), successor: factId });
      await requestAssessment(tx, organisationId, [shownBy], 'fact', factId, null);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'fact.withdrawn',
        subjectType: 'Supplier',
        subjectId: shownBy,
        parameters: { statement: factId, kind: statement.form },
      });
      return { id: factId, supplierId: shownBy };
    });
  }
}
