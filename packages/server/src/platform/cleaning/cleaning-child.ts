import { readFileSync, writeSync } from 'node:fs';
import { FileRefused } from './file-refused.ts';
import type { FileType } from './file-type.ts';

/** Descriptor of the file, which the parent opened. */
const FILE = 3;

/**
 * Cleans one picture or PDF: the bytes go out, or the code of a refusal to the other stream. Only the library that the type needs is loaded.
 * The process has no rights but reading, and ends with its work.
 */
async function clean(type: FileType): Promise<Buffer> {
  const bytes = readFileSync(FILE);
  if (type === 'pdf') {
    const { cleanPdf } = await import('./clean-pdf.ts');
    return cleanPdf(bytes);
  }
  const { cleanPicture } = await import('./clean-picture.ts');
  return cleanPicture(bytes, type);
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

try {
  writeAll(1, await clean(process.argv[2] as FileType));
} catch (error) {
  writeAll(2, Buffer.from(error instanceof FileRefused ? error.refusal : 'broken'));
  process.exitCode = 1;
}
