import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';

/**
 * Accepts for the organisation that a supplier which tells of fees gets a repayment plan and does not lose the order by that alone. Suppliers that are asked from then on read it
 * beside the question.
 */
@Injectable()
export class AcceptPromise {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Accepting it again changes nothing. @throws NotAllowed */
  async execute(viewer: Viewer): Promise<void> {
    assertMay(viewer, 'promise.accept');
    const { organisationId, userId } = viewer;
    await this.#database.transaction(organisationId, async (tx) => {
      const accepted = await tx.write(
        `INSERT INTO repayment_promises (organisation_id, accepted_by, accepted_at) VALUES ($1, $2, $3)
         ON CONFLICT (organisation_id) WHERE ended_at IS NULL DO NOTHING`,
        [organisationId, userId, tx.now],
      );
      if (accepted === 0) return;
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'promise.accepted',
        subjectType: 'Organisation',
        subjectId: organisationId,
        parameters: {},
      });
    });
  }
}
