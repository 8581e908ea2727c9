import { read } from 'node:fs';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { crc32, createInflateRaw } from 'node:zlib';
import { fromFdPromise, type Entry, type ZipFile } from 'yauzl';
import { readingLimits } from '../reading-limits.ts';
import { assertWithinCaps } from '../text/unpacked-chunks.ts';
import { UnreadableFile } from '../unreadable-file.ts';

const localHeaderBytes = 30;
/** Packed bytes that are read at a time. */
const packedBytes = 256 * 1024;
/** Bytes that are unpacked at a time: as many as are looked at in one step, and few, because they stay in memory until they are collected. */
const unpackedBytes = 64 * 1024;
const readBytes = promisify(read);

/** The named parts of an archive, as they are unpacked. */
export type SheetParts = Pick<ArchiveParts, 'has' | 'read'>;

/**
 * The named parts of a zip archive; each is unpacked only on request. Names are only looked up, never
 * used as paths, so "../" and absolute ones do nothing; archives within the archive stay closed.
 */
export class ArchiveParts {
  readonly #descriptor: number;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  private constructor(descriptor: number, zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#descriptor = descriptor;
    this.#zip = zip;
    this.#entries = entries;
  }

  /**
   * @param descriptor an open file; only the directory at its end is read
   * @throws UnreadableFile for broken, encrypted, duplicate, overlapping or too many entries
   */
  static async open(descriptor: number): Promise<ArchiveParts> {
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
    const zip = await fromFdPromise(descriptor, options).catch(brokenArchive);
    if (zip.entryCount > readingLimits.archiveParts) {
      throw new UnreadableFile('archive-too-many-parts', { limit: readingLimits.archiveParts });
    }
    const entries = new Map<string, Entry>();
    try {
      for await (const entry of zip.eachEntry()) {
        const name = partKey(entry.fileNameRaw.toString('utf8'));
        if (entries.has(name)) throw new UnreadableFile('archive-duplicate-name', { part: name });
        if (entry.isEncrypted()) throw new UnreadableFile('encrypted');
        entries.set(name, entry);
      }
    } catch (error) {
      brokenArchive(error);
    }
    assertApart([...entries.values()], zip.fileSize);
    return new ArchiveParts(descriptor, zip, entries);
  }

  has(name: string): boolean {
    return this.#entries.has(partKey(name));
  }

  /**
   * The bytes of a part while it is unpacked; none when there is no such part.
   * @throws UnreadableFile when the unpacked bytes exceed the caps or differ from the archive's directory
   */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(partKey(name));
    if (entry === undefined) return;
    const packed = Readable.from(this.#packed(entry), { objectMode: false });
    const inflated = unpackedStream(packed, entry.compressionMethod);
    let bytes = 0;
    let checksum = 0;
    try {
      for await (const chunk of inflated as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        this.#unpacked += chunk.length;
        assertWithinCaps(bytes, entry.compressedSize);
        assertWithinCaps(this.#unpacked, this.#unpacked);
        if (bytes > entry.uncompressedSize) break;
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } catch (error) {
      brokenArchive(error);
    } finally {
      packed.destroy();
      inflated.destroy();
    }
    if (bytes !== entry.uncompressedSize || checksum !== entry.crc32) {
      throw new UnreadableFile('archive-broken', { reason: `size or checksum of ${name}` });
    }
  }

  /** The packed bytes of a part. yauzl's own stream throws when it is destroyed while it waits for its turn to read. */
  async *#packed(entry: Entry): AsyncGenerator<Buffer> {
    const { fileDataStart } = await this.#zip.readLocalFileHeaderPromise(entry, { minimal: true });
    for (let at = 0; at < entry.compressedSize;) {
      const wanted = Math.min(packedBytes, entry.compressedSize - at);
      const place = fileDataStart + at;
      const { bytesRead, buffer } = await readBytes(this.#descriptor, Buffer.allocUnsafe(wanted), 0, wanted, place);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
      at += bytesRead;
    }
  }
}

function unpackedStream(packed: Readable, method: number): Readable {
  if (method === 0) return packed;
  if (method !== 8) throw new UnreadableFile('archive-broken', { reason: `compression method ${method}` });
  const inflate = createInflateRaw({ chunkSize: unpackedBytes });
  packed.once('error', (error) => inflate.destroy(error));
  return packed.pipe(inflate);
}

function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

/** Two entries that share bytes unpack to more than their archive could hold. */
function assertApart(entries: readonly Entry[], fileSize: number): void {
  const sorted = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  sorted.forEach((entry, index) => {
    const next = sorted[index + 1]?.relativeOffsetOfLocalHeader ?? fileSize;
    const end = entry.relativeOffsetOfLocalHeader + localHeaderBytes + entry.fileNameLength + entry.compressedSize;
    if (end > next) throw new UnreadableFile('archive-overlap');
  });
}

function brokenArchive(error: unknown): never {
  if (error instanceof UnreadableFile) throw error;
  const reason = error instanceof Error ? error.message : String(error);
  if (/encrypt/i.test(reason)) throw new UnreadableFile('encrypted');
  throw new UnreadableFile('archive-broken', { reason: reason.slice(0, 200) });
}
