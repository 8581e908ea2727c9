import { ColumnEdge } from './ColumnEdge.tsx';
import type { ColumnWidths, DataColumn, Sort } from './columns.ts';
import { SortHeading } from './SortHeading.tsx';

interface LongHeadingProps {
  column: Pick<DataColumn<never>, 'id' | 'heading' | 'sortable' | 'fixed'>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
  resizing: ColumnWidths | undefined;
  /** Pixels that the column has, or asks for. */
  width: number;
}

/** What a heading of a long table holds: it sorts the rows, and its edge makes the column wider or narrower. */
export function LongHeading({ column, sort, onSort, resizing, width }: LongHeadingProps) {
  const { id, heading, sortable = false, fixed = false } = column;
  return (
    <>
      {sortable && onSort !== undefined ? (
        <SortHeading column={id} heading={heading} sort={sort} onSort={onSort} />
      ) : (
        heading
      )}
      {resizing !== undefined && !fixed && <ColumnEdge id={id} heading={heading} width={width} resizing={resizing} />}
    </>
  );
}
