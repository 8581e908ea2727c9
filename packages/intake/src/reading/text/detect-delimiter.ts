import type { Explained, RawRow, ReadEvent } from '../row-source.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { RecordScanner } from './record-scanner.ts';

/** How cells are divided and quoted, with the reason for the delimiter. */
export interface DetectedDialect {
  readonly delimiter: string;
  readonly delimiterWhy: Explained;
  readonly quote: string | null;
  readonly newline: 'LF' | 'CRLF' | 'CR' | 'mixed' | null;
  /** Lines at the top that describe the format and hold no record: Excel's "sep=;". */
  readonly skipThrough: number;
}

const candidates = [',', ';', '\t', '|'] as const;
const sampledRecords = 500;

/**
 * Detects the dialect from the beginning of a text: the delimiter is the one that splits most records into the same
 * number of cells, and into more cells rather than fewer.
 * @param head the text from its beginning, cut after a line end unless `complete`
 * @param wanted the delimiter that the caller sets: one character or "tab"
 * @throws UnreadableFile `bad-delimiter`
 */
export function detectDialect(head: string, complete: boolean, wanted: string | undefined): DetectedDialect {
  const said = /^sep=(.)(?:\r\n|\r|\n|$)/i.exec(head)?.[1];
  const skipThrough = said === undefined ? 0 : 1;
  const newline = detectNewline(head);
  const set = wanted === undefined ? undefined : delimiterFrom(wanted);
  if (set !== undefined || said !== undefined) {
    const delimiter = set ?? said ?? ',';
    const code = set === undefined ? 'delimiter-said-by-file' : 'delimiter-set';
    const quote = detectQuote(head, delimiter);
    return { delimiter, delimiterWhy: { code, parameters: { delimiter } }, quote, newline, skipThrough };
  }
  let best = { delimiter: ',', quote: detectQuote(head, ','), score: 0, columns: 1, share: 0, records: 0 };
  for (const delimiter of candidates) {
    const quote = detectQuote(head, delimiter);
    const consistency = consistencyOf(scanHead(head, complete, { delimiter, quote, skipThrough }));
    if (consistency.score > best.score + 1e-9) best = { delimiter, quote, ...consistency };
  }
  const { delimiter, columns, records } = best;
  const delimiterWhy =
    best.score === 0
      ? { code: 'delimiter-single-column', parameters: {} }
      : {
          code: 'delimiter-consistent',
          parameters: { delimiter, columns, records, percent: Math.round(best.share * 100) },
        };
  return { delimiter, delimiterWhy, quote: best.quote, newline, skipThrough };
}

/** The first records of a text in a dialect; broken ones are left out. */
export function sampleRecords(
  head: string,
  complete: boolean,
  dialect: Pick<DetectedDialect, 'delimiter' | 'quote' | 'skipThrough'>,
): RawRow[] {
  return scanHead(head, complete, dialect)
    .filter((event) => event.kind === 'row')
    .map((event) => event.value);
}

function scanHead(
  head: string,
  complete: boolean,
  dialect: Pick<DetectedDialect, 'delimiter' | 'quote' | 'skipThrough'>,
): ReadEvent[] {
  const { delimiter, quote, skipThrough } = dialect;
  const scanner = new RecordScanner({ delimiter, quote, skipThrough, width: null });
  const events: ReadEvent[] = [];
  scanner.push(head);
  if (complete) scanner.end();
  scanner.take(events, sampledRecords);
  return events;
}

function consistencyOf(events: readonly ReadEvent[]): {
  score: number;
  columns: number;
  share: number;
  records: number;
} {
  const counts = new Map<number, number>();
  for (const event of events) {
    if (event.kind === 'row') counts.set(event.value.cells.length, (counts.get(event.value.cells.length) ?? 0) + 1);
  }
  let best = { score: 0, columns: 1, share: 0, records: events.length };
  for (const [columns, count] of counts) {
    const share = count / events.length;
    const score = columns < 2 ? 0 : share * (1 - 1 / columns);
    if (score > best.score) best = { score, columns, share, records: events.length };
  }
  return best;
}

/** A double quote, unless cells are wrapped in single ones and none in double ones. */
function detectQuote(head: string, delimiter: string): string | null {
  const around = delimiter.replace(/[\\|^$.*+?()[\]{}]/g, '\\$&');
  const wrapped = (quote: string): number =>
    head.match(new RegExp(`(?:^|${around})${quote}[^${quote}\\r\\n]*${quote}(?=${around}|$)`, 'gm'))?.length ?? 0;
  if (head.includes('"')) return '"';
  return wrapped("'") >= 2 ? "'" : '"';
}

function detectNewline(head: string): DetectedDialect['newline'] {
  const outsideQuotes = head.replace(/"[^"]*"/g, '');
  const kinds = new Set(outsideQuotes.match(/\r\n|\r|\n/g));
  if (kinds.size > 1) return 'mixed';
  if (kinds.has('\r\n')) return 'CRLF';
  if (kinds.has('\n')) return 'LF';
  return kinds.has('\r') ? 'CR' : null;
}

function delimiterFrom(written: string): string {
  const delimiter = written === 'tab' || written === '\\t' ? '\t' : written;
  if (delimiter.length !== 1 || /["'\r\n\0]/.test(delimiter)) {
    throw new UnreadableFile('bad-delimiter', { delimiter: written });
  }
  return delimiter;
}
