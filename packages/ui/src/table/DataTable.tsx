import { lazy, Suspense } from 'react';

import { CardList } from './CardList.tsx';
import type { DataTableProps } from './columns.ts';
import { allRows } from './row-window.ts';
import { TableGrid } from './TableGrid.tsx';
import { useMedia } from './use-media.ts';
import type { WindowedRows as WindowedRowsType } from './WindowedRows.tsx';

/** Windowing code, loaded with the first long table. */
const WindowedRows = lazy(async () => ({
  default: (await import('./WindowedRows.tsx')).WindowedRows,
})) as unknown as typeof WindowedRowsType;

/**
 * Where rows are cards: on a phone, and at 200 % on a screen of 1,440 pixels, where columns would cut every name. A sheet of A4 is as narrow, and has columns.
 */
const AS_CARDS = 'screen and (max-width: 760px)';

/**
 * Rows in columns. Arrow keys, Home and End move between the rows' links (mark the link of a row `data-row-link`: it
 * also makes the whole row clickable). In a narrow window every row is a card.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const cards = useMedia(AS_CARDS);
  if (props.height !== undefined) {
    return (
      <Suspense fallback={<div style={{ height: props.height }} />}>
        <WindowedRows {...props} height={props.height} cards={cards} />
      </Suspense>
    );
  }
  const view = allRows(props.rows.length);
  return cards ? <CardList {...props} view={view} /> : <TableGrid {...props} view={view} />;
}
