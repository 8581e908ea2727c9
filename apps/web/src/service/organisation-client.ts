import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';
import { OperationTypeNode, type DocumentNode } from 'graphql';
import { EMPTY, from, mergeMap, tap, throwError } from 'rxjs';

import { typePolicies } from './cache-policies.ts';
import { isProofNeeded, isSilence, isWorthRepeating, mayBeDone, NotSent } from './failure.ts';
import { isOffline, line } from './line.ts';
import { createSharingLink } from './sharing-link.ts';
import { whenIdle } from './when-idle.ts';

interface ClientOptions {
  /** Null before an organisation is chosen: then only `me` can be asked. */
  organisation: string | null;
  onSignedOut: () => void;
  /** Called when the live connection is back: changes in between were missed. */
  onReconnected: () => void;
  /** Asks the person for a fresh proof; left out where nothing that needs one is done. @returns whether it was given */
  prove?: () => Promise<boolean>;
}

/** One client and one cache per organisation, so nothing of one organisation can show up in another. */
export function createOrganisationClient({
  organisation,
  onSignedOut,
  onReconnected,
  prove,
}: ClientOptions): ApolloClient {
  const path = organisation === null ? '/graphql' : `/graphql?organisation=${encodeURIComponent(organisation)}`;
  const requests = ApolloLink.from([
    offlineLink,
    signedOutLink(onSignedOut),
    doubtLink(() => void client.refetchQueries({ include: 'active' })),
    persistedLink,
    requestLink,
    proofLink(prove),
    repeatLink,
    lineLink,
    httpLink(path),
  ]);
  const events = ApolloLink.from([persistedLink, eventLink(path, onReconnected)]);
  const client = new ApolloClient({
    link: createSharingLink().concat(
      ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, events, requests),
    ),
    // The link above shares queries instead: Apollo would also share those that were asked before a change.
    queryDeduplication: false,
    cache: new InMemoryCache({ typePolicies }),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
  return client;
}

/** A client over the same line with a cache of its own, for answers that must not stand among those of now. */
export function withOwnCache({ link }: ApolloClient): ApolloClient {
  return new ApolloClient({
    link,
    queryDeduplication: false,
    cache: new InMemoryCache({ typePolicies }),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-first' } },
  });
}

/** Sends the hash of the document: the server runs registered documents only. */
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

/** Sends no change without a line: to try in vain for eight seconds would leave it open whether it was made. */
const offlineLink = new ApolloLink((operation, forward) =>
  operation.operationType === OperationTypeNode.MUTATION && isOffline()
    ? throwError(() => new NotSent('There is no line'))
    : forward(operation),
);

/** Gives each change a key, so sending it twice has one effect. */
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

/** Sends a change again with the same key when no answer came, or while the first request is still running. */
const repeatLink = new RetryLink({
  // Milliseconds. Five tries take about eight seconds, long enough for a reconnect or a restart.
  delay: { initial: 500 },
  attempts: {
    max: 5,
    retryIf: (error, { operationType }) => operationType === OperationTypeNode.MUTATION && isWorthRepeating(error),
  },
});

/** Tells the line of this page, try by try, whether the service answers. */
const lineLink = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    tap({
      next: () => line.requestIs('answered'),
      error: (error: Error) => line.requestIs(isSilence(error) ? 'unanswered' : 'answered'),
    }),
  ),
);

/** Where the service asks for a fresh proof first, asks the person for it, then sends the same change with the same key. */
function proofLink(prove: ClientOptions['prove']): ApolloLink {
  return new ErrorLink(({ error, operation, forward }) => {
    if (prove === undefined || !isProofNeeded(error)) return undefined;
    return from(prove()).pipe(mergeMap((isProved) => (isProved ? forward(operation) : throwError(() => error))));
  });
}

/** Reloads the page's data when it is unknown whether a change was made. */
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

/** Live events use a connection of their own. Its code is loaded once the first page is drawn. */
function eventLink(path: string, onReconnected: () => void): ApolloLink {
  const made = lazily(async () => {
    await new Promise<void>(whenIdle);
    return (await import('./event-link.ts')).createEventLink(path, onReconnected);
  });
  return new ApolloLink((operation, forward) =>
    from(made()).pipe(mergeMap((link) => link.request(operation, forward) ?? EMPTY)),
  );
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
