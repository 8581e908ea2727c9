import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { RecruitmentRepository } from '../recruitment.repository.ts';

/** Ends the record of a labour agent that no corridor uses any more. Its page stays. */
@Injectable()
export class EndAgent {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors while a corridor uses it, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string, version: number): Promise<void> {
    assertMay(viewer, 'recruitment.write');
    const { organisationId, userId } = viewer;
    await this.#database.transaction(organisationId, async (tx) => {
      const recruitment = new RecruitmentRepository(tx, organisationId);
      const before = await recruitment.lockAgent(id, version);
      const { length: suppliers } = await recruitment.suppliersOf(id);
      if (suppliers > 0) throw userError('AGENT_IN_USE', null, { suppliers });
      await recruitment.followAgent(before, { ended: true, recordedBy: userId });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'agent.ended',
        subjectType: 'LabourAgent',
        subjectId: id,
      });
    });
  }
}
