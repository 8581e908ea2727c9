/**
 * The process that reads one workbook for one request and ends. The workbook is its file descriptor 3, the request its
 * only argument, the answer one JSON message a line on its standard output.
 */
import { fstatSync, readSync } from 'node:fs';
import { Socket } from 'node:net';
import { argv } from 'node:process';
import { detectContainer } from '../detect-container.ts';
import { readingLimits } from '../reading-limits.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import type { ChildMessage, ChildRequest, PackedEvent } from './child-messages.ts';
import { chooseSheet } from './choose-sheet.ts';
import { openXlsx } from './open-xlsx.ts';
import { packedEvents } from './packed-events.ts';
import type { Workbook } from './workbook.ts';

const workbookDescriptor = 3;
const batchSize = 1_000;
const megabyte = 1024 ** 2;
/** Standard output as a socket, which it is: written to as a stream of the process it would block at every full buffer. */
const output = new Socket({ fd: 1, readable: false, writable: true });

try {
  await answer(JSON.parse(argv[2] ?? '') as ChildRequest);
  await send({ done: true });
} catch (error) {
  await send(failureOf(error));
}

async function answer(request: ChildRequest): Promise<void> {
  const workbook = await openWorkbook();
  if (request.ask === 'open') return send({ opened: await chooseSheet(workbook, request.options) });
  let batch: PackedEvent[] = [];
  for await (const rows of workbook.rows(request.sheet)) {
    batch.push(...packedEvents(rows, request.headerRow, request.columns));
    if (batch.length < batchSize) continue;
    await send({ rows: batch });
    batch = [];
  }
  await send({ rows: batch });
}

async function openWorkbook(): Promise<Workbook> {
  const { size } = fstatSync(workbookDescriptor);
  if (detectContainer(bytesOf(1_024)) !== 'cfb') return openXlsx(workbookDescriptor);
  if (size > readingLimits.xlsBytes) {
    throw new UnreadableFile('xls-too-large', { megabytes: readingLimits.xlsBytes / megabyte });
  }
  const { openXls } = await import('./open-xls.ts');
  return openXls(bytesOf(size));
}

function bytesOf(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(workbookDescriptor, bytes, filled, length - filled, filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}

/** Waits while the reader is behind, so that rows never pile up here. */
async function send(message: ChildMessage): Promise<void> {
  output.write(`${JSON.stringify(message)}\n`);
  if (output.writableLength > megabyte) await new Promise((resolve) => output.once('drain', resolve));
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
