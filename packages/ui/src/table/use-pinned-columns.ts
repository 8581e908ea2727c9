import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';

import type { Pin } from './TableRow.tsx';

export interface PinnedColumns {
  /** For the row of headings, whose widths are measured. */
  readonly head: RefObject<HTMLTableRowElement | null>;
  /** Of each column that stays in view, in their order. */
  readonly pins: readonly Pin[];
}

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

  const pins = useMemo(
    () =>
      Array.from({ length: pinned }, (_, at): Pin => ({
        'data-pinned': true,
        style: { insetInlineStart: starts[at] ?? 0 },
      })),
    [pinned, starts],
  );
  return { head, pins };
}
