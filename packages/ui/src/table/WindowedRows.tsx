import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';

import { CardList } from './CardList.tsx';
import type { DataTableProps } from './columns.ts';
import { LongHeading } from './LongHeading.tsx';
import { ReadAgain } from './ReadAgain.tsx';
import { allRows, rowsOf, type RowWindow } from './row-window.ts';
import { TableGrid } from './TableGrid.tsx';
import { useFlight } from './use-flight.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useOnPaper } from './use-on-paper.ts';
import { usePinnedColumns } from './use-pinned-columns.ts';
import { useRowsInTurn } from './use-rows-in-turn.ts';
import { useSettledWidths } from './use-settled-widths.ts';
import classes from './WindowedRows.module.css';

/** Loads more when this many rows are left. */
const READ_AHEAD = 10;
/** Milliseconds after which a list that does not move stands. */
const STANDS = 100;

type WindowedRowsProps<Row extends object> = DataTableProps<Row> & { height: string; cards: boolean };

/** A scrolling box that renders only the rows in view and a few around them, even for a million rows. */
export function WindowedRows<Row extends object>({ onReadAgain, ...props }: WindowedRowsProps<Row>) {
  const { rows, place, height, cards, density, loadingMore = false, onEndReached, whole = false, inView } = props;
  const { count, at } = rowsOf(props);
  const box = useRef<HTMLDivElement>(null);
  const rowHeight = cards ? undefined : props.rowHeight;
  // Without one height for all rows they are expected to have this one, and measured: each that has another moves all rows after it.
  const expected = rowHeight ?? (cards ? 190 : density === 'compact' ? 29 : 41);
  const opening = useRef(place?.kept);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => expected,
    // To the part of a pixel: rounded, each row that passes the edge would move the others by some.
    measureElement: (row) => row.getBoundingClientRect().height,
    initialOffset: opening.current?.top ?? 0,
    initialMeasurementsCache: [...(opening.current?.heights ?? [])],
    // Each row has some thirty elements; what is scrolled past is drawn in the next picture.
    overscan: 2,
    isScrollingResetDelay: STANDS,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  const [from, to] = [first?.index ?? 0, last?.index ?? -1];
  // On paper nobody scrolls.
  const printing = useOnPaper() || whole;
  const { isScrolling } = virtualizer;
  const inFlight = useFlight(isScrolling, from);
  // Cards have heights of their own: those that pass would be drawn to be measured.
  const indexes = inFlight && rowHeight === undefined ? [] : items.map((item) => item.index);
  const drawable = rowHeight === undefined ? [] : indexes.filter((index) => at(index) !== undefined);
  const waiting = useRowsInTurn(drawable, { isScrolling, inFlight });
  const shown: RowWindow = {
    ...{ indexes, waiting },
    last: to,
    expected,
    ...(indexes.length === 0
      ? { before: virtualizer.getTotalSize(), after: 0 }
      : { before: first?.start ?? 0, after: virtualizer.getTotalSize() - (last?.end ?? 0) }),
    ...(rowHeight === undefined && { measure: virtualizer.measureElement }),
    scrollTo: (index) => virtualizer.scrollToIndex(index),
    page: () => Math.max(1, (virtualizer.range?.endIndex ?? 0) - (virtualizer.range?.startIndex ?? 0) - 1),
  };
  const view = printing ? allRows(rows.length) : shown;
  const pinning = usePinnedColumns(props.pinned ?? 0);
  const keeping = useKeptPlace(place, virtualizer);
  const settles = !cards && rowHeight === undefined && props.resizing === undefined;
  const of = `${density} ${props.columns.map(({ id }) => id).join()}`;
  const settled = useSettledWidths({ box, head: pinning.head }, { of, hasRows: settles && indexes.length > 0 });
  const widths = printing ? undefined : settled;

  useEffect(() => {
    if (!printing && view.last >= count - READ_AHEAD && !loadingMore) onEndReached?.();
  }, [printing, view.last, count, loadingMore, onEndReached]);

  const onView = inView?.onView;
  useEffect(() => {
    if (!printing && !inFlight && to >= from) onView?.(from, to);
  }, [printing, inFlight, from, to, onView]);

  return (
    <div
      ref={box}
      className={classes.window}
      style={{ height }}
      data-long-list
      // The router keeps how far it was scrolled by this. By its place in the page, the list would be lost when a line comes above it.
      data-scroll-restoration-id={props.name}
      {...keeping}
    >
      {cards ? (
        <CardList {...props} view={view} />
      ) : (
        <TableGrid {...props} view={view} long={{ ...pinning, Heading: LongHeading, widths }} />
      )}
      {onReadAgain !== undefined && (
        <div className={classes.problem}>
          <ReadAgain onReadAgain={onReadAgain} />
        </div>
      )}
    </div>
  );
}
