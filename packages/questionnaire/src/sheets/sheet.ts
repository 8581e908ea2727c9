import type { QuestionTexts } from '../texts/texts.ts';

/** A cell to be written. */
export interface Cell {
  readonly value: string | number | null;
  /** What can be chosen. */
  readonly options?: readonly string[];
  /** `date` shows a day; `text` keeps what is typed as it is typed; `closed` is not to be filled. */
  readonly look?: 'head' | 'quiet' | 'date' | 'text' | 'closed';
}

/** A sheet to be written. Its first row and its first column hold codes, and are hidden. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** What a cell of a filled sheet holds. Days are numbers of days, as spreadsheets keep them. `null`: a formula without a result. */
export type Given = string | number | boolean | null;

/** A filled sheet: its cells by place, such as `C7`. Blank ones are absent. */
export interface FilledSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<string, Given>;
}

/** A filled workbook. `from1904`: its days are counted from 1904 on. */
export interface FilledBook {
  readonly sheets: readonly FilledSheet[];
  readonly from1904: boolean;
}

/** The words of a sheet, in the language of the respondent. */
export interface SheetWords {
  readonly texts: QuestionTexts;
  /** Name of the sheet with all questions that are no tables. */
  readonly sheet: string;
  readonly question: string;
  readonly answer: string;
  readonly allSites: string;
  readonly cannot: string;
  readonly because: string;
  readonly thereAreNone: string;
  readonly currency: string;
  /** Between several countries in one cell. */
  readonly severalHint: string;
  /** Countries that can be chosen, in their order. */
  readonly countries: readonly { readonly value: string; readonly label: string }[];
  /** The number in a text as people type it; null for what is not one number. */
  readonly number: (text: string) => number | null;
}

/** The letters of a column, from 0 on. */
export function lettersOf(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? lettersOf(before - 1) : '') + String.fromCodePoint(65 + (column % 26));
}
