import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { readingLimits } from '../reading-limits.ts';
import type { ByteSource } from '../row-source.ts';
import { UnreadableFile } from '../unreadable-file.ts';

/**
 * The bytes of a text file, unpacked if it is a .gz, piece by piece; both streams are closed at the end.
 * @throws UnreadableFile when the file cannot be opened, the archive is broken, or more comes out than the caps allow.
 */
export async function* unpackedChunks(file: ByteSource, compressed: boolean): AsyncGenerator<Buffer> {
  const packed = file.open();
  try {
    yield* compressed ? gunzipped(packed) : chunksOf(packed, 'read-failed');
  } finally {
    packed.destroy();
  }
}

async function* chunksOf(stream: Readable, code: 'read-failed' | 'archive-broken'): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) yield chunk;
  } catch (error) {
    throw new UnreadableFile(code, { reason: reasonOf(error) });
  }
}

async function* gunzipped(packed: Readable): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: 65_536 });
  let failure: unknown;
  packed.on('error', (error) => {
    failure = error;
    gunzip.destroy(error);
  });
  packed.pipe(gunzip);
  let bytes = 0;
  try {
    for await (const chunk of chunksOf(gunzip, 'archive-broken')) {
      bytes += chunk.length;
      assertWithinCaps(bytes, gunzip.bytesWritten);
      yield chunk;
    }
  } catch (error) {
    throw failure === undefined ? error : new UnreadableFile('read-failed', { reason: reasonOf(failure) });
  } finally {
    gunzip.destroy();
  }
}

/** @throws UnreadableFile when `unpacked` bytes are more than the caps allow for `packed` bytes. */
export function assertWithinCaps(unpacked: number, packed: number): void {
  if (unpacked > readingLimits.unpackedBytes) {
    throw new UnreadableFile('unpacked-too-large', { gigabytes: readingLimits.unpackedBytes / 1024 ** 3 });
  }
  if (unpacked > readingLimits.ratioFromBytes && unpacked > packed * readingLimits.ratio) {
    throw new UnreadableFile('unpacked-ratio', { ratio: readingLimits.ratio });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? ('code' in error ? String(error.code) : error.message) : String(error);
}
