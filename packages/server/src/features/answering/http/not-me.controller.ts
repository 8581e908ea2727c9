import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { answerLink } from '../../../platform/auth/link-answer.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { SayNotMe } from '../commands/say-not-me.ts';

const linkBody = z.object({ token: z.string().min(1).max(200) });

/** Where somebody with a link says that it is not for them. */
@Controller('answering')
export class NotMeController {
  readonly #auth: AuthDatabase;
  readonly #texts: Texts;
  readonly #notMe: SayNotMe;

  constructor(auth: AuthDatabase, texts: Texts, notMe: SayNotMe) {
    this.#auth = auth;
    this.#texts = texts;
    this.#notMe = notMe;
  }

  /** `{ userErrors }`. It has to be posted: a mail scanner that follows links says nothing. */
  @Post('not-me')
  @HttpCode(200)
  async sayNotMe(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return answerLink(
      { auth: this.#auth, texts: this.#texts },
      { request, reply, schema: linkBody, limit: 'requestLink' },
      async (body) => {
        await this.#notMe.execute(body.token);
        return {};
      },
    );
  }
}
