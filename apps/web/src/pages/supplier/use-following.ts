import { useEffect, useRef } from 'react';

/** Loads a view again when what it follows has changed: a new result, another state of a decision. What is shown stays until then. */
export function useFollowing(refetch: () => Promise<unknown>, followed: string): void {
  const seen = useRef(followed);
  const again = useRef(refetch);
  again.current = refetch;
  useEffect(() => {
    if (seen.current === followed) return;
    seen.current = followed;
    // The query itself says what failed.
    again.current().catch(() => undefined);
  }, [followed]);
}
