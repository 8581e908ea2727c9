import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';

import type { DeskQuery as DeskData, SupplierFilter } from '../../gql/graphql.ts';
import { DeskLaneQuery, DeskQuery } from './desk-operations.ts';
import type { DeskRow } from './read-desk.ts';
import type { Section } from './lib/desk-queue.ts';

/** Rows that a lane grows by. */
const FURTHER = 50;

/**
 * Reads more of a lane and puts it behind what is there.
 * @param onFailed called where it cannot be read
 */
export function useReadLane(data: DeskData, filter: SupplierFilter, onFailed: () => void) {
  const client = useApolloClient();
  const busy = useRef(new Set<string>());
  const [reading, setReading] = useState<string | null>(null);
  const readLane = async ({ key, more }: Section<DeskRow>) => {
    const lane = data.desk.lanes.find((each) => each.lane === key)?.lane;
    if (lane === undefined || more === null || busy.current.has(key)) return;
    busy.current.add(key);
    setReading(key);
    try {
      const variables = { lane, filter, first: FURTHER, after: more };
      const { data: page } = await client.query({ query: DeskLaneQuery, variables, fetchPolicy: 'no-cache' });
      if (page === undefined) return;
      const { more: rest, suppliers } = page.deskLane;
      const shown = { query: DeskQuery, variables: { filter, first: FIRST_READ } };
      client.cache.updateQuery(shown, (before) => {
        if (before === null) return before;
        const lanes = before.desk.lanes.map((each) =>
          each.lane === lane && each.more === more
            ? { ...each, more: rest, suppliers: [...each.suppliers, ...suppliers] }
            : each,
        );
        return { ...before, desk: { ...before.desk, lanes } };
      });
    } catch {
      // The button stays: it can be pressed again.
      onFailed();
    } finally {
      busy.current.delete(key);
      setReading((now) => (now === key ? null : now));
    }
  };
  return { readLane, reading };
}

/** Rows of each lane that come with the page. */
export const FIRST_READ = 12;
