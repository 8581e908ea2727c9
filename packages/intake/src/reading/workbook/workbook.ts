/** One row of a sheet that has a filled cell: displayed-value texts from column A to the last filled one. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** The first column (from 1) whose text has more characters than a cell may have, else 0. */
  readonly tooLongIn: number;
  /** The first column (from 1) that refers to a text that the workbook does not hold, else 0. */
  readonly missingIn: number;
}

/** A workbook of either format in the reading process. */
export interface Workbook {
  readonly format: 'xlsx' | 'xls';
  readonly writtenDate: string | null;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** The rows of one sheet in their order, in batches. @throws UnreadableFile at any point */
  rows(sheet: number): AsyncIterable<SheetRow[]>;
}
