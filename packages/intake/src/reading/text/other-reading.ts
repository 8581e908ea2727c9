import iconv from 'iconv-lite';
import type { OtherReading } from '../row-source.ts';
import type { DetectedDialect } from './detect-delimiter.ts';
import { sampleRecords } from './detect-delimiter.ts';
import type { DetectedEncoding } from './detect-encoding.ts';

/** Cells that show what the choice of the encoding changes, and the characters of each. */
const shown = { cells: 2, characters: 80 };
/** Bytes of the lines with bytes above 127 that are looked at. */
const looked = 65_536;

/**
 * The next likeliest encoding in which the file would read otherwise, with cells in both readings; null where the encoding was not weighed, or where every
 * reading is the same.
 * @param foreign the lines with bytes above 127
 */
export function otherReading(
  foreign: Buffer,
  { encoding, others }: DetectedEncoding,
  dialect: Pick<DetectedDialect, 'delimiter' | 'quote'>,
): OtherReading | null {
  const bytes = foreign.subarray(0, looked);
  const cellsIn = (name: string): string[] =>
    sampleRecords(iconv.decode(bytes, name), true, { ...dialect, skipThrough: 0 }).flatMap(({ cells }) => cells);
  const here = others.length === 0 ? [] : cellsIn(encoding);
  for (const other of others) {
    const there = cellsIn(other);
    const differing = here
      .map((cell, place) => ({ here: cell.trim(), there: (there[place] ?? '').trim() }))
      .filter((cell) => cell.here !== cell.there);
    if (differing.length === 0) continue;
    const cells = differing.slice(0, shown.cells).map((cell) => ({
      here: cell.here.slice(0, shown.characters).toWellFormed(),
      there: cell.there.slice(0, shown.characters).toWellFormed(),
    }));
    return { encoding: other, cells };
  }
  return null;
}
