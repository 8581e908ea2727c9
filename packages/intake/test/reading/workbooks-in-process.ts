import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { ByteSource, WorkbookReader } from '../../src/reading/row-source.ts';
import { UnreadableFile } from '../../src/reading/unreadable-file.ts';
import { answers } from '../../src/reading/workbook/answers.ts';
import { unpackedEvent, type ChildMessage, type ChildRequest } from '../../src/reading/workbook/child-messages.ts';

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
      if ('rows' in message && message.rows.length > 0) yield message.rows.map(unpackedEvent);
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
      for await (const answer of answers(descriptor, request)) {
        // As JSON, which is how it comes from the reading process.
        const message = JSON.parse(JSON.stringify(answer)) as ChildMessage;
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
