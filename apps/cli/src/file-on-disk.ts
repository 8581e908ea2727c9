import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { ByteSource } from '@plumbline/intake';
import { Refusal } from './refusal.ts';

const READ_BYTES = 1024 * 1024;

/**
 * A file on disk that can be read any number of times.
 * @param wanted what to give instead of a folder
 * @throws Refusal when it does not exist or may not be read
 */
export async function fileOnDisk(name: string, folder: string, wanted: string): Promise<ByteSource> {
  const path = resolve(folder, name);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (!('isFile' in found)) {
    const missing = found.code === 'ENOENT' || found.code === 'ENOTDIR';
    throw new Refusal(
      missing
        ? `There is no file ${path}: check the name and the folder.`
        : `The file ${path} cannot be opened (${found.code ?? found.message}): check that you may read it.`,
    );
  }
  if (!found.isFile()) throw new Refusal(`${path} is no file: give ${wanted}.`);
  return {
    name: basename(path),
    size: found.size,
    path,
    open: () => createReadStream(path, { highWaterMark: READ_BYTES }),
  };
}
