import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { AuthDatabase } from './auth-database.ts';
import { userError, UserErrors } from '../errors/user-error.ts';
import { addressOf } from '../http/address-of.ts';
import { payload, type UserErrorType } from '../graphql/user-error.types.ts';
import type { Texts } from '../text/texts.ts';

export interface LinkRequest<Body> {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly schema: z.ZodType<Body>;
  /** What counts the attempts of the address; `link` if absent. */
  readonly limit?: 'link' | 'requestLink';
}

const STATUSES: Readonly<Record<string, number>> = { TOO_MANY_ATTEMPTS: 429, LINK_NOT_VALID: 410 };

/**
 * Answers in the shape of a mutation's payload: 200, or `userErrors` with 410 for an invalid link, 429 after too many attempts, 422 for input that the person
 * can correct.
 */
export async function answerAsPayload<Result extends object>(
  texts: Texts,
  { request, reply }: Pick<LinkRequest<unknown>, 'request' | 'reply'>,
  work: () => Promise<Result>,
): Promise<Partial<Result> & { userErrors: UserErrorType[] }> {
  const say = texts.in(request.headers['accept-language'] ?? 'en');
  const answer = await payload<Partial<Result>>(say, {}, async () => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof UserErrors && error.retryAfter !== undefined) reply.header('retry-after', error.retryAfter);
      throw error;
    }
  });
  const [first] = answer.userErrors;
  if (first) reply.code(STATUSES[first.code] ?? 422);
  reply.header('cache-control', 'no-store');
  return answer;
}

/** Answers a person who has a link and no session, and counts the attempts of the address. */
export async function answerLink<Body, Result extends object>(
  { auth, texts }: { readonly auth: AuthDatabase; readonly texts: Texts },
  { request, reply, schema, limit = 'link' }: LinkRequest<Body>,
  work: (body: Body) => Promise<Result>,
): Promise<Partial<Result> & { userErrors: UserErrorType[] }> {
  return answerAsPayload(texts, { request, reply }, async () => {
    await auth.attempts.count(limit, addressOf(request));
    const body = schema.safeParse(request.body);
    if (!body.success) throw userError('LINK_NOT_VALID');
    return work(body.data);
  });
}
