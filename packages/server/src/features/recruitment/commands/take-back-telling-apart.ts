import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { RecruitmentRepository } from '../recruitment.repository.ts';

/** Takes back that two labour agents are not the same: they are pointed out again while they look alike. */
@Injectable()
export class TakeBackTellingApart {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Doing it again changes nothing. @throws NotFound, NotAllowed */
  async execute(viewer: Viewer, ids: readonly [string, string]): Promise<void> {
    assertMay(viewer, 'recruitment.write');
    const { organisationId, userId } = viewer;
    await this.#database.transaction(organisationId, async (tx) => {
      const [agentId, otherId] = await new RecruitmentRepository(tx, organisationId).pairOfAgents(ids);
      const removed = await tx.write(
        'DELETE FROM agents_told_apart WHERE organisation_id = $1 AND agent_id = $2 AND other_id = $3',
        [organisationId, agentId, otherId],
      );
      if (removed === 0) return;
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'agent.telling-apart-taken-back',
        subjectType: 'LabourAgent',
        subjectId: agentId,
        parameters: { other: otherId },
      });
    });
  }
}
