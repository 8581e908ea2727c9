import { useRef, useState } from 'react';

interface PagedQuery {
  readonly loading: boolean;
  readonly fetchMore: (options: { variables: { after: string } }) => Promise<unknown>;
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

export interface ReadMore {
  readonly loadingMore: boolean;
  /** Reads the next page, each once by itself, however often the list comes to its end. */
  readonly onEndReached: () => void;
  /** The next page could not be read: asks for it again. */
  readonly onReadAgain?: () => void;
}

/** How a long list reads on: what `DataTable` wants to know of it. @param page what was read last; undefined while nothing was */
export function useReadMore({ loading, fetchMore }: PagedQuery, page: PageInfo | undefined): ReadMore {
  const after = page?.hasNextPage === true ? page.endCursor : null;
  // Not state: the list comes to its end again before a failure is known here.
  const asked = useRef<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);

  const read = async (cursor: string) => {
    asked.current = cursor;
    try {
      await fetchMore({ variables: { after: cursor } });
      // A list that is read from its start again comes by this page once more.
      if (asked.current === cursor) asked.current = null;
    } catch {
      setFailed(cursor);
    }
  };
  return {
    loadingMore: loading,
    onEndReached: () => {
      if (after !== null && after !== asked.current && !loading) void read(after);
    },
    ...(after !== null && after === failed && !loading ? { onReadAgain: () => void read(after) } : {}),
  };
}
