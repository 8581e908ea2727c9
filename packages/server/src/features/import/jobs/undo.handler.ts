import { Injectable } from '@nestjs/common';
import { importUndo } from '@plumbline/jobs';
import type { z } from 'zod';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { UndoChunkRun } from '../undo/run-undo-chunk.ts';
import { jobProgress } from './job-progress.ts';

type Payload = z.output<typeof importUndo.payload>;

@Injectable()
export class UndoHandler implements JobHandler<Payload> {
  readonly job = importUndo;
  readonly #run: UndoChunkRun;

  constructor(run: UndoChunkRun) {
    this.#run = run;
  }

  async handle(payload: Payload, context: JobContext): Promise<void> {
    await this.#run.execute(payload, jobProgress(context));
  }
}
