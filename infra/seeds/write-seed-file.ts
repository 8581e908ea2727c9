import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HEADER } from './seed-columns.ts';

const LINES_AT_ONCE = 1_000;

/** Writes rows under the header as CSV: UTF-8, commas, LF, quotes where a cell needs them. An older file of that name is replaced. */
export async function writeSeedFile(
  path: string,
  rows: Iterable<readonly string[]>,
  header: readonly string[] = HEADER,
): Promise<void> {
  await pipeline(Readable.from(piecesOf(rows, header)), createWriteStream(path));
}

function* piecesOf(rows: Iterable<readonly string[]>, header: readonly string[]): Generator<string> {
  let lines = [lineOf(header)];
  for (const cells of rows) {
    lines.push(lineOf(cells));
    if (lines.length < LINES_AT_ONCE) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}
