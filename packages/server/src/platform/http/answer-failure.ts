import { HttpException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusalOf, tellRefusal, UNEXPECTED, type Refusal } from '../errors/refusal.ts';
import { UserErrors } from '../errors/user-error.ts';
import { payload } from '../graphql/user-error.types.ts';
import type { Log } from '../logging/log.ts';
import type { Texts } from '../text/texts.ts';

export interface Failed {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly log: Log;
  readonly texts: Texts;
}

/**
 * Answers a request that failed, in JSON: 422 with `userErrors` for what the person can put right and 429 for what is full or was tried too often, 401, 403, 404, 429 for a refusal,
 * else 500 with the request's id, by which the log is searched.
 */
export async function answerFailure(error: unknown, { request, reply, log, texts }: Failed): Promise<void> {
  const say = texts.in(request.headers['accept-language'] ?? 'en');
  if (error instanceof UserErrors) {
    if (error.retryAfter !== undefined) void reply.header('retry-after', error.retryAfter);
    await reply
      .code(error.retryAfter === undefined ? 422 : 429)
      .send(await payload(say, {}, () => Promise.reject(error)));
    return;
  }
  const refusal = refusalOf(error) ?? refusedByFramework(error) ?? UNEXPECTED;
  if (refusal === UNEXPECTED) log.error({ requestId: request.id, err: error }, 'A request failed');
  if (refusal.retryAfter !== undefined) void reply.header('retry-after', refusal.retryAfter);
  await reply.code(refusal.status).send(tellRefusal(refusal, say, request.id));
}

/** NestJS and Fastify say with a status what they refuse: an unknown address, a body that is too large or not readable. */
function refusedByFramework(error: unknown): Refusal | null {
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status !== 'number' || status < 400 || status >= 500) return null;
  const code = status === 404 ? 'NOT_FOUND' : status === 429 ? 'TOO_MANY_REQUESTS' : 'BAD_REQUEST';
  return { code, parameters: {}, status };
}

/** The same for what fails outside controllers: in hooks, in parsing, in routes of the platform. */
export function answerFailures(server: FastifyInstance, { log, texts }: Pick<Failed, 'log' | 'texts'>): void {
  server.setErrorHandler((error, request, reply) => answerFailure(error, { request, reply, log, texts }));
}
