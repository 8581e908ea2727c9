import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

/**
 * The records of a source CSV (UTF-8, header in the first line, `.gz` unpacked), keyed by header.
 * @throws Error when the file is missing or is not CSV
 */
export async function sourceRows(from: string, path: string): Promise<Record<string, string>[]> {
  const bytes = await readFile(join(from, path));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return parse<Record<string, string>>(text, { columns: true, bom: true, skip_empty_lines: true });
}

/** The text of a cell, trimmed; empty when the column is absent. */
export function cell(row: Record<string, string>, column: string): string {
  return (row[column] ?? '').trim();
}
