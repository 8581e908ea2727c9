import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { newIds } from '../../../platform/db/new-ids.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { UserErrors, type UserError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { problemsOfNote } from '../../person/problems-of-note.ts';
import { assertEngaged } from '../assert-engaged.ts';
import { AuditorHomeReadModel } from '../auditor-home.read-model.ts';

export interface AskedEvidence {
  readonly supplierId: string;
  readonly what: string;
  /** The last day, ISO 8601. */
  readonly dueOn: string;
  readonly numbersChecked: boolean;
}

/** An auditor asks the buyer for evidence about a supplier of its engagement. */
@Injectable()
export class AskForEvidence {
  readonly #database: Database;
  readonly #home: AuditorHomeReadModel;

  constructor(database: Database, home: AuditorHomeReadModel) {
    this.#database = database;
    this.#home = home;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, engagementId: string, input: AskedEvidence): Promise<void> {
    assertMay(viewer, 'engaged.work');
    const engagement = await this.#home.engagement(viewer, engagementId);
    const { buyerOrganisationId: organisationId, buyerTimeZone } = engagement;
    const id = await this.#database.transaction(organisationId, async (tx) => {
      const place = { ...engagement, auditorOrganisationId: viewer.organisationId };
      await assertEngaged(tx, place, [input.supplierId]);
      const problems = problemsOf(input, dayIn(buyerTimeZone, tx.now));
      if (problems.length > 0) throw new UserErrors(problems);
      const [request = ''] = await newIds(tx, 1);
      await tx.write(
        `INSERT INTO evidence_requests (organisation_id, id, engagement_id, supplier_id, what, due_on, state, asked_by, asked_by_name, asked_at, answer, version)
         VALUES ($1, $2, $3, $4, $5, $6, 'open', $7, $8, $9, '', 1)`,
        [
          ...[organisationId, request, engagementId, input.supplierId, input.what.trim(), input.dueOn],
          ...[viewer.userId, viewer.displayName, tx.now],
        ],
      );
      await appendAudit(tx, organisationId, {
        actorId: null,
        verb: 'evidence.requested',
        subjectType: 'Supplier',
        subjectId: input.supplierId,
        parameters: { engagement: engagementId, request },
      });
      return request;
    });
    await this.#database.transaction(viewer.organisationId, (tx) =>
      appendAudit(tx, viewer.organisationId, {
        actorId: viewer.userId,
        verb: 'evidence.asked',
        subjectType: 'Engagement',
        subjectId: engagementId,
        parameters: { request: id },
      }),
    );
  }
}

function problemsOf({ what, dueOn, numbersChecked }: AskedEvidence, today: string): UserError[] {
  return [
    ...(what.trim() === '' ? [{ field: 'what', code: 'WHAT_MISSING', parameters: {} } as const] : []),
    ...problemsOfNote('what', what, numbersChecked),
    ...(dueOn < today ? [{ field: 'dueOn', code: 'DAY_IN_PAST', parameters: { day: today } } as const] : []),
  ];
}
