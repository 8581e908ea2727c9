import { Injectable } from '@nestjs/common';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { requestAssessment } from '../../risk/request-assessment.ts';
import { problemsOfAgent, storedAgent, type AgentInput } from '../agent-details.ts';
import { recordCorridorObservations } from '../corridor-observations.ts';
import { RecruitmentRepository } from '../recruitment.repository.ts';

/** Changes what is known of a labour agent. Corridors that it works for say the new state of it. */
@Injectable()
export class ChangeAgent {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, id: string, version: number, input: AgentInput): Promise<void> {
    assertMay(viewer, 'recruitment.write');
    const { organisationId, userId, timeZone } = viewer;
    await this.#database.transaction(organisationId, async (tx) => {
      const recruitment = new RecruitmentRepository(tx, organisationId);
      const before = await recruitment.lockAgent(id, version);
      const problems = problemsOfAgent(input, dayIn(timeZone, tx.now));
      if (problems.length > 0) throw new UserErrors(problems);
      await recruitment.followAgent(before, { ...storedAgent(input), recordedBy: userId });
      const suppliers = await recruitment.suppliersOf(id);
      const changed = await recordCorridorObservations(tx, organisationId, suppliers, {
        endedBy: id,
        today: dayIn(timeZone, tx.now),
      });
      await requestAssessment(tx, organisationId, changed, 'corridor', id, null);
      await appendAudit(tx, organisationId, {
        actorId: userId,
        verb: 'agent.changed',
        subjectType: 'LabourAgent',
        subjectId: id,
        parameters: { version: version + 1 },
      });
    });
  }
}
