import { Injectable } from '@nestjs/common';
import { importUndo } from '@plumbline/jobs';
import type { z } from 'zod';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { UndoChunkRun } from '../undo/run-undo-chunk.ts';
import { jobProgress } from './job-progress.ts';

type Payload = z.output<typeof importUndo.payload>;

@Injectable()
export class UndoHandler implements JobHandler<Payload> {
  readonly job = importUndo;
  readonly #run: UndoChunkRun;

  constructor(database: Database) {
    this.#run = new UndoChunkRun(database);
  }

  async handle(payload: Payload, context: JobContext): Promise<void> {
    await this.#run.execute(payload, jobProgress(context));
  }

  /** An undo that has begun is carried out: whoever stops watching does not leave half of it. */
  async onCancelled(payload: Payload, tx: Transaction): Promise<void> {
    await addToOutbox(tx, importUndo, payload);
  }
}
