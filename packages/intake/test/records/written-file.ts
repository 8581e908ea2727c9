import type { RowSource } from '../../src/reading/row-source.ts';

/** A file whose rows stand in memory: the header in row 1, the first record in row 2. */
export function writtenFile(header: readonly string[], rows: readonly (readonly string[])[], batch = 3): RowSource {
  return {
    facts: {
      format: 'csv',
      compressed: false,
      encoding: 'utf-8',
      encodingWhy: null,
      otherReading: null,
      delimiter: ',',
      delimiterWhy: null,
      quote: '"',
      newline: 'LF',
      sheet: null,
      sheetWhy: null,
      sheets: [],
      headerRow: 1,
      headerWhy: { code: 'header-first-row', parameters: {} },
      header,
      writtenDate: null,
    },
    async *rows() {
      for (let from = 0; from < rows.length; from += batch) {
        yield rows
          .slice(from, from + batch)
          .map((cells, at) => ({ kind: 'row' as const, value: { row: from + at + 2, cells } }));
      }
    },
  };
}
