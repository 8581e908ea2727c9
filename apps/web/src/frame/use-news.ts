import { useApolloClient } from '@apollo/client/react';
import { useDocumentVisibility } from '@mantine/hooks';
import { useEffect } from 'react';

import { UnreadChangesQuery } from './frame-operation.ts';

/** Milliseconds between two looks. Live events reach only the person who started a job, and others change things too. */
const EVERY = 60_000;

/** Keeps the badge of what changed current while somebody looks. One small statement, which the frame's first query saves. */
export function useNews(isBuyer: boolean): void {
  const client = useApolloClient();
  const looked = useDocumentVisibility() === 'visible';
  useEffect(() => {
    if (!isBuyer || !looked) return;
    const look = () => {
      // The frame shows the last count until the service answers again.
      client.query({ query: UnreadChangesQuery, fetchPolicy: 'network-only' }).catch(() => undefined);
    };
    const timer = setInterval(look, EVERY);
    return () => clearInterval(timer);
  }, [client, isBuyer, looked]);
}
