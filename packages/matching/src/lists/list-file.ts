import type { ListProblem } from './screening-list.ts';

/** One file of a list, read into cells by the caller. */
export interface ListFile {
  /** File name without folder, such as `uflpa_2025-01-15.csv`. */
  readonly name: string;
  readonly header: readonly string[];
  /** Records below the header, in file order. */
  readonly rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>;
}

/** Dependencies for reading a list. */
export interface ListSurroundings {
  /** ISO 3166-1 alpha-2 of a country code or name in a list; null when it is not understood. */
  readonly country: (text: string) => string | null;
}

/** One record: its number below the header, from 1, and its cells by lower-case header, trimmed. */
export interface ListRecord {
  readonly record: number;
  readonly cell: (header: string) => string;
}

/** Lower-case headers of a file, without byte order mark and blanks. */
export function headersOf(file: ListFile): readonly string[] {
  return file.header.map((text) =>
    text
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  );
}

/** The records of a file that are not blank. */
export async function* recordsOf(file: ListFile): AsyncGenerator<ListRecord> {
  const columns = new Map(headersOf(file).map((header, index) => [header, index]));
  let record = 0;
  for await (const cells of file.rows) {
    record += 1;
    if (cells.every((cell) => cell.trim() === '')) continue;
    yield { record, cell: (header) => (cells[columns.get(header) ?? -1] ?? '').trim() };
  }
}

/** Texts divided by `;`, without blanks and repeats. */
export function divided(text: string): string[] {
  const parts = text.split(';').map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** Collects the problems of one file. */
export class ListProblems {
  readonly found: ListProblem[] = [];
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  add(record: number | null, code: ListProblem['code'], parameters: ListProblem['parameters'] = {}): void {
    this.found.push({ file: this.#file, record, code, parameters });
  }
}

/** Finds the country of a text; records a problem if the text is not blank and not understood. */
export function countriesOf(
  text: string,
  { country }: ListSurroundings,
  problems: ListProblems,
  record: number,
): string[] {
  const found: string[] = [];
  for (const part of divided(text)) {
    const iso2 = country(part);
    if (iso2 === null) problems.add(record, 'list-row-country-not-understood', { value: part });
    else if (!found.includes(iso2)) found.push(iso2);
  }
  return found;
}
