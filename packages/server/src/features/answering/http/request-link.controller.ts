import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { answerLink } from '../../../platform/auth/link-answer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { AnsweringReadModel } from '../answering.read-model.ts';
import { StartAnswering } from '../commands/start-answering.ts';
import { NO_OFFER, Respondents } from '../respondents.ts';
import { secretsIn, writtenCookie } from './answering-cookie.ts';

const token = z.string().min(1).max(200);
const linkBody = z.object({ token });
const startBody = z.object({ token, password: z.string().max(1000).optional(), code: z.string().max(100).optional() });

/** Endpoints for somebody who has a link to a request. */
@Controller('answering')
export class RequestLinkController {
  readonly #auth: AuthDatabase;
  readonly #texts: Texts;
  readonly #reads: AnsweringReadModel;
  readonly #start: StartAnswering;
  readonly #respondents: Respondents;

  constructor(
    auth: AuthDatabase,
    texts: Texts,
    reads: AnsweringReadModel,
    start: StartAnswering,
    respondents: Respondents,
  ) {
    this.#auth = auth;
    this.#texts = texts;
    this.#reads = reads;
    this.#start = start;
    this.#respondents = respondents;
  }

  /** Who asks for what, and what a signed-in person may do with it: a `FrontPage`, a `ClaimOffer`, and `userErrors`. */
  @Post('front-page')
  @HttpCode(200)
  async show(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return answerLink(
      { auth: this.#auth, texts: this.#texts },
      { request, reply, schema: linkBody, limit: 'requestLink' },
      async (body) => {
        const page = await this.#reads.frontPage(body.token, secretsIn(request));
        // What a colleague was handed is no request to add.
        const offer = page.section === null ? await this.#respondents.offer(request, page.requestId) : NO_OFFER;
        return { ...page, ...offer };
      },
    );
  }

  /** `{ requestId, userErrors }`, and a cookie that is good for this request alone. */
  @Post('start')
  @HttpCode(200)
  async start(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return answerLink(
      { auth: this.#auth, texts: this.#texts },
      { request, reply, schema: startBody, limit: 'requestLink' },
      async (body) => {
        const { requestId, session } = await this.#start.execute(body.token, body, secretsIn(request));
        const { PUBLIC_URL } = this.#auth.config.environment;
        if (session !== null) reply.header('set-cookie', writtenCookie(PUBLIC_URL, { requestId, ...session }));
        return { requestId };
      },
    );
  }
}
