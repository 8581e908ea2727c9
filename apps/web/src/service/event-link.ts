import type { ApolloLink } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';

import { line, untilReached } from './line.ts';

/** How a connection ends that nobody needs any more. */
const NORMAL_CLOSURE = 1000;
const LONGEST_WAIT_MS = 20_000;

/** The live connection of one organisation. `onReconnected` is called when it is back after a loss. */
export function createEventLink(path: string, onReconnected: () => void): ApolloLink {
  let connectedBefore = false;
  const origin = window.location.origin.replace(/^http/, 'ws');
  const client = createClient({
    url: `${origin}${path}`,
    // Keeps trying, at growing intervals, and at once when the service is reached again: a laptop can sleep for days.
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    // Not all pages at once after a restart of the service.
    retryWait: (retries) => untilReached(Math.min(LONGEST_WAIT_MS, 1000 * 2 ** retries) * (0.5 + Math.random() / 2)),
    on: {
      connected: () => {
        line.eventsAre('coming');
        if (connectedBefore) onReconnected();
        connectedBefore = true;
      },
      closed: (event) => line.eventsAre(codeOf(event) === NORMAL_CLOSURE ? 'unwanted' : 'gone'),
    },
  });
  return new GraphQLWsLink({
    ...client,
    // The service runs the document that the hash in `extensions` names, and looks at no text.
    subscribe: (payload, sink) => client.subscribe({ ...payload, query: '' }, sink),
  });
}

function codeOf(event: unknown): unknown {
  return typeof event === 'object' && event !== null && 'code' in event ? event.code : undefined;
}
