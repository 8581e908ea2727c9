import { plainName } from '@plumbline/matching';
import type { Upload } from '@tus/server';
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../config/config.ts';
import { Database } from '../db/transaction.ts';
import { toGlobalId } from '../graphql/ids.ts';
import type { Log } from '../logging/log.ts';
import { LOG } from '../logging/log-token.ts';
import { Texts } from '../text/texts.ts';
import { endUpload } from './begun-uploads.ts';
import { FileStorage } from './file-storage.ts';
import { ResumableUploads } from './resumable-uploads.ts';
import { storeFile } from './stored-files.ts';

/** Largest file that is accepted, in bytes. */
export const MOST_UPLOAD_BYTES = 200 * 1024 * 1024;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Organisation and upload in an address. `id` is undefined if the address names none. */
export function placeOf(url: string): { organisation: string; id: string | undefined } {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const last = pathname.split('/').at(-1) ?? '';
  return { organisation: searchParams.get('organisation') ?? '', id: uuid.test(last) ? last : undefined };
}

/** Takes the files that members upload. {@link UploadRoutes} decides who may. */
@Injectable()
export class UploadServer {
  readonly #database: Database;
  readonly #storage: FileStorage;
  readonly #texts: Texts;
  readonly #uploads: ResumableUploads;

  constructor(config: Config, database: Database, storage: FileStorage, texts: Texts, @Inject(LOG) log: Log) {
    this.#database = database;
    this.#storage = storage;
    this.#texts = texts;
    this.#uploads = new ResumableUploads(
      { config, storage, texts, log },
      {
        path: '/files',
        mostBytes: MOST_UPLOAD_BYTES,
        search: (begunAt) => `?organisation=${placeOf(begunAt.href).organisation}`,
        onComplete: (upload) => this.store(upload),
      },
    );
  }

  async answer(request: Request): Promise<Response> {
    return this.#uploads.answer(request);
  }

  /** Null if there is no such upload. */
  async find(storageKey: string): Promise<Upload | null> {
    return this.#uploads.find(storageKey);
  }

  /** Stores a complete upload among the files of its organisation. Returns the id that imports use; a second call changes nothing. */
  async store({ id: storageKey, metadata }: Upload): Promise<string> {
    const [organisationId = '', id = ''] = storageKey.split('/');
    const described = await this.#storage.describe(storageKey);
    const name = plainName(metadata?.['filename'] ?? '').slice(0, 255) || this.#texts.in('en')('upload.unnamed');
    const createdBy = metadata?.['person'] ?? null;
    await this.#database.transaction(organisationId, async (tx) => {
      await storeFile(tx, organisationId, { id, kind: 'upload', name, createdBy, storageKey, ...described });
      await endUpload(tx, organisationId, id);
    });
    return toGlobalId('StoredFile', id);
  }
}
