import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { specifiedRules, validate } from 'graphql';
import type { AuthDatabase } from '../auth/auth-database.ts';
import type { Sessions } from '../auth/session.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../db/transaction.ts';
import { NotSignedIn } from '../errors/refused.ts';
import { organisationIn } from '../http/address.ts';
import { areFit } from '../http/fit-values.ts';
import type { Log } from '../logging/log.ts';
import { countFor } from '../telemetry/observe-requests.ts';
import type { Texts } from '../text/texts.ts';
import type { Budget } from './budget.ts';
import type { RequestContext } from './context.ts';
import { errorFormatter } from './error-formatter.ts';
import { Idempotency } from './idempotency.ts';
import { KeptResponses } from '../idempotency/kept-responses.ts';
import { assertSize, costOf, LIMITS } from './limits.ts';
import { withDefaults } from './variables.ts';
import { documentHash } from './persisted-documents.ts';
import { ReadingTurns } from './reading-turns.ts';

export interface GraphqlSurroundings {
  readonly config: Config;
  readonly log: Log;
  readonly texts: Texts;
  readonly database: Database;
  readonly auth: AuthDatabase;
  readonly sessions: Sessions;
  readonly documents: ReadonlyMap<string, string>;
  readonly budget: Budget;
}

type Options = MercuriusDriverConfig & { driver: typeof MercuriusDriver };

/** An error that Mercurius answers with status 400 and this code. */
function notUnderstood(code: string): Error {
  return Object.assign(new Error(code), { code, statusCode: 400 });
}

/** Reads the membership on every request and, in a subscription, at every event. */
function contextOf(sessions: Sessions) {
  return async (request: FastifyRequest): Promise<RequestContext> => {
    const organisation = organisationIn(request.url);
    const [person, viewer] = await Promise.all([
      sessions.personOf(request),
      organisation === null ? null : sessions.viewerOf(request, organisation),
    ]);
    if (viewer !== null) countFor(request, viewer.organisationId);
    const isKeptOut = organisation !== null && viewer === null && (await sessions.isKeptOut(request, organisation));
    return { requestId: request.id, person, viewer, isKeptOut };
  };
}

/** Settings of Mercurius: who sends a request, what it may contain, what errors reveal. */
export function graphqlOptions({
  config,
  log,
  texts,
  database,
  auth,
  sessions,
  documents,
  budget,
}: GraphqlSurroundings): Options {
  const registeredOnly = config.environment.NODE_ENV === 'production';
  const context = contextOf(sessions);
  const idempotency = new Idempotency({
    log,
    texts,
    sessions,
    kept: new KeptResponses(database, auth, config),
    documents,
  });
  const turns = new ReadingTurns();
  // Mercurius passes the context that is made here to its hooks.
  const spend = async (context: object, cost: number): Promise<void> => {
    const { person } = context as RequestContext;
    if (person !== null) await budget.spendCost(person.userId, cost);
  };
  return {
    driver: MercuriusDriver,
    autoSchemaFile: true,
    sortSchema: true,
    path: '/graphql',
    jit: 1,
    graphiql: false,
    ide: false,
    allowBatchedQueries: false,
    graphql: { parseOptions: { maxTokens: LIMITS.tokens } },
    csrfPrevention: { requiredHeaders: ['x-plumbline', 'sec-websocket-key'], allowedContentTypes: [] },
    additionalRouteOptions: {
      config: { sender: 'person' },
      preHandler: idempotency.preHandler,
      onSend: [turns.onSend, idempotency.onSend],
    },
    context,
    errorFormatter: errorFormatter({ log, texts, showsSchema: !registeredOnly }),
    persistedQueryProvider: {
      // In production, a request with its own document is refused as unregistered.
      isPersistedQuery: (body) => registeredOnly || documentHash(body) !== null,
      isPersistedQueryRetry: () => false,
      getHash: (body) => documentHash(body) ?? '',
      getQueryFromHash: async (hash) => documents.get(hash),
    },
    hooks: {
      preParsing: async (_, source, asker) => {
        const { person } = asker as unknown as RequestContext;
        if (person !== null) await budget.spendOperation(person.userId);
        // Mercurius would accept a syntax tree in JSON as a document.
        if (/^\s*\{\s*"/.test(source)) throw notUnderstood('DOCUMENT_IS_NO_TEXT');
      },
      preValidation: async (schema, document) => assertSize(schema, document),
      preExecution: async (_, document, asker, given: Record<string, unknown> | null | undefined) => {
        const variables = withDefaults(document, given ?? {});
        if (!areFit(variables)) throw notUnderstood('UNFIT_VALUES');
        await spend(asker, costOf(document, variables));
        // Last: nothing after it can be refused, so that each turn ends with an answer. What comes over a WebSocket has no reply.
        const { viewer, reply } = asker as unknown as RequestContext & { readonly reply?: FastifyReply };
        if (viewer !== null && reply !== undefined) await turns.begin(viewer.organisationId, document, reply);
        return { variables };
      },
      // Mercurius does not check subscriptions before it runs them. Those that get here have passed live-messages.ts.
      preSubscriptionExecution: async (schema, document, asker) => {
        assertSize(schema, document);
        const [problem] = validate(schema, document, specifiedRules);
        if (problem) throw problem;
        await spend(asker, costOf(document, {}));
      },
    },
    subscription: {
      fullWsTransport: false,
      keepAlive: 20_000,
      context: async (_socket, request) => {
        const now = await context(request);
        if (now.person === null) throw new NotSignedIn();
        return { ...now, viewerNow: async () => (await context(request)).viewer };
      },
    },
  };
}
