import { Injectable } from '@nestjs/common';
import { importCommitChunk } from '@plumbline/jobs';
import type { z } from 'zod';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Failure } from '../../../platform/outbox/outbox-claim.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { CommitChunkRun } from '../commit/run-commit-chunk.ts';
import { beginUndo } from '../undo/begin-undo.ts';
import { jobProgress } from './job-progress.ts';

type Payload = z.output<typeof importCommitChunk.payload>;

@Injectable()
export class CommitChunkHandler implements JobHandler<Payload> {
  readonly job = importCommitChunk;
  readonly #run: CommitChunkRun;

  constructor(run: CommitChunkRun) {
    this.#run = run;
  }

  async handle(payload: Payload, context: JobContext): Promise<void> {
    await this.#run.execute(payload, jobProgress(context));
  }

  /** Undoes what was written, so that no half import stays. */
  async onCancelled({ organisationId, importId }: Payload, tx: Transaction): Promise<void> {
    await beginUndo(tx, organisationId, importId, null, { code: 'import.stopped', parameters: {} });
  }

  async onGivenUp({ organisationId, importId }: Payload, tx: Transaction, failure: Failure): Promise<void> {
    const { code, parameters } = failure;
    await beginUndo(tx, organisationId, importId, null, { code: `jobs.reason.${code}`, parameters });
  }
}
