import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';

/** Ends the promise for requests that are still to be sent. What was promised stays promised. */
@Injectable()
export class EndPromise {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws NotAllowed */
  async execute(viewer: Viewer): Promise<void> {
    assertMay(viewer, 'promise.accept');
    const { organisationId, userId } = viewer;
    await this.#database.transaction(organisationId, async (tx) => {
      const ended = await tx.write(
        'UPDATE repayment_promises SET ended_by = $2, ended_at = $3 WHERE organisation_id = $1 AND ended_at IS NULL',
        [organisationId, userId, tx.now],
      );
      if (ended === 0) return;
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'promise.ended',
        subjectType: 'Organisation',
        subjectId: organisationId,
        parameters: {},
      });
    });
  }
}
