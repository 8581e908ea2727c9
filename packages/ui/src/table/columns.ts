import type { VirtualItem } from '@tanstack/react-virtual';
import type { ReactNode } from 'react';

/** One column, for both the table and its cards. */
export interface DataColumn<Row> {
  readonly id: string;
  /** Units belong here: "Spend (EUR)". */
  readonly heading: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the end. */
  readonly align?: 'start' | 'end';
  /** CSS width; without it the content decides. */
  readonly width?: string;
  /** Nobody makes it wider or narrower. */
  readonly fixed?: boolean;
  /** The rows can be ordered by this column; `DataTable` calls `onSort` with its id. */
  readonly sortable?: boolean;
  /** The row's name: its heading on a card and for screen readers. Exactly one column of a table has it. */
  readonly rowHeader?: boolean;
  /** What letters typed on a row find, for the column of names. */
  readonly text?: (row: Row) => string;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** Rows of a long list that are read where somebody looks, in any place of it. */
export interface RowsInView<Row> {
  /** How many rows there are. */
  readonly count: number;
  /** The row in a place; undefined while it is not read. */
  readonly at: (index: number) => Row | undefined;
  /** Called with the first and the last place that are looked at. */
  readonly onView: (first: number, last: number) => void;
}

/** Where somebody is in a long list. */
export interface ListPlace {
  /** The first row in view. */
  readonly first: number;
  /** Pixels above it. */
  readonly top: number;
  /** The heights of rows that were seen, once the list is left: without them the same pixels are another row. */
  readonly heights: readonly VirtualItem[];
  /** The row that had the focus last. */
  readonly focused: number | null;
}

export interface KeptPlace {
  /** Which list it is: with another one, the table goes to the place that was kept for it, or to the start. */
  readonly of: string;
  readonly kept: ListPlace | undefined;
  readonly onMove: (place: ListPlace) => void;
}

/** Widths that a person chose by the edges of the headings. */
export interface ColumnWidths {
  /** Of each column, in their order: `pixelsOf`. */
  readonly pixels: readonly number[];
  /** Somebody chose them; until then the columns have the widths that they ask for. */
  readonly chosen: boolean;
  /** Called with pixels by the id of the column; with null all have their usual ones again. */
  readonly onWidths: (widths: Readonly<Record<string, number>> | null) => void;
  /** What the edge of a heading is called. */
  readonly label: (heading: string) => string;
}

export interface DataTableProps<Row extends object> {
  /** What the table lists; its caption for screen readers. */
  name: string;
  rows: readonly Row[];
  columns: readonly DataColumn<Row>[];
  rowId: (row: Row) => string;
  sort?: Sort;
  /** Needs `height`. */
  onSort?: (sort: Sort) => void;
  /** All rows, where only some are read at a time; `rows` are then those known from the start, and those that are printed. Needs `height`. */
  inView?: RowsInView<Row>;
  /** All of `rows` stand there, as on paper, also where the table scrolls. */
  whole?: boolean;
  /** Where the list opens. Needs `height`. */
  place?: KeptPlace;
  /** Total number of rows, if more than `rows` can be loaded. */
  totalCount?: number;
  /** Called near the end of `rows` while more can be read. */
  onEndReached?: () => void;
  loadingMore?: boolean;
  /** Set when the next rows could not be loaded: the list says so and offers to try again. */
  onReadAgain?: () => void;
  /** CSS height of a scrolling box that renders only the rows in view. Without it the page scrolls and all rows are rendered. */
  height?: string;
  /** Pixels of a row, where all rows are of one height: nothing is measured then, so that a million rows scroll as twenty do. Cards are measured. Needs `height`. */
  rowHeight?: number;
  /** How close the rows stand: `compact` has one line a row. */
  density?: 'comfortable' | 'compact';
  /** So many columns at the start stay in view while the others scroll sideways. Needs `height`. */
  pinned?: number;
  /** Needs `height`. */
  resizing?: ColumnWidths;
  /** The row that has focus, for a preview beside the table. */
  onRowFocus?: (row: Row) => void;
  /** The row shown in a preview. */
  currentRowId?: string;
  /** A row under a row: details opened in place. */
  detail?: (row: Row) => ReactNode;
}
