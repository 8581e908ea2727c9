import { readingLimits } from '../reading-limits.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import type { SheetParts } from './archive-parts.ts';
import { attributeOf, XmlScanner } from './xml-scanner.ts';

/** Rows or columns from the first to the last one, counted from 1. */
export type Span = readonly [first: number, last: number];

/** What a spreadsheet program does not show of one sheet. */
export interface HiddenParts {
  /** Nothing of the sheet is shown. */
  readonly isHidden: boolean;
  readonly rows: readonly Span[];
  readonly columns: readonly Span[];
}

/** The rows and columns of a sheet of an XLSX that are hidden, filtered away, or of no height or width. @throws UnreadableFile */
export async function hiddenInSheet(parts: SheetParts, part: string): Promise<Omit<HiddenParts, 'isHidden'>> {
  const rows: Span[] = [];
  const columns: Span[] = [];
  let row = 0;
  const scanner = new XmlScanner({
    open: (name, source, from, to) => {
      if (name !== 'row' && name !== 'col') return;
      const said = (key: string): string | null => attributeOf(source, from, to, key);
      const isHidden =
        /^(?:1|true)$/.test(said('hidden') ?? '') || Number(said(name === 'row' ? 'ht' : 'width') ?? 1) === 0;
      if (name === 'col') {
        if (isHidden) columns.push([Number(said('min')), Number(said('max'))]);
        return;
      }
      row = Number(said('r') ?? row + 1);
      if (!(row >= 1 && row <= readingLimits.sheetRows))
        throw new UnreadableFile('workbook-row-number', { row, limit: readingLimits.sheetRows });
      if (isHidden) addTo(rows, row);
    },
    close: () => undefined,
    text: () => undefined,
  });
  for await (const chunk of parts.read(part)) scanner.push(chunk);
  scanner.end();
  return { rows: inOrder(rows), columns: inOrder(columns) };
}

/** The places of those entries of a list that are hidden. */
export function spansIn(entries: readonly ({ readonly hidden?: boolean } | undefined)[]): readonly Span[] {
  const spans: Span[] = [];
  for (const [index, entry] of entries.entries()) if (entry?.hidden === true) addTo(spans, index + 1);
  return spans;
}

/** Whether a row or a column stands in one of the spans, which stand in their order. A sheet may have a million of them. */
export function isInSpans(spans: readonly Span[], place: number): boolean {
  let [from, to] = [0, spans.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const [first = 0, last = 0] = spans[middle] ?? [];
    if (place < first) to = middle;
    else if (place > last) from = middle + 1;
    else return true;
  }
  return false;
}

/** Spans by their first place, those that touch as one. Files may name them in any order, and twice. */
function inOrder(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  for (const [first, last] of spans
    .filter(([start, end]) => start >= 1 && end >= start)
    .toSorted(([a], [b]) => a - b)) {
    const before = merged.at(-1);
    if (before !== undefined && first <= before[1] + 1)
      merged[merged.length - 1] = [before[0], Math.max(before[1], last)];
    else merged.push([first, last]);
  }
  return merged;
}

function addTo(spans: Span[], place: number): void {
  const last = spans.at(-1);
  if (last?.[1] === place - 1) spans[spans.length - 1] = [last[0], place];
  else spans.push([place, place]);
}
