import { useEffect, useRef } from 'react';

import { changePrinting, printingNow, type PrintedList } from './printed-lists.ts';

/** So many rows of a list are printed at most: they fill some hundred sheets. */
export const MOST_PRINTED = 1000;

/** So many rows are read at once: as many as the service gives. */
export const READ_AT_ONCE = 200;

/** Has a list printed whole, with a button on the page for it. @param list null while it has no rows */
export function usePrintedList(list: PrintedList | null): void {
  const key = useRef({});
  const latest = useRef(list);
  latest.current = list;
  const { shown = 0, total = null, isPart = false } = list ?? {};
  useEffect(() => {
    if (shown === 0) return undefined;
    const readRest: PrintedList['readRest'] = async (onRead) => (await latest.current?.readRest(onRead)) ?? null;
    const own = key.current;
    changePrinting({ lists: new Map([...printingNow().lists, [own, { shown, total, isPart, readRest }]]) });
    return () => changePrinting({ lists: new Map([...printingNow().lists].filter(([each]) => each !== own)) });
  }, [shown, total, isPart]);
}
