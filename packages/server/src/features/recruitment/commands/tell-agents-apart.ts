import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { RecruitmentRepository } from '../recruitment.repository.ts';

/** Notes that two labour agents are not the same, so that they are no longer pointed out. */
@Injectable()
export class TellAgentsApart {
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
      const written = await tx.write(
        `INSERT INTO agents_told_apart (organisation_id, agent_id, other_id, told_by, told_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
        [organisationId, agentId, otherId, userId, tx.now],
      );
      if (written === 0) return;
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'agent.told-apart',
        subjectType: 'LabourAgent',
        subjectId: agentId,
        parameters: { other: otherId },
      });
    });
  }
}
