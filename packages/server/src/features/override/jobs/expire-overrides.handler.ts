import { Injectable } from '@nestjs/common';
import { overrideExpire } from '@plumbline/jobs';
import type { z } from 'zod';
import { appendAudit } from '../../../platform/audit/append-audit.ts';
import { Database } from '../../../platform/db/transaction.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { organisationDay } from '../../risk/organisation-day.ts';
import { OverrideRepository } from '../override.repository.ts';

type Payload = z.output<typeof overrideExpire.payload>;

/** Ends the overrides whose last day has passed: their suppliers have the computed label again. */
@Injectable()
export class ExpireOverridesHandler implements JobHandler<Payload> {
  readonly job = overrideExpire;
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async handle({ organisationId }: Payload, context: JobContext): Promise<void> {
    const today = await organisationDay(this.#database, organisationId);
    await this.#database.transaction(organisationId, async (tx) => {
      const expired = await new OverrideRepository(tx, organisationId).expire(today);
      await context.complete(tx);
      for (const { id, supplierId } of expired) {
        await appendAudit(tx, organisationId, {
          actorId: null,
          verb: 'override.expired',
          subjectType: 'Supplier',
          subjectId: supplierId,
          parameters: { override: id },
        });
      }
    });
  }
}
