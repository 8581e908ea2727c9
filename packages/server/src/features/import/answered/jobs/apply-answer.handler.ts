import { Injectable } from '@nestjs/common';
import { importApplyAnswer } from '@plumbline/jobs';
import type { z } from 'zod';
import type { JobContext, JobHandler } from '../../../../platform/queue/job-handler.ts';
import { ApplyAnswer } from '../apply-answer.ts';

type Payload = z.output<typeof importApplyAnswer.payload>;

@Injectable()
export class ApplyAnswerHandler implements JobHandler<Payload> {
  readonly job = importApplyAnswer;
  readonly #apply: ApplyAnswer;

  constructor(apply: ApplyAnswer) {
    this.#apply = apply;
  }

  async handle({ organisationId, questionId }: Payload, context: JobContext): Promise<void> {
    await this.#apply.execute(organisationId, questionId, (tx) => context.complete(tx));
  }
}
