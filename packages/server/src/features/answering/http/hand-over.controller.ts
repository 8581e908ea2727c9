import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { LANGUAGES, SECTIONS } from '@plumbline/questionnaire';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { HandOverSection } from '../commands/hand-over-section.ts';
import { MarkSectionReady } from '../commands/mark-section-ready.ts';
import { TakeSectionBack } from '../commands/take-section-back.ts';
import { RespondentCalls } from './respondent-calls.ts';

const requestId = z.guid();
const handOverBody = z.object({
  requestId,
  section: z.enum(SECTIONS),
  email: z.string().max(1000).nullable(),
  language: z.enum(LANGUAGES),
});
const takeBackBody = z.object({ requestId, handOverId: z.guid() });
const readyBody = z.object({ requestId, isReady: z.boolean() });

/** Endpoints for those who share the work on a request. */
@Controller('answering')
export class HandOverController {
  readonly #calls: RespondentCalls;
  readonly #handOver: HandOverSection;
  readonly #takeBack: TakeSectionBack;
  readonly #ready: MarkSectionReady;

  constructor(calls: RespondentCalls, handOver: HandOverSection, takeBack: TakeSectionBack, ready: MarkSectionReady) {
    this.#calls = calls;
    this.#handOver = handOver;
    this.#takeBack = takeBack;
    this.#ready = ready;
  }

  /** `{ url, userErrors }`: the link to pass on; null where it is mailed. */
  @Post('hand-over')
  @HttpCode(200)
  async handOver(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#calls.forRequest({ request, reply }, handOverBody, (respondent, input) =>
      this.#handOver.execute(respondent, input),
    );
  }

  /** `{ userErrors }` */
  @Post('take-back')
  @HttpCode(200)
  async takeBack(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#calls.forRequest({ request, reply }, takeBackBody, async (respondent, body) => {
      await this.#takeBack.execute(respondent, body.handOverId);
      return {};
    });
  }

  /** `{ userErrors }` */
  @Post('ready')
  @HttpCode(200)
  async ready(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#calls.forRequest({ request, reply }, readyBody, async (respondent, { isReady }) => {
      await this.#ready.execute(respondent, isReady);
      return {};
    });
  }
}
