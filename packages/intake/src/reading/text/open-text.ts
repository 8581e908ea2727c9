import { detectHeader } from '../detect-header.ts';
import { readingLimits } from '../reading-limits.ts';
import type { ByteSource, FileFacts, KnownFacts, ReadEvent, ReadOptions, RowSource } from '../row-source.ts';
import { titleDay } from '../title-day.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { surveyBytes } from './byte-survey.ts';
import { canonicalEncoding, decodeChunks } from './decode-chunks.ts';
import { detectDialect, sampleRecords } from './detect-delimiter.ts';
import { detectEncoding, type DetectedEncoding } from './detect-encoding.ts';
import { otherReading } from './other-reading.ts';
import { RecordScanner, type ScanRules } from './record-scanner.ts';
import { unpackedChunks } from './unpacked-chunks.ts';

/** Rows in a batch, and cells in a batch of wide rows. */
const batchSize = 1_000;
const batchCells = 100_000;

/**
 * Opens a text file with delimited records: every byte is checked once for the encoding, the beginning for the rest.
 * @throws UnreadableFile when it is not text, has no header, or breaks a cap.
 */
export async function openText(file: ByteSource, options: ReadOptions, compressed: boolean): Promise<RowSource> {
  const bytes = await surveyBytes(unpackedChunks(file, compressed));
  if (bytes.head.length === 0) throw new UnreadableFile('empty-file');
  const detected = chosenEncoding(options.encoding) ?? detectEncoding(bytes);
  const { encoding, why: encodingWhy } = detected;
  const decoded = await textOf(decodeChunks(piecesOf(bytes.head), encoding));
  const head = bytes.complete
    ? decoded
    : decoded.slice(0, 1 + Math.max(...['\n', '\r'].map((e) => decoded.lastIndexOf(e))));
  assertText(decoded);
  if (head === '') throw new UnreadableFile('header-not-readable', { limit: readingLimits.recordCharacters });
  const dialect = detectDialect(head, bytes.complete, options.delimiter);
  const { delimiter, quote, newline, delimiterWhy } = dialect;
  const records = sampleRecords(head, bytes.complete, dialect);
  const header = detectHeader(records, options.headerRow);
  if (header.header.length > readingLimits.columns) {
    throw new UnreadableFile('too-many-columns', { columns: header.header.length, limit: readingLimits.columns });
  }
  const facts: FileFacts = {
    format: 'csv',
    compressed,
    encoding,
    encodingWhy,
    otherReading: otherReading(bytes.foreign, detected, dialect),
    delimiter: header.header.length === 1 && delimiterWhy.code === 'delimiter-single-column' ? null : delimiter,
    delimiterWhy,
    quote,
    newline,
    sheet: null,
    sheetWhy: null,
    sheets: [],
    ...header,
    writtenDate: titleDay(records.filter(({ row }) => row < header.headerRow)),
  };
  const rules = { delimiter, quote, width: header.header.length, skipThrough: header.headerRow };
  return { facts, rows: () => textRows(file, compressed, encoding, rules) };
}

/** Opens a text file whose format is already known: nothing is detected. */
export function reopenText(file: ByteSource, facts: KnownFacts): AsyncIterable<ReadEvent[]> {
  const { compressed, encoding, delimiter, quote, header, headerRow } = facts;
  // A file of one column has no delimiter; it is read with one that does not occur in it.
  const rules = { delimiter: delimiter ?? ',', quote, width: header.length, skipThrough: headerRow };
  return textRows(file, compressed, encoding ?? 'utf-8', rules);
}

async function* textRows(
  file: ByteSource,
  compressed: boolean,
  encoding: string,
  rules: ScanRules,
): AsyncGenerator<ReadEvent[]> {
  const scanner = new RecordScanner(rules);
  const most = Math.max(1, Math.min(batchSize, Math.floor(batchCells / (rules.width ?? 1))));
  let events: ReadEvent[] = [];
  for await (const text of decodeChunks(unpackedChunks(file, compressed), encoding)) {
    scanner.push(text);
    while (scanner.take(events, most)) {
      yield events;
      events = [];
    }
  }
  scanner.end();
  while (scanner.take(events, most)) {
    yield events;
    events = [];
  }
  if (events.length > 0) yield events;
}

function chosenEncoding(written: string | undefined): DetectedEncoding | null {
  if (written === undefined) return null;
  const encoding = canonicalEncoding(written);
  return { encoding, why: { code: 'encoding-set', parameters: { encoding } }, others: [] };
}

async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

/** Text has almost no control characters; a picture or a program has many. */
function assertText(decoded: string): void {
  const sample = decoded.slice(0, 65_536);
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  if (controls > sample.length * 0.1) throw new UnreadableFile('not-text');
}
