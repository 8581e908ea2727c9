import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { assertIndependent } from '../../organisation/assert-independent.ts';
import { decideDestruction, lockDestruction, type DestructionChoice } from '../destructions.ts';
import { assertReason, type GivenReason } from '../held-evidence.ts';

/** Says why a file stays that another person wants destroyed. */
@Injectable()
export class DeclineDestruction {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Returns the id of the file. @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, choice: DestructionChoice, given: GivenReason): Promise<string> {
    assertMay(viewer, 'evidence.review');
    const { organisationId, userId } = viewer;
    assertReason(given);
    return this.#database.transaction(organisationId, async (tx) => {
      const { id, evidenceId, proposedBy } = await lockDestruction(tx, viewer, choice);
      await assertIndependent(tx, proposedBy, userId);
      const declined = { state: 'declined', by: userId, declineReason: given.reason.trim() } as const;
      await decideDestruction(tx, organisationId, id, declined);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'retention.destruction-declined',
        subjectType: 'Evidence',
        subjectId: evidenceId,
        parameters: { destruction: id },
      });
      return evidenceId;
    });
  }
}
