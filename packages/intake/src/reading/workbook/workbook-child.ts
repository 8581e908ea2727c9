/**
 * The process that reads one workbook. It may write nothing from here on: until now it could keep its own compiled code, with
 * which it starts in half the time and memory. The workbook is its file descriptor 3, the requests come on its standard input, the
 * answers go to its standard output, both in frames. It ends with its input, and so with the process that started it.
 */
import { flushCompileCache } from 'node:module';
import { Socket } from 'node:net';
import { exit, permission } from 'node:process';
import { answers } from './answers.ts';
import { frameOf, framedMessages, type ChildMessage, type ChildRequest } from './child-messages.ts';

flushCompileCache();
// Node 24.21 has it, its types do not.
(permission as typeof permission & { drop(scope: 'fs.write'): void }).drop('fs.write');

const workbookDescriptor = 3;
const megabyte = 1024 ** 2;
/** Standard input and output opened as sockets, which they are: writing to `process.stdout` would block at every full buffer. */
const input = new Socket({ fd: 0, readable: true, writable: false });
const output = new Socket({ fd: 1, readable: false, writable: true });

input.once('end', () => exit());
for await (const message of answers(workbookDescriptor, framedMessages<ChildRequest>(input))) await send(message);

/** Waits while the reader is behind, so that rows do not accumulate here. */
async function send(message: ChildMessage): Promise<void> {
  for (const bytes of frameOf(message)) output.write(bytes);
  if (output.writableLength > megabyte) await new Promise((resolve) => output.once('drain', resolve));
}
