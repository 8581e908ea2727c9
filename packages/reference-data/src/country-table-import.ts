import { CsvError, parse } from 'csv-parse/sync';
import type { Explained } from '@plumbline/facts';
import { country, countryByIso3 } from './countries.ts';
import { checkedTable, type Edition, type Table } from './edition.ts';

/** A cell of a reference file that cannot be read. */
export interface ImportProblem {
  /** Line of the file, the header being line 1. */
  readonly line: number;
  /** Column as the importer names it, or null when the line as a whole is at fault. */
  readonly column: string | null;
  readonly value: string;
  readonly reason: Explained;
  readonly remedy: Explained;
}

/** What became of a reference file: a table, or every problem in it. A file with a problem gives no table. */
export type ImportedTable = { readonly table: Table } | { readonly problems: readonly ImportProblem[] };

/** The value of a cell as the table stores it, or what is wrong with it, as a code under `import.`. */
export type CellReading = { readonly value: string | number | null } | { readonly wrong: string };

/** A column that a reference file must have. */
export interface ImportColumn {
  readonly name: string;
  readonly read: (text: string) => CellReading;
  /** Parameters of the remedy's text, such as the values allowed. */
  readonly allowed: string;
}

interface Line {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

function problem(line: number, column: string | null, value: string, wrong: string, allowed: string): ImportProblem {
  return {
    line,
    column,
    value,
    reason: { code: `import.${wrong}`, parameters: { column: column ?? '', value } },
    remedy: { code: `import.${wrong}.remedy`, parameters: { allowed } },
  };
}

function parsedLines(text: string): Line[] | ImportProblem {
  try {
    return parse<Record<string, string>>(text, {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as Line[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return problem(typeof error.lines === 'number' ? error.lines : 1, null, '', 'not-csv', '');
  }
}

/**
 * Reads a reference table from CSV (a header line, UTF-8, columns in any order), all problems at once.
 * @param keyColumns columns that together may occur only once
 */
export function importedTable(
  text: string,
  columns: readonly ImportColumn[],
  keyColumns: readonly string[],
  edition: Omit<Edition, 'expected'>,
): ImportedTable {
  const lines = parsedLines(text);
  if (!Array.isArray(lines)) return { problems: [lines] };
  const header = (text.split(/\r?\n/, 1)[0] ?? '')
    .replace(/^\ufeff/, '')
    .split(',')
    .map((name) => name.trim().replaceAll('"', ''));
  const missing = columns.filter(({ name }) => !header.includes(name));
  if (missing.length > 0) {
    return {
      problems: missing.map(({ name }) =>
        problem(1, name, '', 'column-missing', columns.map((column) => column.name).join(', ')),
      ),
    };
  }
  const problems: ImportProblem[] = [];
  const seen = new Map<string, number>();
  const keyed = columns.map(({ name }) => keyColumns.includes(name));
  const rows = lines.map(({ record, info }) => {
    const row = columns.map(({ name, read, allowed }) => {
      const value = record[name] ?? '';
      const reading = read(value);
      if ('value' in reading) return reading.value;
      problems.push(problem(info.lines, name, value, reading.wrong, allowed));
      return null;
    });
    const key = row.filter((_, index) => keyed[index]).join(' | ');
    const earlier = seen.get(key);
    if (earlier !== undefined) problems.push(problem(info.lines, null, key, 'repeated', String(earlier)));
    else seen.set(key, info.lines);
    return row;
  });
  if (problems.length > 0) return { problems };
  return {
    table: checkedTable({
      edition: { ...edition, expected: rows.length },
      columns: columns.map(({ name }) => name),
      rows,
    }),
  };
}

/** Reads an ISO 3166-1 code of two or three letters as ISO 2. */
export function readCountryCode(text: string): CellReading {
  const found = country(text.toUpperCase()) ?? countryByIso3(text.toUpperCase());
  return found === undefined ? { wrong: 'not-a-country-code' } : { value: found.iso2 };
}

/** A reader that takes one of the words given, in any case. */
export function readWord(words: readonly string[]): (text: string) => CellReading {
  return (text) => {
    const found = words.find((word) => word.toLowerCase() === text.toLowerCase());
    return found === undefined ? { wrong: 'not-allowed' } : { value: found };
  };
}

/** Reads text that may not be empty. */
export function readText(text: string): CellReading {
  return text === '' ? { wrong: 'empty' } : { value: text };
}

/** Reads a day, YYYY-MM-DD. */
export function readDay(text: string): CellReading {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
    ? { value: text }
    : { wrong: 'not-a-date' };
}

/** Reads a day, or nothing. */
export function readDayOrNone(text: string): CellReading {
  return text === '' ? { value: null } : readDay(text);
}

/** Reads yes or no as 1 or 0. */
export function readYesNo(text: string): CellReading {
  const reading = readWord(['yes', 'no'])(text);
  return 'wrong' in reading ? reading : { value: reading.value === 'yes' ? 1 : 0 };
}

/** Reads text that may be empty. */
export function readAnyText(text: string): CellReading {
  return { value: text };
}
