import { useApolloClient } from '@apollo/client/react';
import { useMatches, useRouter } from '@tanstack/react-router';
import type { DocumentNode } from 'graphql';
import { useEffect, useState } from 'react';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Asks for what the page and the frame around it show, for when this page is the first that is opened. */
    readonly opening?: DocumentNode;
  }
}

/**
 * Where the first page brings the frame's data along, both are asked for in one question instead of two, one after the
 * other. When it is not answered, or the person has gone on meanwhile, frame and page ask for themselves.
 */
export function useOpening(): 'asked' | 'answered' | 'none' {
  const client = useApolloClient();
  const router = useRouter();
  const [first] = useState(() => router.state.matches.at(-1));
  const document = first?.staticData.opening;
  const stayed = useMatches({ select: (matches) => matches.at(-1)?.id === first?.id });
  const [state, setState] = useState<'asked' | 'answered' | 'none'>(document === undefined ? 'none' : 'asked');
  useEffect(() => {
    if (document === undefined) return;
    if (!stayed) return setState('none');
    void client.query({ query: document }).then(
      () => setState((before) => (before === 'asked' ? 'answered' : before)),
      () => setState('none'),
    );
  }, [client, document, stayed]);
  return state;
}
