import type { HiddenParts } from './hidden-parts.ts';

/** One row of a sheet that has a filled cell: its cells from column A to the last filled one. */
export interface SheetRow {
  readonly row: number;
  /** Each is its displayed text, or the number of a text that the workbook keeps apart. */
  readonly cells: readonly (string | number)[];
  /** The first column (from 1) whose text has more characters than a cell may have, else 0. */
  readonly tooLongIn: number;
  /** The first column (from 1) that refers to a text that the workbook does not hold, else 0. */
  readonly missingIn: number;
}

/** Texts that cells refer to by number. */
export interface NumberedTexts {
  textAt(number: number): string;
  /** True when the text has no character that can be seen. */
  isBlank(number: number): boolean;
  /** True when the text has a character U+0000. */
  hasNul(number: number): boolean;
  /** How many bytes the text takes in UTF-8. */
  bytesOf(number: number): number;
  /** Writes the text to `target` from `at`, in UTF-8. Returns the place after it. */
  write(number: number, target: Buffer, at: number): number;
}

/** Some rows, with the texts that their cells refer to, if any do. */
export interface SheetRows {
  readonly rows: readonly SheetRow[];
  readonly texts: NumberedTexts | null;
}

/** The cells of a row as texts. */
export function cellTexts({ cells }: SheetRow, texts: NumberedTexts | null): string[] {
  return cells.map((cell) => (typeof cell === 'string' ? cell : (texts?.textAt(cell) ?? '')));
}

/** A workbook of either format in the reading process. */
export interface Workbook {
  readonly format: 'xlsx' | 'xls';
  readonly writtenDate: string | null;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** The rows of one sheet in their order. @throws UnreadableFile at any point */
  rows(sheet: number): AsyncIterable<SheetRows>;
  /** What is not shown of one sheet. @throws UnreadableFile */
  hidden(sheet: number): Promise<Omit<HiddenParts, 'isHidden'>>;
}
