import type { ApolloLink } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';

/** The live connection of one organisation. `onReconnected` is called when it is back after a loss. */
export function createEventLink(path: string, onReconnected: () => void): ApolloLink {
  let connectedBefore = false;
  const origin = window.location.origin.replace(/^http/, 'ws');
  const client = createClient({
    url: `${origin}${path}`,
    // Keeps trying, at growing intervals: a laptop can sleep for days.
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    on: {
      connected: () => {
        if (connectedBefore) onReconnected();
        connectedBefore = true;
      },
    },
  });
  return new GraphQLWsLink({
    ...client,
    // The service runs the document that the hash in `extensions` names, and looks at no text.
    subscribe: (payload, sink) => client.subscribe({ ...payload, query: '' }, sink),
  });
}
