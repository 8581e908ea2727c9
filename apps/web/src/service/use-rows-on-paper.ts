import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import { MOST_PRINTED, usePrintedList } from './use-printed-list.ts';

interface ListInParts<Row, Place> {
  /** Which list it is, with its filter and order. */
  readonly key: string;
  /** Rows that stand on the page. */
  readonly shown: number;
  readonly total: number;
  /** Reads rows from a place of the list; from its start where there is none. @returns the place after them, null after the last row */
  readonly read: (from: Place | null) => Promise<{ readonly rows: readonly Row[]; readonly next: Place | null }>;
}

/**
 * Has a list printed whole of which the screen holds only a part. All rows are read once more, for the paper alone.
 * @param list null while it is not read @returns the rows to print; null except while they are printed
 */
export function useRowsOnPaper<Row, Place>(list: ListInParts<Row, Place> | null): readonly Row[] | null {
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  const latest = useRef(list?.key);
  latest.current = list?.key;
  useEffect(() => {
    const forget = () => setRows(null);
    window.addEventListener('afterprint', forget);
    return () => window.removeEventListener('afterprint', forget);
  }, []);

  const readRest = async (onRead: (rows: number) => void): Promise<number | null> => {
    if (list === null) return null;
    const all: Row[] = [];
    let from: Place | null = null;
    do {
      const page = await list.read(from);
      if (latest.current !== list.key) return null;
      all.push(...page.rows);
      onRead(all.length);
      from = page.next;
    } while (from !== null && all.length < MOST_PRINTED);
    // They stand on the page before it is printed.
    flushSync(() => setRows(all));
    return all.length;
  };
  const shown = rows?.length ?? list?.shown ?? 0;
  usePrintedList(list && { shown, total: list.total, isPart: shown < list.total, readRest });
  return rows;
}
