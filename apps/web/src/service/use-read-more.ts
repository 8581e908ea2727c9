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
  /** Loads the next page. Each page is loaded only once, even if the end of the list is reached repeatedly. */
  readonly onEndReached: () => void;
  /** Loads the next page again after a failure. */
  readonly onReadAgain?: () => void;
}

/** Loads the further pages of a long list for `DataTable`. @param page the page loaded last; undefined before the first */
export function useReadMore({ loading, fetchMore }: PagedQuery, page: PageInfo | undefined): ReadMore {
  const after = page?.hasNextPage === true ? page.endCursor : null;
  // A ref, not state: the end of the list is reached again before a failure is known here.
  const asked = useRef<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);

  const read = async (cursor: string) => {
    asked.current = cursor;
    try {
      await fetchMore({ variables: { after: cursor } });
      // A list that is loaded from its start again passes this page once more.
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
