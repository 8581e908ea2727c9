import { fstatSync, readSync } from 'node:fs';
import { detectContainer } from '../detect-container.ts';
import { readingLimits } from '../reading-limits.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import type { ChildMessage, ChildRequest } from './child-messages.ts';
import { chooseSheet } from './choose-sheet.ts';
import type { HiddenParts } from './hidden-parts.ts';
import { openXlsx } from './open-xlsx.ts';
import { RowPacker } from './packed-rows.ts';
import type { Workbook } from './workbook.ts';

const megabyte = 1024 ** 2;

/**
 * Answers requests about the workbook that is open as a file descriptor, one after another. Each answer ends with
 * `done`; with `failed` all end.
 */
export async function* answers(
  descriptor: number,
  requests: AsyncIterable<ChildRequest>,
): AsyncGenerator<ChildMessage> {
  try {
    const workbook = await openWorkbook(descriptor);
    for await (const request of requests) {
      if (request.ask === 'open') yield { opened: await chooseSheet(workbook, request.options) };
      else if (request.ask === 'hidden') yield { hidden: await hiddenOf(workbook) };
      else yield* rowsOf(workbook, request);
      yield { done: true };
    }
  } catch (error) {
    yield failureOf(error);
  }
}

async function hiddenOf(workbook: Workbook): Promise<HiddenParts[]> {
  const found: HiddenParts[] = [];
  for (const [index, { hidden: isHidden }] of workbook.sheets.entries())
    found.push({ isHidden, ...(await workbook.hidden(index)) });
  return found;
}

async function* rowsOf(
  workbook: Workbook,
  { sheet, headerRow, columns }: ChildRequest & { ask: 'rows' },
): AsyncGenerator<ChildMessage> {
  const packer = new RowPacker(headerRow, columns);
  for await (const { rows, texts } of workbook.rows(sheet)) {
    for (const row of rows) {
      packer.add(row, texts);
      if (packer.isFull) yield { rows: packer.take() };
    }
  }
  yield { rows: packer.take() };
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
