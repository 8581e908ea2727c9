import type { Table } from '../src/edition.ts';

/** A table as it is committed: one row a line, so that a new edition reads as a short diff. */
export function tableText({ edition, columns, rows }: Table): string {
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  const body = rows.length === 0 ? '[]' : `[\n${lines}\n  ]`;
  return `{\n  "edition": ${JSON.stringify(edition)},\n  "columns": ${JSON.stringify(columns)},\n  "rows": ${body}\n}\n`;
}
