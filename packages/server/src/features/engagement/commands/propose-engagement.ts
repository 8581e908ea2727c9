import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError, UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { auditorNamed } from '../auditor-named.ts';
import { beginsAt } from '../begins-at.ts';
import type { Engagement } from '../engagement.entity.ts';
import { auditorIn, problemsOfEngagement, type ProposedEngagement } from '../engagement-rules.ts';
import { EngagementRepository } from '../engagement.repository.ts';

/** Proposes that an auditor may read some suppliers for a time, for another person to approve. */
@Injectable()
export class ProposeEngagement {
  readonly #database: Database;
  readonly #auth: AuthDatabase;

  constructor(database: Database, auth: AuthDatabase) {
    this.#database = database;
    this.#auth = auth;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, input: ProposedEngagement): Promise<Engagement> {
    assertMay(viewer, 'engagement.propose');
    const { organisationId, userId, timeZone } = viewer;
    const auditorId = auditorIn(input.auditor);
    const auditorName = auditorId === null ? null : await auditorNamed(this.#auth, auditorId);
    return this.#database.transaction(organisationId, async (tx) => {
      const engagements = new EngagementRepository(tx, organisationId);
      await engagements.assertSuppliers(input.supplierIds);
      const problems = problemsOfEngagement(input, dayIn(timeZone, tx.now));
      if (problems.length > 0) throw new UserErrors(problems);
      if (auditorId === null || auditorName === null) throw userError('AUDITOR_UNKNOWN', 'auditor');
      const { purpose, fromOn, untilOn, supplierIds } = input;
      const engagement = await engagements.propose(
        {
          auditorOrganisationId: auditorId,
          auditorName,
          purpose,
          note: input.note.trim(),
          kinds: [...new Set(input.kinds)].toSorted(),
          fromOn,
          untilOn,
          fromAt: beginsAt(fromOn, timeZone),
          untilAt: beginsAt(untilOn, timeZone, 1),
          proposedBy: userId,
        },
        supplierIds,
      );
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'engagement.proposed',
        subjectType: 'Engagement',
        subjectId: engagement.id,
        parameters: { suppliers: new Set(supplierIds).size, from: fromOn, until: untilOn },
      });
      return engagement;
    });
  }
}
