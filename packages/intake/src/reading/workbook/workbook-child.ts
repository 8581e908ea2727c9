/**
 * The process that reads one workbook for one request and ends. The workbook is its file descriptor 3, the request its
 * only argument, the answer one JSON message a line on its standard output.
 */
import { Socket } from 'node:net';
import { argv } from 'node:process';
import { answers } from './answers.ts';
import type { ChildMessage, ChildRequest } from './child-messages.ts';

const workbookDescriptor = 3;
const megabyte = 1024 ** 2;
/** Standard output opened as a socket, which it is: writing to `process.stdout` would block at every full buffer. */
const output = new Socket({ fd: 1, readable: false, writable: true });

for await (const message of answers(workbookDescriptor, JSON.parse(argv[2] ?? '') as ChildRequest)) await send(message);

/** Waits while the reader is behind, so that rows do not accumulate here. */
async function send(message: ChildMessage): Promise<void> {
  output.write(`${JSON.stringify(message)}\n`);
  if (output.writableLength > megabyte) await new Promise((resolve) => output.once('drain', resolve));
}
