import { useRef, useState } from 'react';

import { MOST_PRINTED, READ_AT_ONCE, usePrintedList } from './use-printed-list.ts';

interface PagedQuery<Data> {
  readonly data: Data | undefined;
  readonly previousData?: Data | undefined;
  readonly variables: unknown;
  readonly loading: boolean;
  readonly fetchMore: (options: {
    variables: { after: string; first?: number };
  }) => Promise<{ readonly data?: NoInfer<Data> | undefined }>;
}

interface Connection {
  readonly totalCount?: number;
  readonly edges: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface ReadMore {
  readonly loadingMore: boolean;
  /** Loads the next page. Each page is loaded only once, even if the end of the list is reached repeatedly. */
  readonly onEndReached: () => void;
  /** Loads the next page again after a failure. */
  readonly onReadAgain?: () => void;
}

/**
 * Loads the further pages of a long list: as somebody reads on, and all of them before the page is printed.
 * @param listOf the list in what the query answers
 */
export function useReadMore<Data>(result: PagedQuery<Data>, listOf: (data: Data) => Connection): ReadMore {
  const { data, previousData, loading, fetchMore } = result;
  const after = data === undefined ? null : nextOf(listOf(data));
  // A ref, not state: the end of the list is reached again before a failure is known here.
  const asked = useRef<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const latest = useRef(result);
  latest.current = result;
  const isReadingAll = useRef(false);

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

  const readRest = async (onRead: (rows: number) => void): Promise<number | null> => {
    if (data === undefined) return null;
    const filter = JSON.stringify(result.variables);
    const isSame = () => JSON.stringify(latest.current.variables) === filter;
    let rows = listOf(data).edges.length;
    let next = nextOf(listOf(data));
    isReadingAll.current = true;
    try {
      while (next !== null && rows < MOST_PRINTED) {
        onRead(rows);
        const page = await fetchMore({ variables: { after: next, first: READ_AT_ONCE } });
        if (!isSame()) return null;
        if (page.data === undefined) throw new Error('A page of the list has not come.');
        const list = listOf(page.data);
        rows += list.edges.length;
        next = nextOf(list);
      }
    } finally {
      isReadingAll.current = false;
    }
    return rows;
  };

  const known = data ?? previousData;
  const list = known === undefined ? undefined : listOf(known);
  usePrintedList(
    list === undefined
      ? null
      : {
          shown: list.edges.length,
          total: list.totalCount ?? null,
          isPart: list.pageInfo.hasNextPage,
          readRest,
        },
  );

  return {
    loadingMore: loading,
    onEndReached: () => {
      if (after !== null && after !== asked.current && !loading && !isReadingAll.current) void read(after);
    },
    ...(after !== null && after === failed && !loading ? { onReadAgain: () => void read(after) } : {}),
  };
}

/** Where the next page begins; null after the last one. */
function nextOf({ pageInfo }: Connection): string | null {
  return pageInfo.hasNextPage ? pageInfo.endCursor : null;
}
