import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NoAnswer, runCapped, type Caps } from '../capped/run-capped.ts';
import { refusedBy } from './file-refused.ts';
import type { FileType } from './file-type.ts';

const entry = fileURLToPath(new URL('./cleaning-child.ts', import.meta.url));

const CLEANING_CAPS: Caps = { memoryBytes: 1024 ** 3, milliseconds: 60_000 };

/** Cleans a picture or a PDF in a capped process. @throws FileRefused */
export async function cleanInChild(type: FileType, path: string, caps = CLEANING_CAPS): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    return await runCapped({ entry, words: [type], input: file, addons: type !== 'pdf', caps });
  } catch (error) {
    throw error instanceof NoAnswer ? refusedBy(error) : error;
  } finally {
    await file.close();
  }
}
