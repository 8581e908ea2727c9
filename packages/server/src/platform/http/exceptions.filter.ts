import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { GqlArgumentsHost } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, OperationTypeNode, type GraphQLResolveInfo } from 'graphql';
import { AccessLog } from '../audit/access-log.ts';
import { NotAllowed } from '../errors/refused.ts';
import { refusalOf, tellRefusal, UNEXPECTED, type Refusal } from '../errors/refusal.ts';
import type { RequestContext } from '../graphql/context.ts';
import { LOG } from '../logging/log-token.ts';
import type { Log } from '../logging/log.ts';
import { Texts, type Say } from '../text/texts.ts';
import { answerFailure } from './answer-failure.ts';

/** Handles everything that controllers and resolvers throw. */
@Catch()
export class ExceptionsFilter implements ExceptionFilter {
  readonly #log: Log;
  readonly #texts: Texts;
  readonly #access: AccessLog;

  constructor(@Inject(LOG) log: Log, texts: Texts, access: AccessLog) {
    this.#log = log;
    this.#texts = texts;
    this.#access = access;
  }

  async catch(exception: unknown, host: ArgumentsHost): Promise<void> {
    if (host.getType<string>() === 'graphql') throw this.#forGraphql(exception, host);
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    await answerFailure(exception, { request, reply, log: this.#log, texts: this.#texts });
  }

  /** Mercurius formats errors of queries and mutations, but sends those of subscriptions unchanged. */
  #forGraphql(exception: unknown, host: ArgumentsHost): unknown {
    const graphql = GqlArgumentsHost.create(host);
    const { requestId, viewer } = graphql.getContext<RequestContext>();
    // A member who lacks the role. What somebody else asks for belongs to no organisation.
    if (exception instanceof NotAllowed && viewer !== null) this.#access.refused(viewer, exception.verb);
    const info = graphql.getInfo<GraphQLResolveInfo | undefined>();
    if (info?.operation.operation !== OperationTypeNode.SUBSCRIPTION) return exception;
    const say: Say = this.#texts.in(viewer?.locale ?? 'en');
    const { message, extensions } = tellRefusal(
      refusalOf(exception) ?? this.#unexpected(exception, requestId),
      say,
      requestId,
    );
    return new GraphQLError(message, { extensions: { ...extensions } });
  }

  #unexpected(exception: unknown, requestId: string): Refusal {
    this.#log.error({ requestId, err: exception }, 'A request failed');
    return UNEXPECTED;
  }
}
