import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UnusableEnvironment, type Config } from '../config/config.ts';
import { isDiskFull } from '../errors/disk-full.ts';

/** Bytes that are read from a file at a time. */
const READ_BYTES = 1024 * 1024;

/** A file that was written completely. */
export interface WrittenFile {
  /** Its place in {@link FileStorage}. */
  readonly storageKey: string;
  readonly size: number;
  /** SHA-256 in hexadecimal. */
  readonly digest: string;
}

/** Ends the name of a file that is being written in the place of another. */
const HALF_WRITTEN = '.part';

const safeKey = /^[0-9a-f-]{36}\/[0-9a-f-]{36}$/;

/** Files on the disk of the service: one folder for each organisation, with file names that only the service chooses. */
export class FileStorage {
  readonly #folder: string;

  constructor(config: Config) {
    this.#folder = config.environment.STORAGE_FOLDER;
  }

  /** @throws UnusableEnvironment if nothing can be written here. A full disk is no reason not to start: what is there can be read. */
  async assertWritable(): Promise<void> {
    const probe = join(this.#folder, `${randomUUID()}.probe`);
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeFile(probe, '');
    } catch (error) {
      if (isDiskFull(error)) return;
      const { code = 'unknown' } = error as NodeJS.ErrnoException;
      throw new UnusableEnvironment(
        `Plumbline cannot start: the folder ${this.#folder}, named by STORAGE_FOLDER, cannot be written (${code}).`,
      );
    } finally {
      await rm(probe, { force: true }).catch(() => undefined);
    }
  }

  /** Folder of one organisation. @param organisationId the caller has checked it against the viewer */
  folderOf(organisationId: string): string {
    return join(this.#folder, organisationId);
  }

  /** Path of a stored file. */
  pathOf(storageKey: string): string {
    if (!safeKey.test(storageKey)) throw new Error('A storage key is an organisation and a file');
    return join(this.#folder, storageKey);
  }

  /** A key that no file has, for who notes it before the file is written. */
  newKey(organisationId: string): string {
    return `${organisationId}/${randomUUID()}`;
  }

  /** Writes a stream. Nobody can read a part of it, since its key is unknown until it is complete. */
  async write(
    organisationId: string,
    content: Readable,
    storageKey = this.newKey(organisationId),
  ): Promise<WrittenFile> {
    await mkdir(this.folderOf(organisationId), { recursive: true });
    try {
      await pipeline(content, createWriteStream(this.pathOf(storageKey), { mode: 0o600 }));
    } catch (error) {
      await this.remove(storageKey);
      throw error;
    }
    return { storageKey, ...(await this.describe(storageKey)) };
  }

  /**
   * Writes a file whose key is known before. Who reads it has what was there until the last byte is written. What a process that was killed has left of it is removed once it is
   * there; of two that write it at once the first one to end stands.
   */
  async replace(storageKey: string, content: Readable): Promise<void> {
    const path = this.pathOf(storageKey);
    await mkdir(dirname(path), { recursive: true });
    const half = `${path}.${randomUUID()}${HALF_WRITTEN}`;
    try {
      await pipeline(content, createWriteStream(half, { mode: 0o600 }));
      await rename(half, path);
    } catch (error) {
      await rm(half, { force: true });
      const isWrittenByAnother = (error as NodeJS.ErrnoException).code === 'ENOENT' && (await this.exists(storageKey));
      if (!isWrittenByAnother) throw error;
    }
    await this.removeHalfWritten(storageKey);
  }

  /** Removes what a process that was killed has left of a file. */
  async removeHalfWritten(storageKey: string): Promise<void> {
    const path = this.pathOf(storageKey);
    const names = await namesIn(dirname(path));
    const half = names.filter((name) => name.startsWith(`${basename(path)}.`) && name.endsWith(HALF_WRITTEN));
    for (const name of half) await rm(join(dirname(path), name), { force: true });
  }

  /** Size and digest of an existing file. */
  async describe(storageKey: string): Promise<Pick<WrittenFile, 'size' | 'digest'>> {
    const path = this.pathOf(storageKey);
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path, { highWaterMark: READ_BYTES })) hash.update(chunk as Buffer);
    return { size: (await stat(path)).size, digest: hash.digest('hex') };
  }

  /** @param range first and last byte, both included; all when left out */
  open(storageKey: string, range: { readonly start?: number; readonly end?: number } = {}): Readable {
    return createReadStream(this.pathOf(storageKey), { ...range, highWaterMark: READ_BYTES });
  }

  async exists(storageKey: string): Promise<boolean> {
    return stat(this.pathOf(storageKey)).then(
      () => true,
      () => false,
    );
  }

  /** Keys of uploads that were begun before `then`, complete or not; the upload server keeps a record beside each. */
  async uploadsBegunBefore(organisationId: string, then: Date): Promise<string[]> {
    const folder = this.folderOf(organisationId);
    const names = await namesIn(folder);
    const begun: string[] = [];
    for (const name of names.filter((each) => each.endsWith('.json'))) {
      const { mtime } = await stat(join(folder, name));
      if (mtime < then) begun.push(`${organisationId}/${name.slice(0, -'.json'.length)}`);
    }
    return begun;
  }

  /** Gives a file another key, in one step; what had that key before is gone. */
  async move(from: string, to: string): Promise<void> {
    await rename(this.pathOf(from), this.pathOf(to));
  }

  /** Removes a file and the upload's record beside it; does nothing if it is already gone. */
  async remove(storageKey: string): Promise<void> {
    const path = this.pathOf(storageKey);
    await Promise.all([rm(path, { force: true }), rm(`${path}.json`, { force: true })]);
  }
}

/** Names in a folder; none where nobody of the organisation has uploaded anything yet. */
async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}
