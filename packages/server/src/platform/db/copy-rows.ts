import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Transaction } from './transaction.ts';

/** A value for COPY. Arrays become PostgreSQL arrays, `json` becomes jsonb. */
export type CopiedValue =
  string | number | boolean | null | readonly string[] | readonly number[] | { readonly json: unknown };

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign);
}

/** PostgreSQL cannot store NUL or lone surrogates. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').toWellFormed();
}

/** JSON that jsonb accepts. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!/\\u(?:0000|d[89a-f])/i.test(json)) return json;
  return JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? storable(each) : each));
}

function fieldOf(value: CopiedValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escaped(storable(value));
  if (typeof value !== 'object') return String(value);
  if ('json' in value) return escaped(storableJson(value.json));
  const items = value.map((item) =>
    typeof item === 'number' ? String(item) : `"${storable(item).replace(/["\\]/g, '\\$&')}"`,
  );
  return escaped(`{${items.join(',')}}`);
}

function* lines(rows: readonly (readonly CopiedValue[])[]): Generator<string> {
  let text = '';
  for (const row of rows) {
    text += `${row.map(fieldOf).join('\t')}\n`;
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

/** Writes rows in bulk. PostgreSQL refuses COPY on tables with row-level security, so it copies to a TEMP table, then runs one INSERT. */
export async function copyRows(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly CopiedValue[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const list = columns.join(', ');
  const staging = `staged_${table}`;
  await tx.query(
    `CREATE TEMP TABLE IF NOT EXISTS ${staging} ON COMMIT DROP AS SELECT ${list} FROM ${table} WITH NO DATA`,
  );
  await pipeline(Readable.from(lines(rows)), tx.client.query(copyFrom(`COPY ${staging} (${list}) FROM STDIN`)));
  await tx.query(`INSERT INTO ${table} (${list}) SELECT ${list} FROM ${staging}`);
  await tx.query(`TRUNCATE ${staging}`);
}
