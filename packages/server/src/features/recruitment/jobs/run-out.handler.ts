import { Injectable } from '@nestjs/common';
import { recruitmentRunOut } from '@plumbline/jobs';
import type { z } from 'zod';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { organisationDay } from '../../risk/organisation-day.ts';
import { requestAssessment } from '../../risk/request-assessment.ts';
import { lockSuppliers } from '../../supplier/commands/join-suppliers.ts';
import { recordCorridorObservations } from '../corridor-observations.ts';
import { RecruitmentRepository } from '../recruitment.repository.ts';

type Payload = z.output<typeof recruitmentRunOut.payload>;

/** Lets corridors say that a licence has run out, on the day after its last one. Nobody has to look, and what the register said stays in the agent's record. */
@Injectable()
export class RunOutHandler implements JobHandler<Payload> {
  readonly job = recruitmentRunOut;
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async handle({ organisationId }: Payload, context: JobContext): Promise<void> {
    const today = await organisationDay(this.#database, organisationId);
    await this.#database.transaction(organisationId, async (tx) => {
      const suppliers = await new RecruitmentRepository(tx, organisationId).suppliersWithRunOutLicences(today);
      await lockSuppliers(tx, organisationId, suppliers);
      const change = { endedBy: organisationId, today };
      const changed = await recordCorridorObservations(tx, organisationId, suppliers, change);
      await requestAssessment(tx, organisationId, changed, 'midnight', organisationId, null);
      await context.complete(tx);
      for (const supplierId of changed) {
        await appendAudit(tx, organisationId, {
          actorId: null,
          verb: 'corridor.licence-ran-out',
          subjectType: 'Supplier',
          subjectId: supplierId,
        });
      }
    });
  }
}
