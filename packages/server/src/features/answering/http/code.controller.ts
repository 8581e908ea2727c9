import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SendCode } from '../commands/send-code.ts';
import { RespondentCalls } from './respondent-calls.ts';

const linkBody = z.object({ token: z.string().min(1).max(200) });

/** The endpoint for somebody who goes on from another device. */
@Controller('answering')
export class CodeController {
  readonly #calls: RespondentCalls;
  readonly #code: SendCode;

  constructor(calls: RespondentCalls, code: SendCode) {
    this.#calls = calls;
    this.#code = code;
  }

  /** `{ userErrors }`: a mail with a code goes to the address that was asked. */
  @Post('send-code')
  @HttpCode(200)
  async sendCode(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    return this.#calls.forLink({ request, reply }, linkBody, async ({ token }) => {
      await this.#code.execute(token);
      return {};
    });
  }
}
