import { useApolloClient } from '@apollo/client/react';
import { useMatches, useRouter } from '@tanstack/react-router';
import type { DocumentNode } from 'graphql';
import { useEffect, useState } from 'react';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Loads what the page and its frame show in one request, when this page is opened first. It comes with the code of the page. */
    readonly opening?: () => Promise<DocumentNode>;
  }
}

/**
 * On the first page, the frame and the page are loaded by one query instead of two in a row. If that query fails, or the
 * person has moved on, the frame and the page load their own data.
 */
export function useOpening(): 'asked' | 'answered' | 'none' {
  const client = useApolloClient();
  const router = useRouter();
  const [first] = useState(() => router.state.matches.at(-1));
  // A past day has a cache of its own, which the page fills.
  const opening = first !== undefined && 'asOf' in first.search ? undefined : first?.staticData.opening;
  const stayed = useMatches({ select: (matches) => matches.at(-1)?.id === first?.id });
  const [state, setState] = useState<'asked' | 'answered' | 'none'>(opening === undefined ? 'none' : 'asked');
  useEffect(() => {
    if (opening === undefined) return;
    if (!stayed) return setState('none');
    void opening()
      .then((query) => client.query({ query }))
      .then(
        () => setState((before) => (before === 'asked' ? 'answered' : before)),
        () => setState('none'),
      );
  }, [client, opening, stayed]);
  return state;
}
