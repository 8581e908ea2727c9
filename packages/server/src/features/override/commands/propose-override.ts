import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import type { Override } from '../override.entity.ts';
import { problemsOfOverride, type ProposedOverride } from '../override-rules.ts';
import { OverrideRepository } from '../override.repository.ts';

/** Proposes another label than the computed one, for another person to approve. */
@Injectable()
export class ProposeOverride {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, supplierId: string, input: ProposedOverride): Promise<Override> {
    assertMay(viewer, 'override.propose');
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const overrides = new OverrideRepository(tx, organisationId);
      const computedLabel = await overrides.lockSupplier(supplierId);
      const problems = problemsOfOverride(input, computedLabel, dayIn(timeZone, tx.now));
      if (problems.length > 0) throw new UserErrors(problems);
      const { label, reasonCode, evidenceDate, until } = input;
      const override = await overrides.propose({
        supplierId,
        label,
        computedLabel,
        reasonCode,
        reason: input.reason.trim(),
        evidence: input.evidence.trim(),
        evidenceDate,
        until,
        proposedBy: userId,
      });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'override.proposed',
        subjectType: 'Supplier',
        subjectId: supplierId,
        parameters: { override: override.id, label, computed: computedLabel, until },
      });
      return override;
    });
  }
}
