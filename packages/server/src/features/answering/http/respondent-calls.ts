import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { answerAsPayload, answerLink } from '../../../platform/auth/link-answer.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import type { UserErrorType } from '../../../platform/graphql/user-error.types.ts';
import { Texts } from '../../../platform/text/texts.ts';
import type { Respondent } from '../request-access.ts';
import { RespondentBudget } from './respondent-budget.ts';
import { Respondents } from '../respondents.ts';

interface Call {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Answers calls of those who have a link, or answer a request, in the shape of a mutation's payload. */
@Injectable()
export class RespondentCalls {
  readonly #auth: AuthDatabase;
  readonly #texts: Texts;
  readonly #respondents: Respondents;
  readonly #budget: RespondentBudget;

  constructor(auth: AuthDatabase, texts: Texts, respondents: Respondents, budget: RespondentBudget) {
    this.#auth = auth;
    this.#texts = texts;
    this.#respondents = respondents;
    this.#budget = budget;
  }

  /** For somebody who answers the request that the body names. */
  async forRequest<Body extends { readonly requestId: string }>(
    call: Call,
    schema: z.ZodType<Body>,
    work: (respondent: Respondent, body: Body) => Promise<object>,
  ): Promise<object> {
    return answerAsPayload(this.#texts, call, async () => {
      const body = schema.safeParse(call.request.body);
      if (!body.success) throw userError('CHANGE_NOT_READABLE');
      const respondent = await this.#respondents.of(call.request, body.data.requestId);
      return this.#budget.within(respondent, () => work(respondent, body.data));
    });
  }

  /** For somebody who answers the request that the address names. */
  async forAddress<Result extends object>(
    call: Call,
    requestId: string,
    work: (respondent: Respondent) => Promise<Result>,
  ): Promise<Partial<Result> & { userErrors: UserErrorType[] }> {
    return answerAsPayload(this.#texts, call, async () => {
      if (!z.guid().safeParse(requestId).success) throw userError('LINK_NOT_VALID');
      const respondent = await this.#respondents.of(call.request, requestId);
      return this.#budget.within(respondent, () => work(respondent));
    });
  }

  /** For somebody with the link that the body has; tries are counted. */
  async forLink<Body>(call: Call, schema: z.ZodType<Body>, work: (body: Body) => Promise<object>): Promise<object> {
    return answerLink({ auth: this.#auth, texts: this.#texts }, { ...call, schema, limit: 'requestLink' }, work);
  }
}
