import { skipToken, useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';

import type { RowsInView } from '@plumbline/ui';

import { readFragment } from '../../../gql/fragment-masking.ts';
import type { SupplierRowsQueryVariables, SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';
import { BLOCK, blocksOf, FIRST_BLOCKS } from '../lib/blocks.ts';
import { SupplierRow, SupplierRowsQuery } from '../suppliers-operation.ts';

type Row = SupplierTable_SupplierFragment;
/** Which list it is: filter, order, day. */
export type ListVariables = Omit<SupplierRowsQueryVariables, 'first' | 'from'>;

interface SupplierRows {
  readonly inView: RowsInView<Row>;
  /** Set when rows in view could not be read. */
  readonly onReadAgain: (() => void) | undefined;
}

/**
 * Reads the rows that are looked at, in any place of the list, and holds no others.
 * @param known rows from the start of the list that are there anyway @param opensAt the row at which the list opens
 */
export function useSupplierRows(
  list: ListVariables,
  known: number,
  { count, opensAt }: { readonly count: number; readonly opensAt: number },
): SupplierRows {
  const [blocks, setBlocks] = useState(() => blocksOf(opensAt, opensAt + BLOCK, FIRST_BLOCKS));
  const at = (slot: number): number => blocks[slot] ?? slot;
  const given = { list, known, count };
  const slots = [
    useBlock(at(0), given),
    useBlock(at(1), given),
    useBlock(at(2), given),
    useBlock(at(3), given),
    useBlock(at(4), given),
    useBlock(at(5), given),
    useBlock(at(6), given),
    useBlock(at(7), given),
    useBlock(at(8), given),
  ] as const;
  const isReading = slots.some(({ loading }) => loading);
  // Somebody who scrolls fast is followed, not preceded: what they pass while rows are read is not asked for.
  const seen = useRef<readonly [number, number] | null>(null);
  const reading = useRef(isReading);
  reading.current = isReading;
  const follow = useCallback(() => {
    if (seen.current === null || reading.current) return;
    const [first, last] = seen.current;
    setBlocks((before) => {
      const next = blocksOf(first, last, before);
      return next.every((block, slot) => block === before[slot]) ? before : next;
    });
  }, []);
  const onView = useCallback(
    (first: number, last: number) => {
      seen.current = [first, last];
      follow();
    },
    [follow],
  );
  useEffect(follow, [isReading, follow]);
  const failed = slots.filter(({ isFailed }) => isFailed);
  return {
    inView: {
      count,
      at: (index) => slots.find(({ block }) => block === Math.floor(index / BLOCK))?.rows[index % BLOCK],
      onView,
    },
    onReadAgain:
      failed.length === 0
        ? undefined
        : () => {
            for (const { readAgain } of failed) readAgain();
          },
  };
}

interface Given {
  readonly list: ListVariables;
  readonly known: number;
  readonly count: number;
}

/** One block of rows; nothing is asked for where they are known from elsewhere, or where the list has none. */
function useBlock(block: number, { list, known, count }: Given) {
  const from = block * BLOCK;
  const isNeeded = from < count && Math.min(from + BLOCK, count) > known;
  // A block that asks for nothing does not follow the list either.
  const { data, error, loading, refetch } = useQuery(
    SupplierRowsQuery,
    isNeeded ? { variables: { ...list, first: BLOCK, from } } : skipToken,
  );
  return {
    block,
    rows: isNeeded && data !== undefined ? data.suppliers.edges.map(({ node }) => readFragment(SupplierRow, node)) : [],
    loading: isNeeded && loading,
    isFailed: isNeeded && error !== undefined && data === undefined,
    readAgain: () => void refetch().catch(() => undefined),
  };
}
