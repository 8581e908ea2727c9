import type { ApolloLink } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';

/** The live connection of one organisation. `onReconnected` is called when it comes back after having been lost. */
export function createEventLink(path: string, onReconnected: () => void): ApolloLink {
  let connectedBefore = false;
  const origin = window.location.origin.replace(/^http/, 'ws');
  return new GraphQLWsLink(
    createClient({
      url: `${origin}${path}`,
      // Without end, ever slower: a laptop can sleep for days.
      retryAttempts: Number.POSITIVE_INFINITY,
      shouldRetry: () => true,
      on: {
        connected: () => {
          if (connectedBefore) onReconnected();
          connectedBefore = true;
        },
      },
    }),
  );
}
