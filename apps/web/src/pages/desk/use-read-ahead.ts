import { useApolloClient } from '@apollo/client/react';
import { useRef } from 'react';

import { DeskCaseQuery } from './desk-operations.ts';

/** Reads the next case before its key is pressed. @param next whose case it is; null where it is not known */
export function useReadAhead(next: string | null): () => void {
  const client = useApolloClient();
  const ahead = useRef<string | null>(null);
  return () => {
    if (next === null || ahead.current === next) return;
    ahead.current = next;
    // Where it cannot be read ahead, opening it says why.
    client.query({ query: DeskCaseQuery, variables: { id: next } }).catch(() => undefined);
  };
}
