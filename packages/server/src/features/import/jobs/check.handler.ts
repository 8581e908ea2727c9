import { Injectable } from '@nestjs/common';
import type { Explained } from '@plumbline/facts';
import { importCheck } from '@plumbline/jobs';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { failureText } from '../../../platform/outbox/failure-text.ts';
import type { Failure } from '../../../platform/outbox/outbox-claim.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { Import } from '../import.entity.ts';
import { CheckRun } from '../check/run-check.ts';
import { jobProgress } from './job-progress.ts';

type Payload = z.output<typeof importCheck.payload>;

@Injectable()
export class CheckHandler implements JobHandler<Payload> {
  readonly job = importCheck;
  readonly #run: CheckRun;

  constructor(run: CheckRun) {
    this.#run = run;
  }

  async handle(payload: Payload, context: JobContext): Promise<void> {
    await this.#run.execute(payload, jobProgress(context));
  }

  /** Puts the import back to before the check. */
  async onCancelled({ organisationId, importId }: Payload, tx: Transaction): Promise<void> {
    await backToMapping(tx, organisationId, importId, null);
  }

  async onGivenUp(
    { organisationId, importId }: Payload,
    tx: Transaction,
    { code, parameters }: Failure,
  ): Promise<void> {
    await backToMapping(tx, organisationId, importId, { code: failureText(code), parameters });
  }
}

async function backToMapping(
  tx: Transaction,
  organisationId: string,
  importId: string,
  failure: Explained | null,
): Promise<void> {
  await tx.manager.update(Import, { organisationId, id: importId, state: 'checking' }, { state: 'mapped', failure });
}
