import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';

import { CardList } from './CardList.tsx';
import type { DataTableProps } from './columns.ts';
import classes from './DataTable.module.css';
import { allRows, type RowWindow } from './row-window.ts';
import { TableGrid } from './TableGrid.tsx';
import { useMedia } from './use-media.ts';

/** Loads more when this many rows are left. */
const READ_AHEAD = 10;

type WindowedRowsProps<Row extends object> = DataTableProps<Row> & { height: string; phone: boolean };

/** A scrolling box that renders only the rows in view and a few around them, even for a million rows. */
export function WindowedRows<Row extends object>(props: WindowedRowsProps<Row>) {
  const { rows, height, phone, density, loadingMore = false, onEndReached } = props;
  const box = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    // Expected; real heights are measured.
    estimateSize: () => (phone ? 148 : density === 'compact' ? 29 : 41),
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  // On paper nobody scrolls.
  const printing = useMedia('print');
  const inView: RowWindow = {
    indexes: items.map((item) => item.index),
    last: last?.index ?? -1,
    before: first?.start ?? 0,
    after: last === undefined ? 0 : virtualizer.getTotalSize() - last.end,
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index),
  };
  const view = printing ? allRows(rows.length) : inView;

  useEffect(() => {
    if (!printing && view.last >= rows.length - READ_AHEAD && !loadingMore) onEndReached?.();
  }, [printing, view.last, rows.length, loadingMore, onEndReached]);

  return (
    <div ref={box} className={classes.window} style={{ height }}>
      {phone ? <CardList {...props} view={view} /> : <TableGrid {...props} view={view} />}
    </div>
  );
}
