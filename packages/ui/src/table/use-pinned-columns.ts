import { useLayoutEffect, useRef, useState, type CSSProperties, type RefObject } from 'react';

interface PinnedColumns {
  /** For the row of headings, whose widths are measured. */
  readonly head: RefObject<HTMLTableRowElement | null>;
  /** What a cell of the column has to have to stay in view. */
  readonly of: (column: number) => { readonly 'data-pinned'?: true; readonly style?: CSSProperties };
}

const NOTHING = {};

/** Columns at the start that stay in view while the others scroll sideways. Each stands where the widths before it end. */
export function usePinnedColumns(pinned: number): PinnedColumns {
  const head = useRef<HTMLTableRowElement>(null);
  const [starts, setStarts] = useState<readonly number[]>([]);

  useLayoutEffect(() => {
    const row = head.current;
    if (row === null || pinned === 0) return undefined;
    const measure = () => {
      const widths = [...row.cells].slice(0, pinned).map(({ offsetWidth }) => offsetWidth);
      const next = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width, 0));
      setStarts((before) => (before.join() === next.join() ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (const cell of [...row.cells].slice(0, pinned)) observer.observe(cell);
    return () => observer.disconnect();
  });

  return {
    head,
    of: (column) =>
      column < pinned ? { 'data-pinned': true, style: { insetInlineStart: starts[column] ?? 0 } } : NOTHING,
  };
}
