import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest, HookHandlerDoneFunction } from 'fastify';
import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import type { Sessions } from '../auth/session.ts';
import { markedRequest, type MarkedRequest } from '../idempotency/request-mark.ts';
import { awayAs, tellRefusal, type Refusal, type RefusalCode } from '../errors/refusal.ts';
import { organisationIn } from '../http/address.ts';
import type { Log } from '../logging/log.ts';
import type { Texts } from '../text/texts.ts';
import type { KeptResponses } from '../idempotency/kept-responses.ts';
import { LIMITS } from './limits.ts';
import { documentHash } from './persisted-documents.ts';

const keyShape = /^[\w.-]{8,100}$/;

export interface IdempotencySurroundings {
  readonly log: Log;
  readonly texts: Texts;
  readonly sessions: Sessions;
  readonly kept: KeptResponses;
  /** Registered documents by hash. */
  readonly documents: ReadonlyMap<string, string>;
}

interface Body {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
}

/** The document that the request runs; undefined if it is unregistered or not text. */
function documentOf(body: Body, documents: ReadonlyMap<string, string>): string | undefined {
  const hash = documentHash(body);
  if (hash !== null) return documents.get(hash);
  return typeof body.query === 'string' ? body.query : undefined;
}

function isMutation(document: string, { operationName }: Body): boolean {
  if (!document.includes('mutation')) return false;
  try {
    const parsed = parse(document, { maxTokens: LIMITS.tokens, noLocation: true });
    return (
      getOperationAST(parsed, typeof operationName === 'string' ? operationName : null)?.operation ===
      OperationTypeNode.MUTATION
    );
  } catch {
    // Mercurius refuses it and gives the reason.
    return false;
  }
}

/** JSON with sorted keys, so that equal values give equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function digestOf(document: string, { variables, operationName }: Body): string {
  return createHash('sha256')
    .update(canonical([document, variables ?? {}, operationName ?? null]))
    .digest('hex');
}

const refusal = (code: RefusalCode, status: number): Refusal => ({ code, parameters: {}, status });

/** Hooks of the route /graphql: a repeated request has one effect and one answer. */
export class Idempotency {
  readonly #surroundings: IdempotencySurroundings;
  readonly #requests = new WeakMap<FastifyRequest, MarkedRequest>();

  constructor(surroundings: IdempotencySurroundings) {
    this.#surroundings = surroundings;
  }

  readonly preHandler = (request: FastifyRequest, reply: FastifyReply, done: HookHandlerDoneFunction): void => {
    this.#begin(request).then(
      (outcome) => {
        if (outcome === null) done();
        else if (typeof outcome === 'string') void reply.type('application/json; charset=utf-8').send(outcome);
        else if ('key' in outcome) {
          this.#requests.set(request, outcome);
          markedRequest.run(outcome, done);
        } else void this.#refuse(request, reply, outcome);
      },
      (error: Error) => done(error),
    );
  };

  readonly onSend = async (request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> => {
    const marked = this.#requests.get(request);
    if (!marked) return payload;
    const { kept, log } = this.#surroundings;
    const told =
      reply.statusCode === 503 && typeof payload === 'string'
        ? await this.#whileAway(marked, payload, request)
        : payload;
    try {
      const isAnswer =
        reply.statusCode === 200 &&
        typeof payload === 'string' &&
        (marked.applied || !('errors' in (JSON.parse(payload) as object)));
      await (isAnswer ? kept.keep(marked, payload) : kept.release(marked));
    } catch (error) {
      // The database shows whether the change was applied, so a repeated request gets the right answer.
      log.warn({ requestId: request.id, err: error }, 'A response could not be kept');
    }
    return told;
  };

  /** Says of a change that failed because the database was away whether it is kept. */
  async #whileAway(marked: MarkedRequest, payload: string, request: FastifyRequest): Promise<string> {
    const { errors } = JSON.parse(payload) as { errors?: { extensions?: { code?: string } }[] };
    if (errors?.some(({ extensions }) => extensions?.code === 'AWAY' || extensions?.code === 'AWAY_UNKNOWN') !== true)
      return payload;
    const isKept = marked.applied || (marked.unsure === true && (await this.#surroundings.kept.wasApplied(marked)));
    marked.applied = isKept === true;
    const refusal = awayAs(isKept === null ? 'AWAY_UNKNOWN' : isKept ? 'AWAY_KEPT' : 'AWAY');
    const say = this.#surroundings.texts.in(request.headers['accept-language'] ?? 'en');
    return JSON.stringify({ data: null, errors: [tellRefusal(refusal, say, request.id)] });
  }

  /** Null if no key is needed, the kept response if the request was answered before, else the marked request or its refusal. */
  async #begin(request: FastifyRequest): Promise<MarkedRequest | Refusal | string | null> {
    const { sessions, kept, documents } = this.#surroundings;
    const body = (request.body ?? {}) as Body;
    const document = request.method === 'POST' ? documentOf(body, documents) : undefined;
    if (document === undefined || !isMutation(document, body)) return null;
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !keyShape.test(key)) return refusal('KEY_MISSING', 400);
    const organisationId = organisationIn(request.url);
    const viewer = organisationId === null ? null : await sessions.viewerOf(request, organisationId);
    // Every mutation refuses a person who is not a member. Those answers are not kept.
    if (viewer === null) return null;
    const marked: MarkedRequest = { organisationId: viewer.organisationId, userId: viewer.userId, key, applied: false };
    const claim = await kept.claim(marked, digestOf(document, body));
    switch (claim.kind) {
      case 'new':
        return marked;
      case 'answered':
        return claim.response;
      case 'another-request':
        return refusal('KEY_USED', 422);
      case 'running':
        return refusal('STILL_RUNNING', 409);
      case 'applied':
        return refusal('ALREADY_DONE', 409);
    }
  }

  #refuse(request: FastifyRequest, reply: FastifyReply, { status, ...what }: Refusal): FastifyReply {
    const say = this.#surroundings.texts.in(request.headers['accept-language'] ?? 'en');
    return reply.code(status).send({ data: null, errors: [tellRefusal({ status, ...what }, say, request.id)] });
  }
}
