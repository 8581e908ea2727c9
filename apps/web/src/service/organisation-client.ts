import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';
import { relayStylePagination } from '@apollo/client/utilities';
import { OperationTypeNode, type DocumentNode } from 'graphql';
import { EMPTY, from, mergeMap } from 'rxjs';

import { isWorthRepeating, mayBeDone } from './failure.ts';

interface ClientOptions {
  /** Null before an organisation is chosen: then only `me` can be asked. */
  organisation: string | null;
  onSignedOut: () => void;
  /** The live connection came back: what changed meanwhile was missed. */
  onReconnected: () => void;
}

/** One client, and so one cache, an organisation: nothing of one organisation can be shown in another. */
export function createOrganisationClient({ organisation, onSignedOut, onReconnected }: ClientOptions): ApolloClient {
  const path = organisation === null ? '/graphql' : `/graphql?organisation=${encodeURIComponent(organisation)}`;
  const requests = ApolloLink.from([
    signedOutLink(onSignedOut),
    doubtLink(() => void client.refetchQueries({ include: 'active' })),
    persistedLink,
    requestLink,
    repeatLink,
    httpLink(path),
  ]);
  const events = ApolloLink.from([persistedLink, eventLink(path, onReconnected)]);
  const client = new ApolloClient({
    link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, events, requests),
    cache: new InMemoryCache({
      typePolicies: {
        Query: {
          fields: {
            suppliers: relayStylePagination(['filter', 'sort', 'descending']),
            imports: relayStylePagination(),
            importRecords: relayStylePagination(['importId', 'tile']),
            importProblems: relayStylePagination(['importId', 'code']),
            importRejections: relayStylePagination(['importId']),
            jobRuns: relayStylePagination(['states', 'mine']),
            auditEntries: relayStylePagination(['filter']),
            // A new page of questions replaces the old one: answered questions leave the list.
            reviewQuestions: { keyArgs: ['kind', 'importId', 'supplierId'], merge: false },
            activeJobRuns: { merge: false },
          },
        },
        // A flag's id is its place within one assessment, so that it lives inside that.
        Flag: { keyFields: false },
      },
    }),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
  return client;
}

/** Names the document by its hash: the server runs registered documents only. */
const persistedLink = new ApolloLink((operation, forward) => {
  operation.extensions['persistedQuery'] = { version: 1, sha256Hash: hashOf(operation.query) };
  operation.setContext({ http: { includeExtensions: true, includeQuery: false } });
  return forward(operation);
});

function hashOf(document: DocumentNode): string {
  const meta = (document as { __meta__?: { hash?: string } }).__meta__;
  if (meta?.hash === undefined) throw new Error('A document that code generation has not seen cannot be sent');
  return meta.hash;
}

/** A change carries a key, so that sending it again after a broken connection has one effect. */
const requestLink = new ApolloLink((operation, forward) => {
  operation.setContext(({ headers }: { headers?: Record<string, string> }) => ({
    headers: {
      ...headers,
      'x-plumbline': '1',
      ...(operation.operationType === OperationTypeNode.MUTATION ? { 'idempotency-key': crypto.randomUUID() } : {}),
    },
  }));
  return forward(operation);
});

/** Sends a change again, with the key that it has, when no answer came or another request with the key is still at work. */
const repeatLink = new RetryLink({
  // Milliseconds: five tries take eight seconds or so, in which a connection comes back or a service starts again.
  delay: { initial: 500 },
  attempts: {
    max: 5,
    retryIf: (error, { operationType }) => operationType === OperationTypeNode.MUTATION && isWorthRepeating(error),
  },
});

/** What is on the screen is read again when nobody knows whether a change was made. */
function doubtLink(onDoubt: () => void): ApolloLink {
  return new ErrorLink(({ error, operation }) => {
    if (operation.operationType === OperationTypeNode.MUTATION && mayBeDone(error)) onDoubt();
  });
}

function httpLink(path: string): ApolloLink {
  return new HttpLink({ uri: path, credentials: 'same-origin' });
}

function signedOutLink(onSignedOut: () => void): ApolloLink {
  return new ErrorLink(({ error }) => {
    const refused = ServerError.is(error) && error.statusCode === 401;
    const unknown =
      CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.['code'] === 'UNAUTHENTICATED');
    if (refused || unknown) onSignedOut();
  });
}

/** Live events come over a connection of their own, whose code is not needed before the first page stands. */
function eventLink(path: string, onReconnected: () => void): ApolloLink {
  const made = lazily(async () => (await import('./event-link.ts')).createEventLink(path, onReconnected));
  return new ApolloLink((operation, forward) =>
    from(made()).pipe(mergeMap((link) => link.request(operation, forward) ?? EMPTY)),
  );
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
