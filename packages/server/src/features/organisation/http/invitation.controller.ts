import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { answerLink } from '../../../platform/auth/link-answer.ts';
import { Sessions } from '../../../platform/auth/session.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { AcceptInvitation } from '../commands/accept-invitation.ts';
import { PersonReadModel } from '../person.read-model.ts';

const token = z.string().min(1).max(200);
const linkBody = z.object({ token });
const acceptBody = z.object({
  token,
  name: z.string().optional(),
  password: z.string().optional(),
  hasAccount: z.boolean().optional(),
});

/** Endpoints for the holder of an invitation link. */
@Controller('people')
export class InvitationController {
  readonly #auth: AuthDatabase;
  readonly #sessions: Sessions;
  readonly #texts: Texts;
  readonly #people: PersonReadModel;
  readonly #accept: AcceptInvitation;

  constructor(auth: AuthDatabase, sessions: Sessions, texts: Texts, people: PersonReadModel, accept: AcceptInvitation) {
    this.#auth = auth;
    this.#sessions = sessions;
    this.#texts = texts;
    this.#people = people;
    this.#accept = accept;
  }

  /** Who is invited to what: `{ email, name, organisationName, expiresAt, passwordLength, userErrors }`. */
  @Post('invitation')
  @HttpCode(200)
  async show(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return answerLink({ auth: this.#auth, texts: this.#texts }, { request, reply, schema: linkBody }, async (body) => {
      const content = await this.#people.invitation(body.token);
      if (!content) throw userError('LINK_NOT_VALID');
      return content;
    });
  }

  /** `{ organisationId, email, userErrors }`; the person signs in afterwards. */
  @Post('accept-invitation')
  @HttpCode(200)
  async accept(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return answerLink(
      { auth: this.#auth, texts: this.#texts },
      { request, reply, schema: acceptBody },
      async (body) => {
        const device = await this.#auth.auth.api.readDevice({ headers: fromNodeHeaders(request.headers) });
        return this.#accept.execute(body, await this.#sessions.personOf(request), device);
      },
    );
  }
}
