import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { LANGUAGES, RESPONDENT_ROLES } from '@plumbline/questionnaire';
import { TAKES_UNFIT_TEXT } from '../../../platform/http/fit-values.ts';
import { AnsweringReadModel } from '../answering.read-model.ts';
import { ProtectAnswers } from '../commands/protect-answers.ts';
import { SaveAnswers, type AnswerChange } from '../commands/save-answers.ts';
import { SubmitAnswers } from '../commands/submit-answers.ts';
import { RespondentCalls } from './respondent-calls.ts';

const requestId = z.guid();
const draftBody = z.object({ requestId });
const changesBody = z.object({ requestId, mark: z.string().max(1000) });
const protectBody = z.object({ requestId, password: z.string().max(1000) });
const submitBody = z.object({
  requestId,
  declared: z.boolean(),
  role: z.union([z.enum(RESPONDENT_ROLES), z.literal('')]),
  language: z.enum(LANGUAGES),
});
/** A device that was off line sends its changes in portions. */
const MOST_CHANGES = 50;
const MOST_VERSIONS = 2 ** 31 - 1;
/** A year, in milliseconds. */
const LONGEST_AGO = 365 * 24 * 60 * 60 * 1000;
const change = z.object({
  id: z.guid(),
  item: z.string().max(20),
  place: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .nullable(),
  answer: z.unknown(),
  base: z.number().int().min(0).max(MOST_VERSIONS),
  language: z.enum(LANGUAGES).nullable().default(null),
  typedAgo: z.number().int().min(0).max(LONGEST_AGO).catch(0),
});
/** Each change is read by itself, so that none keeps the others from being saved. */
const saveBody = z.object({
  requestId,
  changes: z.array(z.object({ id: z.guid() }).loose()).max(MOST_CHANGES),
});

/** Endpoints for somebody who answers a request: a member of the organisation that has it, or a device that has begun with a link. */
@Controller('answering')
export class AnsweringController {
  readonly #calls: RespondentCalls;
  readonly #reads: AnsweringReadModel;
  readonly #protect: ProtectAnswers;
  readonly #save: SaveAnswers;
  readonly #submit: SubmitAnswers;

  constructor(
    calls: RespondentCalls,
    reads: AnsweringReadModel,
    protect: ProtectAnswers,
    save: SaveAnswers,
    submit: SubmitAnswers,
  ) {
    this.#calls = calls;
    this.#reads = reads;
    this.#protect = protect;
    this.#save = save;
    this.#submit = submit;
  }

  /** A `Draft`, and `userErrors`. */
  @Post('draft')
  @HttpCode(200)
  async draft(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#calls.forRequest({ request, reply }, draftBody, (respondent) => this.#reads.draft(respondent));
  }

  /** `{ now }`: an `AnswersNow`, null where nothing has changed since the mark; and `userErrors`. */
  @Post('changes')
  @HttpCode(200)
  async changes(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#calls.forRequest({ request, reply }, changesBody, async (respondent, { mark }) => ({
      now: await this.#reads.changed(respondent, mark),
    }));
  }

  /** `{ userErrors }` */
  @Post('protect')
  @HttpCode(200)
  async protect(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#calls.forRequest({ request, reply }, protectBody, async (respondent, { password }) => {
      await this.#protect.execute(respondent, password);
      return {};
    });
  }

  /** `{ outcomes, userErrors }`: what became of each change, in their order. A text that nothing can keep is refused by its field. */
  @Post('save')
  @RouteConfig({ ...TAKES_UNFIT_TEXT, sender: 'respondent' })
  @HttpCode(200)
  async save(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#calls.forRequest({ request, reply }, saveBody, async (respondent, { changes }) => ({
      outcomes: await this.#save.execute(respondent, changes.map(readChange)),
    }));
  }

  /** `{ submissionId, submittedAt, userErrors }` */
  @Post('submit')
  @HttpCode(200)
  async submit(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#calls.forRequest({ request, reply }, submitBody, (respondent, declaration) =>
      this.#submit.execute(respondent, declaration),
    );
  }

  /** `{ receipts, userErrors }`: what was submitted, the first one first. */
  @Post('receipts')
  @HttpCode(200)
  async receipts(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#calls.forRequest({ request, reply }, draftBody, async (respondent) => ({
      receipts: await this.#reads.receipts(respondent),
    }));
  }
}

/** A change that cannot be read is of no question that was asked. */
function readChange(sent: { readonly id: string }): AnswerChange {
  const read = change.safeParse(sent);
  return read.success
    ? read.data
    : { id: sent.id, item: '', place: null, answer: null, base: 0, language: null, typedAgo: 0 };
}
