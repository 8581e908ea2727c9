import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { requestAssessment } from '../../risk/request-assessment.ts';
import { endPreference } from '../../supplier/commands/prefer-observation.ts';
import { standingSupplier } from '../../supplier/merged-suppliers.ts';
import type { StatementOutcome } from './record-fact.ts';

/** Takes a preference back: the newest evidence holds again. It stays in the history. */
@Injectable()
export class EndPreference {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws NotFound, NotAllowed */
  async execute(viewer: Viewer, preferenceId: string): Promise<StatementOutcome> {
    assertMay(viewer, 'fact.record');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const madeAbout = await endPreference(tx, organisationId, preferenceId, userId);
      if (madeAbout === null) throw new NotFound('No preference in force has this id');
      const supplierId = await standingSupplier(tx, organisationId, madeAbout);
      await requestAssessment(tx, organisationId, [supplierId], 'fact', preferenceId, null);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'fact.preference-ended',
        subjectType: 'Supplier',
        subjectId: supplierId,
        parameters: { preference: preferenceId },
      });
      return { id: preferenceId, supplierId };
    });
  }
}
