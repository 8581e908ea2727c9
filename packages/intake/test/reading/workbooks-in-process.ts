import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { ByteSource, WorkbookReader } from '../../src/reading/row-source.ts';
import { UnreadableFile } from '../../src/reading/unreadable-file.ts';
import { answers } from '../../src/reading/workbook/answers.ts';
import {
  framedMessages,
  frameOf,
  type ChildMessage,
  type ChildRequest,
} from '../../src/reading/workbook/child-messages.ts';
import { unpackedRows } from '../../src/reading/workbook/packed-rows.ts';

/**
 * Reads workbooks with the code of the reading process, in the process of the test: for tests of what is read.
 * That hostile files end within the caps is shown with `cappedChildReader`.
 */
export const workbooksInProcess: WorkbookReader = {
  async open(file, options) {
    for await (const message of messages(file, { ask: 'open', options })) {
      if ('opened' in message) return message.opened;
    }
    throw new Error('The workbook was neither opened nor refused');
  },
  async *rows(file, { sheet, sheets, headerRow, header }) {
    const request = { ask: 'rows', sheet: sheets.indexOf(sheet), headerRow, columns: header.length } as const;
    for await (const message of messages(file, request)) {
      if (!('rows' in message)) continue;
      const events = unpackedRows(message.rows);
      if (events.length > 0) yield events;
    }
  },
};

async function* messages(file: ByteSource, request: ChildRequest): AsyncGenerator<ChildMessage> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-workbook-'));
  try {
    const copy = join(folder, 'workbook');
    writeFileSync(copy, await buffer(file.open()));
    const descriptor = openSync(copy, 'r');
    try {
      // In frames, as they come from the reading process.
      for await (const message of framedMessages<ChildMessage>(framed(answers(descriptor, asked(request))))) {
        if ('failed' in message) throw new UnreadableFile(message.failed, message.parameters);
        yield message;
      }
    } finally {
      closeSync(descriptor);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function* asked(request: ChildRequest): AsyncGenerator<ChildRequest> {
  yield request;
}

async function* framed(answers: AsyncIterable<ChildMessage>): AsyncGenerator<Buffer> {
  for await (const answer of answers) yield* frameOf(answer);
}
