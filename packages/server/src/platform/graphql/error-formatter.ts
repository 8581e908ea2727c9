import { GraphQLError, type ExecutionResult } from 'graphql';
import { refusalOf, tellRefusal, UNEXPECTED, type Refusal } from '../errors/refusal.ts';
import type { Log } from '../logging/log.ts';
import type { Texts } from '../text/texts.ts';

/** Codes that say something of the request as a whole. */
const WHOLE: ReadonlySet<string> = new Set(['DISK_FULL', 'AWAY', 'AWAY_UNKNOWN']);

export interface FormatterSurroundings {
  readonly log: Log;
  readonly texts: Texts;
  /** Whether the answer to an invalid document gives the reason, which can name parts of the schema. */
  readonly showsSchema: boolean;
}

/** The refusal, with its status, if Mercurius or Fastify refused the request before it ran; null for execution errors. */
function notUnderstood(error: GraphQLError): Refusal | null {
  const { code, statusCode } = (error.originalError ?? error) as { code?: unknown; statusCode?: unknown };
  const refusal = { code: 'BAD_REQUEST', parameters: {} } as const;
  // The limit by address has already set when to try again.
  if (statusCode === 429) return { ...refusal, code: 'TOO_MANY_REQUESTS', status: statusCode };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 && typeof code === 'string')
    return { ...refusal, status: statusCode };
  // graphql's errors about the document or variables have no path: nothing has run.
  const isGraphql = error.originalError === undefined || error.originalError instanceof GraphQLError;
  return isGraphql && error.path === undefined ? { ...refusal, status: 400 } : null;
}

/** Formats errors: everything that the person cannot correct becomes one opaque error with the request's id. */
export function errorFormatter({ log, texts, showsSchema }: FormatterSurroundings) {
  return (
    execution: ExecutionResult & { errors: readonly GraphQLError[] },
    context: {
      requestId?: string;
      viewer?: { userId: string; locale: string } | null;
      reply?: { header?: (name: string, value: number) => unknown };
    },
  ): { statusCode: number; response: ExecutionResult } => {
    const { requestId = '' } = context;
    const say = texts.in(context.viewer?.locale ?? 'en');
    let statusCode = 200;
    const format = (error: GraphQLError): object => {
      const refusal = refusalOf(error.originalError) ?? notUnderstood(error) ?? UNEXPECTED;
      const isNotUnderstood = refusal.code === 'BAD_REQUEST';
      if (refusal.status >= 500)
        log.error(
          { requestId, code: refusal.code, err: error.originalError ?? error, path: error.path },
          'A request failed',
        );
      // Execution errors come next to the data that was found, so the request as a whole was answered; a full disk keeps nothing, and a database that is away gives none.
      if (error.path === undefined || isNotUnderstood || WHOLE.has(refusal.code))
        statusCode = Math.max(statusCode, refusal.status);
      if (refusal.retryAfter !== undefined) context.reply?.header?.('retry-after', refusal.retryAfter);
      const told = tellRefusal(refusal, say, requestId);
      return {
        message: isNotUnderstood && showsSchema ? error.message : told.message,
        ...(error.path ? { path: error.path } : {}),
        extensions: told.extensions,
      };
    };
    const errors = execution.errors.flatMap((error) => {
      const nested = (error.originalError as { errors?: readonly GraphQLError[] } | undefined)?.errors;
      return (nested ?? [error]).map(format);
    });
    return { statusCode, response: { data: execution.data ?? null, errors: errors as GraphQLError[] } };
  };
}
