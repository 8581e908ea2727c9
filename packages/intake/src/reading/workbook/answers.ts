import { fstatSync, readSync } from 'node:fs';
import { detectContainer } from '../detect-container.ts';
import { readingLimits } from '../reading-limits.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import type { ChildMessage, ChildRequest, PackedEvent } from './child-messages.ts';
import { chooseSheet } from './choose-sheet.ts';
import { openXlsx } from './open-xlsx.ts';
import { packedEvents } from './packed-events.ts';
import type { Workbook } from './workbook.ts';

/** Rows and characters in one message: the receiving process is blocked while it takes them. */
const batchSize = 1_000;
const batchCharacters = 1_000_000;
const megabyte = 1024 ** 2;

/** Answers one request about the workbook that is open as a file descriptor. `done` or `failed` comes last. */
export async function* answers(descriptor: number, request: ChildRequest): AsyncGenerator<ChildMessage> {
  try {
    const workbook = await openWorkbook(descriptor);
    if (request.ask === 'open') yield { opened: await chooseSheet(workbook, request.options) };
    else yield* rowsOf(workbook, request);
    yield { done: true };
  } catch (error) {
    yield failureOf(error);
  }
}

async function* rowsOf(
  workbook: Workbook,
  { sheet, headerRow, columns }: ChildRequest & { ask: 'rows' },
): AsyncGenerator<ChildMessage> {
  let batch: PackedEvent[] = [];
  let characters = 0;
  for await (const rows of workbook.rows(sheet)) {
    for (const event of packedEvents(rows, headerRow, columns)) {
      batch.push(event);
      characters += charactersOf(event);
      if (batch.length < batchSize && characters < batchCharacters) continue;
      yield { rows: batch };
      batch = [];
      characters = 0;
    }
  }
  yield { rows: batch };
}

/** Characters of a row, including the separators around each cell in the message. */
function charactersOf([, second]: PackedEvent): number {
  return typeof second === 'string' ? 0 : second.reduce((sum, cell) => sum + cell.length + 3, 0);
}

async function openWorkbook(descriptor: number): Promise<Workbook> {
  const { size } = fstatSync(descriptor);
  if (detectContainer(bytesOf(descriptor, 1_024)) !== 'cfb') return openXlsx(descriptor);
  if (size > readingLimits.xlsBytes) {
    throw new UnreadableFile('xls-too-large', { megabytes: readingLimits.xlsBytes / megabyte });
  }
  const { openXls } = await import('./open-xls.ts');
  return openXls(bytesOf(descriptor, size));
}

function bytesOf(descriptor: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(descriptor, bytes, filled, length - filled, filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}

function failureOf(error: unknown): ChildMessage {
  if (error instanceof UnreadableFile) return { failed: error.code, parameters: error.parameters };
  if (error instanceof RangeError && /allocation|string length/i.test(error.message)) return failureOf(memoryCap());
  const reason = error instanceof Error ? error.message : String(error);
  return { failed: 'workbook-broken', parameters: { reason: reason.slice(0, 200) } };
}

function memoryCap(): UnreadableFile {
  return new UnreadableFile('memory-cap', { megabytes: readingLimits.memoryBytes / megabyte });
}
