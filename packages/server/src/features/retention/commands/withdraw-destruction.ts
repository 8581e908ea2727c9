import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { NotAllowed } from '../../../platform/errors/refused.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { decideDestruction, lockDestruction, type DestructionChoice } from '../destructions.ts';

/** Takes back a proposal to destroy a file; only who proposed it can. */
@Injectable()
export class WithdrawDestruction {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Returns the id of the file. @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, choice: DestructionChoice): Promise<string> {
    assertMay(viewer, 'evidence.write');
    const { organisationId, userId } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const { id, evidenceId, proposedBy } = await lockDestruction(tx, viewer, choice);
      if (proposedBy !== userId) throw new NotAllowed('destruction.withdraw');
      await decideDestruction(tx, organisationId, id, { state: 'withdrawn', by: userId });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'retention.destruction-withdrawn',
        subjectType: 'Evidence',
        subjectId: evidenceId,
        parameters: { destruction: id },
      });
      return evidenceId;
    });
  }
}
