import { open } from 'node:fs/promises';
import { cleanInChild } from './clean-in-child.ts';
import type { LeftOut } from './clean-table.ts';
import { fileTypeOf, START_BYTES, type FileType } from './file-type.ts';

/** A file that holds only what can be seen. */
export interface CleanedFile {
  readonly type: FileType;
  readonly content: Buffer;
  /** What was left out of a table; null where nothing was. */
  readonly leftOut: LeftOut | null;
}

/** Makes a file anew from what can be seen of it. @param path of the file as it came @throws FileRefused */
export async function cleanFile(path: string): Promise<CleanedFile> {
  const { start, size } = await startOf(path);
  const type = fileTypeOf(start);
  if (type !== 'xlsx') return { type, content: await cleanInChild(type, path), leftOut: null };
  // Comes with the first table: few processes ever see one, and it would take a tenth of the time that each needs to start.
  const { cleanTable } = await import('./clean-table.ts');
  return { type, ...(await cleanTable(path, size)) };
}

async function startOf(path: string): Promise<{ readonly start: Buffer; readonly size: number }> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0);
    return { start: buffer.subarray(0, bytesRead), size: (await file.stat()).size };
  } finally {
    await file.close();
  }
}
