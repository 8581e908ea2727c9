import { HttpException } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { awayAs, refusalOf, tellRefusal, UNEXPECTED, type Refusal, type RefusalCode } from '../errors/refusal.ts';
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
 * Answers a failed request in JSON: `userErrors` with 422 if the person can correct it, or with 429 if they have to wait; the refusal's status
 * (such as 401, 403, 404, 429) for a refusal; else 500 with the request's id, to search the log by.
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
  const refusal = inDoubt(refusalOf(error) ?? refusedByFramework(error) ?? UNEXPECTED, request);
  if (refusal.status >= 500) log.error({ requestId: request.id, code: refusal.code, err: error }, 'A request failed');
  if (refusal.retryAfter !== undefined) void reply.header('retry-after', refusal.retryAfter);
  await reply.code(refusal.status).send(tellRefusal(refusal, say, request.id));
}

/** A change may consist of several steps, of which the first are kept when the database goes away. Those of GraphQL are looked up by their key. */
function inDoubt(refusal: Refusal, { method, url }: FastifyRequest): Refusal {
  const isChange = method !== 'GET' && method !== 'HEAD' && !url.startsWith('/graphql');
  return refusal.code === 'AWAY' && isChange ? awayAs('AWAY_UNKNOWN') : refusal;
}

const CODES: Readonly<Record<number, RefusalCode>> = { 404: 'NOT_FOUND', 413: 'TOO_LARGE', 429: 'TOO_MANY_REQUESTS' };

/** The refusal for an error of NestJS or Fastify with a 4xx status: an unknown address, or a body that is too large or unreadable. */
function refusedByFramework(error: unknown): Refusal | null {
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status !== 'number' || status < 400 || status >= 500) return null;
  return { code: CODES[status] ?? 'BAD_REQUEST', parameters: {}, status };
}

/** Does the same for failures outside controllers: in hooks, parsing and platform routes. */
export function answerFailures(server: FastifyInstance, { log, texts }: Pick<Failed, 'log' | 'texts'>): void {
  server.setErrorHandler((error, request, reply) => answerFailure(error, { request, reply, log, texts }));
}
