import { Injectable } from '@nestjs/common';
import { importApplyAnswer } from '@plumbline/jobs';
import type { z } from 'zod';
import { Database } from '../../../platform/db/transaction.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { ApplyAnswer } from '../answered/apply-answer.ts';

type Payload = z.output<typeof importApplyAnswer.payload>;

@Injectable()
export class ApplyAnswerHandler implements JobHandler<Payload> {
  readonly job = importApplyAnswer;
  readonly #apply: ApplyAnswer;

  constructor(database: Database) {
    this.#apply = new ApplyAnswer(database);
  }

  async handle({ organisationId, questionId }: Payload, context: JobContext): Promise<void> {
    await this.#apply.execute(organisationId, questionId, (tx) => context.complete(tx));
  }
}
