import { detectContainer } from './detect-container.ts';
import type { ByteSource, KnownFacts, ReadEvent, ReadOptions, RowSource, WorkbookReader } from './row-source.ts';
import { openText, reopenText } from './text/open-text.ts';
import { unpackedChunks } from './text/unpacked-chunks.ts';
import { UnreadableFile } from './unreadable-file.ts';

const startBytes = 1_024;

/**
 * Opens a supplier file in any supported format: delimited text, plain or in a .gz, XLSX and XLS. The file's bytes,
 * not its name, decide the format.
 * @param workbooks reads XLSX and XLS; text is read here
 * @throws UnreadableFile with one code for one sentence, when the file cannot be read
 */
export async function openRows(file: ByteSource, options: ReadOptions, workbooks: WorkbookReader): Promise<RowSource> {
  const container = detectContainer(await startOf(file, false));
  if (container === 'text') return openText(file, options, false);
  if (container === 'gzip') {
    if (detectContainer(await startOf(file, true)) !== 'text') {
      throw new UnreadableFile('format-not-read', { format: 'XLSX.GZ' });
    }
    return openText(file, options, true);
  }
  const opened = await workbooks.open(file, options);
  return {
    facts: {
      ...opened,
      compressed: false,
      encoding: null,
      encodingWhy: null,
      otherReading: null,
      delimiter: null,
      delimiterWhy: null,
      quote: null,
      newline: null,
    },
    rows: () => workbooks.rows(file, opened),
  };
}

/** The rows of a file that was opened before. @throws UnreadableFile when it turns out to be broken during reading */
export function reopenRows(file: ByteSource, facts: KnownFacts, workbooks: WorkbookReader): AsyncIterable<ReadEvent[]> {
  if (facts.format === 'csv') return reopenText(file, facts);
  return workbooks.rows(file, { ...facts, sheet: facts.sheet ?? '' });
}

async function startOf(file: ByteSource, compressed: boolean): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of unpackedChunks(file, compressed)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= startBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, startBytes);
}
