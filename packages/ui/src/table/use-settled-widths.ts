import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';

interface Settled {
  readonly of: string;
  readonly widths: readonly number[];
}

/**
 * The widths that the columns of a long list got from its first rows: they stay until the list has other columns or another width. Else rows that come into view would change
 * the widths, the widths the heights of the rows in view, and those again which rows are in view: the list would shake.
 * @param of which columns, how close
 */
export function useSettledWidths(
  { box, head }: { readonly box: RefObject<HTMLElement | null>; readonly head: RefObject<HTMLTableRowElement | null> },
  { of, hasRows }: { readonly of: string; readonly hasRows: boolean },
): readonly number[] | undefined {
  const [settled, setSettled] = useState<Settled>();
  const widths = settled?.of === of ? settled.widths : undefined;

  // Read and set before anything is painted.
  useLayoutEffect(() => {
    if (widths !== undefined || !hasRows || head.current === null) return;
    const read = [...head.current.cells].map((cell) => cell.getBoundingClientRect().width);
    setSettled({ of, widths: read });
  }, [of, widths, hasRows, head]);

  useEffect(() => {
    if (box.current === null) return undefined;
    let width = box.current.clientWidth;
    const observer = new ResizeObserver(([entry]) => {
      const now = entry?.target.clientWidth ?? width;
      if (now === width) return;
      width = now;
      setSettled(undefined);
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);

  return widths;
}
