import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStore } from '@tus/file-store';
import { ERRORS, type Upload } from '@tus/server';
import { isDiskFull } from '../errors/disk-full.ts';
import type { FileStorage } from './file-storage.ts';
import { HALF_UPLOAD_LIFE } from './remove-half-uploads.ts';

/** Writes uploads into the storage folder. The store of the library does not tell a full disk from another failure, and leaves half of an upload behind. */
export class UploadStore extends FileStore {
  readonly #storage: FileStorage;

  constructor(directory: string, storage: FileStorage) {
    super({ directory, expirationPeriodInMilliseconds: HALF_UPLOAD_LIFE });
    this.#storage = storage;
  }

  override async create(upload: Upload): Promise<Upload> {
    try {
      return await super.create(upload);
    } catch (error) {
      await this.#storage.remove(upload.id);
      throw error;
    }
  }

  override async write(content: Readable, id: string, offset: number): Promise<number> {
    const file = createWriteStream(this.#storage.pathOf(id), { flags: 'r+', start: offset });
    try {
      await pipeline(content, file);
    } catch (error) {
      throw isDiskFull(error) ? error : ERRORS.FILE_WRITE_ERROR;
    }
    return offset + file.bytesWritten;
  }
}
