import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyRequest } from 'fastify';
import { specifiedRules, validate } from 'graphql';
import type { AuthDatabase } from '../auth/auth-database.ts';
import type { Sessions } from '../auth/session.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../db/transaction.ts';
import { NotSignedIn } from '../errors/refused.ts';
import { organisationIn } from '../http/address.ts';
import type { Log } from '../logging/log.ts';
import type { Texts } from '../text/texts.ts';
import { Budget } from './budget.ts';
import type { RequestContext } from './context.ts';
import { errorFormatter } from './error-formatter.ts';
import { Idempotency } from './idempotency.ts';
import { KeptResponses } from '../idempotency/kept-responses.ts';
import { assertSize, costOf, LIMITS } from './limits.ts';
import { holdsNul, withDefaults } from './variables.ts';
import { canonicalText, canonicalTexts, documentHash } from './persisted-documents.ts';

export interface GraphqlSurroundings {
  readonly config: Config;
  readonly log: Log;
  readonly texts: Texts;
  readonly database: Database;
  readonly auth: AuthDatabase;
  readonly sessions: Sessions;
  readonly documents: ReadonlyMap<string, string>;
}

type Options = MercuriusDriverConfig & { driver: typeof MercuriusDriver };

/** Something that Mercurius refuses with status 400 and this code. */
function notUnderstood(code: string): Error {
  return Object.assign(new Error(code), { code, statusCode: 400 });
}

/** Membership is read again with every request, and for a subscription at every event. */
function contextOf(sessions: Sessions) {
  return async (request: FastifyRequest): Promise<RequestContext> => {
    const organisation = organisationIn(request.url);
    const [person, viewer] = await Promise.all([
      sessions.personOf(request),
      organisation === null ? null : sessions.viewerOf(request, organisation),
    ]);
    return { requestId: request.id, person, viewer };
  };
}

/** Settings of Mercurius: who asks, what may be asked, what is told of errors. */
export function graphqlOptions({
  config,
  log,
  texts,
  database,
  auth,
  sessions,
  documents,
}: GraphqlSurroundings): Options {
  const registeredOnly = config.environment.NODE_ENV === 'production';
  const registered = canonicalTexts(documents);
  const context = contextOf(sessions);
  const budget = new Budget();
  const idempotency = new Idempotency({
    log,
    texts,
    sessions,
    kept: new KeptResponses(database, auth, config),
    documents,
  });
  // Mercurius hands its hooks the context that is made here.
  const spend = (context: object, cost: number): void => {
    const { person } = context as RequestContext;
    if (person !== null) budget.spend(person.userId, cost);
  };
  // Contexts of subscriptions whose document came as text: a tree in its place would go round what is checked in the text.
  const asText = new WeakSet<object>();
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
    additionalRouteOptions: { preHandler: idempotency.preHandler, onSend: idempotency.onSend },
    context,
    errorFormatter: errorFormatter({ log, texts, showsSchema: !registeredOnly }) as NonNullable<
      MercuriusDriverConfig['errorFormatter']
    >,
    persistedQueryProvider: {
      // In production a request that brings its own document is refused as one that is not registered.
      isPersistedQuery: (body) => registeredOnly || documentHash(body) !== null,
      isPersistedQueryRetry: () => false,
      getHash: (body) => documentHash(body) ?? '',
      getQueryFromHash: async (hash) => documents.get(hash),
    },
    hooks: {
      preParsing: async (_, source) => {
        // Mercurius would take a syntax tree in JSON for a document.
        if (/^\s*\{\s*"/.test(source)) throw notUnderstood('DOCUMENT_IS_NO_TEXT');
      },
      preValidation: async (_, document) => assertSize(document),
      preExecution: async (_, document, asker, given: Record<string, unknown> | null | undefined) => {
        const variables = withDefaults(document, given ?? {});
        if (holdsNul(variables)) throw notUnderstood('TEXT_WITH_NUL');
        spend(asker, costOf(document, variables));
        return { variables };
      },
      preSubscriptionParsing: async (_, __, asker) => {
        asText.add(asker);
      },
      // Mercurius does not look at subscriptions before it runs them.
      preSubscriptionExecution: async (schema, document, asker) => {
        if (!asText.has(asker)) throw notUnderstood('DOCUMENT_IS_NO_TEXT');
        assertSize(document);
        if (registeredOnly && !registered.has(canonicalText(document))) throw notUnderstood('DOCUMENT_NOT_REGISTERED');
        const [problem] = validate(schema, document, specifiedRules);
        if (problem) throw problem;
        spend(asker, costOf(document, {}));
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
