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
 * Rows in columns. Arrow keys, Home and End move between the rows' links (mark the link of a row `data-row-link`: it
 * also makes the whole row clickable). On a phone every row is a card.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const phone = useMedia('(max-width: 700px)');
  if (props.height !== undefined) {
    return (
      <Suspense fallback={<div style={{ height: props.height }} />}>
        <WindowedRows {...props} height={props.height} phone={phone} />
      </Suspense>
    );
  }
  const view = allRows(props.rows.length);
  return phone ? <CardList {...props} view={view} /> : <TableGrid {...props} view={view} />;
}
