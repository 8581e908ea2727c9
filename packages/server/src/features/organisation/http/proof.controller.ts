import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { answerAsPayload } from '../../../platform/auth/link-answer.ts';
import { passkeyAnswer } from '../../../platform/auth/passkey.ts';
import { Sessions } from '../../../platform/auth/session.ts';
import { NotSignedIn } from '../../../platform/errors/refused.ts';
import { UnfitValues } from '../../../platform/http/fit-values.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { ProveIdentity, TYPED_PROOFS } from '../commands/prove-identity.ts';

const proofBody = z.union([
  z.strictObject({ by: z.enum(TYPED_PROOFS), secret: z.string().max(1000) }),
  passkeyAnswer.extend({ by: z.literal('passkey') }),
]);

/** Where a signed-in person proves again who they are. */
@Controller('people')
export class ProofController {
  readonly #sessions: Sessions;
  readonly #texts: Texts;
  readonly #prove: ProveIdentity;

  constructor(sessions: Sessions, texts: Texts, prove: ProveIdentity) {
    this.#sessions = sessions;
    this.#texts = texts;
    this.#prove = prove;
  }

  /** `{ userErrors }`; the session has a fresh proof from then on. */
  @Post('proof')
  @HttpCode(200)
  async prove(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const person = await this.#sessions.personOf(request);
    if (person === null) throw new NotSignedIn();
    const body = proofBody.safeParse(request.body);
    if (!body.success) throw new UnfitValues('The body is no proof');
    return answerAsPayload(this.#texts, { request, reply }, async () => {
      await this.#prove.execute(person, body.data, fromNodeHeaders(request.headers));
      return {};
    });
  }
}
