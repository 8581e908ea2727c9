import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { UserErrors } from '../../../platform/errors/user-error.ts';
import { assertRoom } from '../../../platform/quotas/assert-room.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { problemsOfAgent, storedAgent, type AgentInput } from '../agent-details.ts';
import { RecruitmentRepository } from '../recruitment.repository.ts';

/** Records a labour agent. */
@Injectable()
export class RecordAgent {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Returns the id. @throws UserErrors, NotAllowed */
  async execute(viewer: Viewer, input: AgentInput): Promise<string> {
    assertMay(viewer, 'recruitment.write');
    const { organisationId, userId, timeZone } = viewer;
    return this.#database.transaction(organisationId, async (tx) => {
      const problems = problemsOfAgent(input, dayIn(timeZone, tx.now));
      if (problems.length > 0) throw new UserErrors(problems);
      await assertRoom(tx, viewer, 'labourAgents', {
        from: 'FROM labour_agents WHERE organisation_id = $1 AND version = 1',
        person: 'recorded_by',
      });
      const id = await new RecruitmentRepository(tx, organisationId).addAgent({
        ...storedAgent(input),
        ended: false,
        recordedBy: userId,
      });
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'agent.recorded',
        subjectType: 'LabourAgent',
        subjectId: id,
      });
      return id;
    });
  }
}
