import { createReadStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { openRows } from '../../src/reading/open-rows.ts';
import type { ByteSource, ReadEvent, ReadOptions, RowSource } from '../../src/reading/row-source.ts';
import { UnreadableFile } from '../../src/reading/unreadable-file.ts';
import { cappedChildReader } from '../../src/reading/workbook/capped-child.ts';
import { workbooksInProcess } from './workbooks-in-process.ts';

/** Bytes in memory as a file, handed over in pieces of `pieceBytes`. */
export function bytesFile(bytes: Buffer | string, pieceBytes = 65_536): ByteSource {
  const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  return {
    name: 'suppliers',
    size: buffer.length,
    open: () =>
      Readable.from(
        (function* pieces() {
          for (let at = 0; at < buffer.length; at += pieceBytes) yield buffer.subarray(at, at + pieceBytes);
        })(),
      ),
  };
}

/** A file on disk, read where it stands. */
export function diskFile(path: string): ByteSource {
  return { name: path, size: statSync(path).size, path, open: () => createReadStream(path) };
}

/** The reader of workbooks that runs in production: a process for each reading, which costs a test a fifth of a second. */
const inChild = cappedChildReader(process.execPath);

/** Opens a file. */
export function opened(
  file: ByteSource | Buffer | string,
  options: ReadOptions = {},
  workbooks = workbooksInProcess,
): Promise<RowSource> {
  return openRows(Buffer.isBuffer(file) || typeof file === 'string' ? bytesFile(file) : file, options, workbooks);
}

/** Every event of a file in its order. */
export async function eventsOf(
  file: ByteSource | Buffer | string,
  options: ReadOptions = {},
): Promise<ReadEvent['value'][]> {
  const values: ReadEvent['value'][] = [];
  for await (const batch of (await opened(file, options)).rows()) values.push(...batch.map((event) => event.value));
  return values;
}

/** The cells of the rows that were read; broken ones as their code. */
export async function tableOf(
  file: ByteSource | Buffer | string,
  options: ReadOptions = {},
): Promise<(readonly string[] | string)[]> {
  return (await eventsOf(file, options)).map((value) => ('code' in value ? value.code : value.cells));
}

/** The code and parameters with which a file ends, at opening or on the way; null when it can be read. Workbooks are read in a child. */
export async function failureOf(
  file: ByteSource | Buffer | string,
  options: ReadOptions = {},
): Promise<Pick<UnreadableFile, 'code' | 'parameters'> | null> {
  try {
    for await (const batch of (await opened(file, options, inChild)).rows()) if (batch.length === 0) break;
    return null;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { code: error.code, parameters: error.parameters };
  }
}
