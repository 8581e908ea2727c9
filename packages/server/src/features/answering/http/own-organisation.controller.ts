import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { userError } from '../../../platform/errors/user-error.ts';
import { AddRequest } from '../commands/add-request.ts';
import { FoundOrganisation } from '../commands/found-organisation.ts';
import { Respondents } from '../respondents.ts';
import { VaultReadModel } from '../vault.read-model.ts';
import { secretsIn } from './answering-cookie.ts';
import { RespondentCalls } from './respondent-calls.ts';

const addBody = z.object({
  token: z.string().min(1).max(200),
  organisation: z.guid(),
  password: z.string().max(1000).optional(),
  code: z.string().max(100).optional(),
});
const earlierBody = z.object({ requestId: z.guid() });
const foundBody = earlierBody.extend({
  organisationName: z.string().max(1000),
  name: z.string().max(1000),
  email: z.string().max(1000),
  timeZone: z.string().max(100),
});

/** Endpoints for the organisation of a supplier: it adds requests, confirms what it said before, or is founded from a request. */
@Controller('answering')
export class OwnOrganisationController {
  readonly #calls: RespondentCalls;
  readonly #respondents: Respondents;
  readonly #vault: VaultReadModel;
  readonly #add: AddRequest;
  readonly #found: FoundOrganisation;

  constructor(
    calls: RespondentCalls,
    respondents: Respondents,
    vault: VaultReadModel,
    add: AddRequest,
    found: FoundOrganisation,
  ) {
    this.#calls = calls;
    this.#respondents = respondents;
    this.#vault = vault;
    this.#add = add;
    this.#found = found;
  }

  /** `{ requestId, userErrors }`: a signed-in member adds the request of a link to the organisation. */
  @Post('add')
  @HttpCode(200)
  async add(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#calls.forLink({ request, reply }, addBody, async ({ token, organisation, ...proof }) => {
      const viewer = await this.#respondents.viewerIn(request, organisation);
      if (viewer === null) throw userError('LINK_NOT_VALID');
      return { requestId: await this.#add.execute(viewer, token, proof, secretsIn(request)) };
    });
  }

  /** `{ answers, userErrors }`: what the organisation of a member has said before about these questions. */
  @Post('earlier')
  @HttpCode(200)
  async earlier(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#calls.forRequest({ request, reply }, earlierBody, async (respondent) => ({
      answers: await this.#vault.earlier(respondent),
    }));
  }

  /** `{ userErrors }`: a mail with a link goes to the address. */
  @Post('found')
  @HttpCode(200)
  async found(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#calls.forRequest({ request, reply }, foundBody, async (respondent, body) => {
      await this.#found.execute(respondent, body);
      return {};
    });
  }
}
