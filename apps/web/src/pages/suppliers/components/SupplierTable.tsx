import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, pixelsOf } from '@plumbline/ui';

import type { SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';
import { chosenWidths, shownColumns, withWidths } from '../lib/columns.ts';
import { leave, leftAt } from '../lib/kept-places.ts';
import { shownSort, withSort } from '../lib/order.ts';
import type { SuppliersSearch } from '../lib/suppliers-search.ts';
import { chooseColumn } from './choose-column.tsx';
import { supplierColumns } from './supplier-columns.tsx';
import classes from './SupplierTable.module.css';
import { useSupplierRows, type ListVariables } from './use-supplier-rows.ts';

/** Pixels of a row with two lines and with one, to which `Lines` shortens what a cell holds. */
const ROW_HEIGHT = { comfortable: 57, compact: 28 } as const;

interface SupplierTableProps {
  /** Those from the start of the list; on paper there are no others. */
  rows: readonly SupplierTable_SupplierFragment[];
  /** So many of them follow the list as it changes. */
  known: number;
  /** All of them stand there, to be printed. */
  whole: boolean;
  totalCount: number;
  list: ListVariables;
  step: string;
  search: SuppliersSearch;
  onSearch: (search: SuppliersSearch) => void;
  /** The supplier shown beside the table; null without a preview. */
  previewed: string | null;
  onRowFocus: (row: SupplierTable_SupplierFragment) => void;
  /** Suppliers that are chosen, by id; null while nobody chooses. */
  chosen: ReadonlySet<string> | null;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** One supplier per row. Only rows in view are read and rendered, in any place of the list, and the place is kept for who comes back. */
export function SupplierTable({
  rows,
  known,
  whole,
  totalCount,
  list,
  step,
  search,
  onSearch,
  previewed,
  onRowFocus,
  chosen,
  onChoose,
}: SupplierTableProps) {
  const { t, i18n } = useTranslation('suppliers');
  const short = previewed !== null;
  const { columns: keys, pinned = 0, density = 'comfortable' } = search;
  const columns = useMemo(() => {
    const shown = supplierColumns(t, {
      shown: shownColumns({ ...(keys && { columns: keys }) }),
      short,
      chosen: keys !== undefined,
      close: density === 'compact',
    });
    return chosen === null ? shown : [chooseColumn(t, chosen, onChoose), ...shown];
  }, [t, i18n.language, short, chosen, onChoose, keys, density]);
  const { place: kept } = leftAt(step);
  const { inView, onReadAgain } = useSupplierRows(list, known, { count: totalCount, opensAt: kept?.first ?? 0 });
  const widths = chosenWidths(search);
  return (
    <div className={classes.table} data-chosen={keys !== undefined || undefined}>
      <DataTable
        name={t('table.name')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        sort={shownSort(search)}
        onSort={(sort) => onSearch(withSort(search, sort))}
        totalCount={totalCount}
        inView={inView}
        whole={whole}
        place={{ of: JSON.stringify(list), kept, onMove: (place) => leave(step, { place }) }}
        height="100%"
        density={density}
        rowHeight={ROW_HEIGHT[density]}
        pinned={pinned > 0 && chosen !== null ? pinned + 1 : pinned}
        resizing={{
          pixels: pixelsOf(columns, widths ?? {}),
          chosen: widths !== null,
          onWidths: (widths) => onSearch(withWidths(search, widths)),
          label: (column) => t('columns.width', { column }),
        }}
        onRowFocus={onRowFocus}
        {...(previewed === null ? {} : { currentRowId: previewed })}
        {...(onReadAgain && { onReadAgain })}
      />
      {rows.length >= totalCount && (
        <p className={`pl-printed ${classes.printed ?? ''}`}>{t('print.all', { count: totalCount })}</p>
      )}
    </div>
  );
}
