import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { answerLink } from '../../../platform/auth/link-answer.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { AskForReset } from '../commands/ask-for-reset.ts';
import { ResetPassword } from '../commands/reset-password.ts';
import { PersonReadModel } from '../person.read-model.ts';

const token = z.string().min(1).max(200);
const linkBody = z.object({ token });
const askBody = z.object({ email: z.string().max(1000).catch('') }).catch({ email: '' });
const resetBody = z.object({ token, password: z.string() });

/** Endpoints for somebody who asks for a reset link, and for its holder. */
@Controller('people')
export class PasswordController {
  readonly #auth: AuthDatabase;
  readonly #texts: Texts;
  readonly #people: PersonReadModel;
  readonly #reset: ResetPassword;
  readonly #ask: AskForReset;

  constructor(auth: AuthDatabase, texts: Texts, people: PersonReadModel, reset: ResetPassword, ask: AskForReset) {
    this.#auth = auth;
    this.#texts = texts;
    this.#people = people;
    this.#reset = reset;
    this.#ask = ask;
  }

  /** `{ userErrors }`: the same for an address that has an account and one that has none. */
  @Post('ask-reset')
  @HttpCode(200)
  async askFor(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return answerLink(
      { auth: this.#auth, texts: this.#texts },
      { request, reply, schema: askBody },
      async ({ email }) => {
        await this.#ask.execute(email);
        return {};
      },
    );
  }

  /** Whose password it is: `{ email, name, organisationName, expiresAt, passwordLength, userErrors }`. */
  @Post('reset')
  @HttpCode(200)
  async show(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return answerLink({ auth: this.#auth, texts: this.#texts }, { request, reply, schema: linkBody }, async (body) => {
      const content = await this.#people.reset(body.token);
      if (!content) throw userError('LINK_NOT_VALID');
      return content;
    });
  }

  /** `{ email, userErrors }`; every session of the person has ended. */
  @Post('reset-password')
  @HttpCode(200)
  async reset(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return answerLink({ auth: this.#auth, texts: this.#texts }, { request, reply, schema: resetBody }, (body) =>
      this.#reset.execute(body),
    );
  }
}
