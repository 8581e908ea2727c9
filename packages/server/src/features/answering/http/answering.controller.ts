import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { answerAsPayload } from '../../../platform/auth/link-answer.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { AnsweringReadModel } from '../answering.read-model.ts';
import { ProtectAnswers } from '../commands/protect-answers.ts';
import { SaveAnswers } from '../commands/save-answers.ts';
import { SubmitAnswers } from '../commands/submit-answers.ts';
import type { Respondent } from '../request-access.ts';
import { readCookie } from './answering-cookie.ts';

const requestId = z.guid();
const draftBody = z.object({ requestId });
const protectBody = z.object({ requestId, password: z.string().max(1000) });
const submitBody = z.object({ requestId, declared: z.boolean() });
/** A device that was off line sends its changes in portions. */
const MOST_CHANGES = 50;
const change = z.object({
  id: z.guid(),
  item: z.string().max(20),
  place: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .nullable(),
  answer: z.unknown(),
  base: z.number().int().min(0),
});
const saveBody = z.object({ requestId, changes: z.array(change).max(MOST_CHANGES) });

interface Call {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Endpoints for somebody who has begun to answer a request on this device. */
@Controller('answering')
export class AnsweringController {
  readonly #texts: Texts;
  readonly #reads: AnsweringReadModel;
  readonly #protect: ProtectAnswers;
  readonly #save: SaveAnswers;
  readonly #submit: SubmitAnswers;

  constructor(
    texts: Texts,
    reads: AnsweringReadModel,
    protect: ProtectAnswers,
    save: SaveAnswers,
    submit: SubmitAnswers,
  ) {
    this.#texts = texts;
    this.#reads = reads;
    this.#protect = protect;
    this.#save = save;
    this.#submit = submit;
  }

  /** A `Draft`, and `userErrors`. */
  @Post('draft')
  @HttpCode(200)
  async draft(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#answer({ request, reply }, draftBody, (respondent) => this.#reads.draft(respondent));
  }

  /** `{ userErrors }` */
  @Post('protect')
  @HttpCode(200)
  async protect(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#answer({ request, reply }, protectBody, async (respondent, { password }) => {
      await this.#protect.execute(respondent, password);
      return {};
    });
  }

  /** `{ outcomes, userErrors }`: what became of each change, in their order. */
  @Post('save')
  @HttpCode(200)
  async save(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#answer({ request, reply }, saveBody, async (respondent, { changes }) => ({
      outcomes: await this.#save.execute(respondent, changes),
    }));
  }

  /** `{ submissionId, submittedAt, userErrors }` */
  @Post('submit')
  @HttpCode(200)
  async submit(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#answer({ request, reply }, submitBody, (respondent, { declared }) =>
      this.#submit.execute(respondent, declared),
    );
  }

  async #answer<Body extends { readonly requestId: string }>(
    call: Call,
    schema: z.ZodType<Body>,
    work: (respondent: Respondent, body: Body) => Promise<object>,
  ): Promise<object> {
    return answerAsPayload(this.#texts, call, async () => {
      const body = schema.safeParse(call.request.body);
      if (!body.success) throw userError('CHANGE_NOT_READABLE');
      const cookie = readCookie(call.request, body.data.requestId);
      return work(await this.#reads.respondent(body.data.requestId, cookie), body.data);
    });
  }
}
