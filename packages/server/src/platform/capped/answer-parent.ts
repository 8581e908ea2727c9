import { Console } from 'node:console';
import { createReadStream, writeSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';

/** Descriptor of the bytes, which the parent opened. */
const INPUT = 3;

/**
 * Does the work of a capped process: the answer goes out, or the code of what kept it from one to the other stream. The process has no rights but reading, and ends
 * with its work.
 * @param codeOf the code of a failure
 */
export async function answerParent(
  work: (input: Buffer) => Promise<Buffer>,
  codeOf: (error: unknown) => string,
): Promise<void> {
  // Libraries remark on files; the parent hears the answer and the code only.
  globalThis.console = new Console({ stdout: new PassThrough().resume(), stderr: new PassThrough().resume() });
  try {
    writeAll(1, await work(await buffer(createReadStream('', { fd: INPUT }))));
  } catch (error) {
    writeAll(2, Buffer.from(codeOf(error)));
    process.exitCode = 1;
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      // The pipe is full until the parent reads on.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}
