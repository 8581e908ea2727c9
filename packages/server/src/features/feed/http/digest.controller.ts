import { Controller, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { answerLink } from '../../../platform/auth/link-answer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { StopDigest } from '../commands/stop-digest.ts';

const stopBody = z.object({ token: z.string().min(1).max(200) });

/** The endpoint for somebody who follows the link at the end of a digest. */
@Controller('people')
export class DigestController {
  readonly #auth: AuthDatabase;
  readonly #texts: Texts;
  readonly #stop: StopDigest;

  constructor(auth: AuthDatabase, texts: Texts, stop: StopDigest) {
    this.#auth = auth;
    this.#texts = texts;
    this.#stop = stop;
  }

  /** `{ userErrors }` */
  @Post('stop-digest')
  @HttpCode(200)
  async stop(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return answerLink(
      { auth: this.#auth, texts: this.#texts },
      { request, reply, schema: stopBody },
      async ({ token }) => {
        await this.#stop.execute(token);
        return {};
      },
    );
  }
}

/** What mail programs ask that end such mails without opening a page (RFC 8058). */
@Controller('stop-mails')
export class OneClickController {
  readonly #auth: AuthDatabase;
  readonly #texts: Texts;
  readonly #stop: StopDigest;

  constructor(auth: AuthDatabase, texts: Texts, stop: StopDigest) {
    this.#auth = auth;
    this.#texts = texts;
    this.#stop = stop;
  }

  /** `{ userErrors }`, whatever the body. A page of another site that sends it needs the link. */
  @Post(':token')
  @HttpCode(200)
  async stop(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    return answerLink({ auth: this.#auth, texts: this.#texts }, { request, reply, schema: z.unknown() }, async () => {
      await this.#stop.execute(token);
      return {};
    });
  }
}
