import { Server, type Upload } from '@tus/server';
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Config } from '../config/config.ts';
import { Database } from '../db/transaction.ts';
import { refusalOf, tellRefusal, UNEXPECTED } from '../errors/refusal.ts';
import { toGlobalId } from '../graphql/ids.ts';
import type { Log } from '../logging/log.ts';
import { LOG } from '../logging/log-token.ts';
import { Texts } from '../text/texts.ts';
import { endUpload } from './begun-uploads.ts';
import { FileStorage } from './file-storage.ts';
import { storeFile } from './stored-files.ts';
import { UploadStore } from './upload-store.ts';

/** Largest file that is accepted, in bytes. */
export const MOST_UPLOAD_BYTES = 200 * 1024 * 1024;
/** Header that tells the server the id for which room was reserved. */
export const ID_HEADER = 'x-upload-id';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Organisation and upload in an address. `id` is undefined if the address names none. */
export function placeOf(url: string): { organisation: string; id: string | undefined } {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const last = pathname.split('/').at(-1) ?? '';
  return { organisation: searchParams.get('organisation') ?? '', id: uuid.test(last) ? last : undefined };
}

/** Takes uploads of all organisations, and knows nobody: {@link UploadRoutes} decides who may. The id of an upload is its storage key. */
@Injectable()
export class UploadServer {
  readonly #config: Config;
  readonly #database: Database;
  readonly #storage: FileStorage;
  readonly #texts: Texts;
  readonly #log: Log;
  readonly #tus: Server;

  constructor(config: Config, database: Database, storage: FileStorage, texts: Texts, @Inject(LOG) log: Log) {
    this.#config = config;
    this.#database = database;
    this.#storage = storage;
    this.#texts = texts;
    this.#log = log;
    this.#tus = this.#server();
  }

  async answer(request: Request): Promise<Response> {
    return this.#tus.handleWeb(request);
  }

  /** Null if there is no such upload. */
  async find(storageKey: string): Promise<Upload | null> {
    return this.#tus.datastore.getUpload(storageKey).catch(() => null);
  }

  /** Stores a complete upload among the files of its organisation. Returns the id that imports use; a second call changes nothing. */
  async store({ id: storageKey, metadata }: Upload): Promise<string> {
    const [organisationId = '', id = ''] = storageKey.split('/');
    const described = await this.#storage.describe(storageKey);
    const name = (metadata?.['filename'] ?? '').slice(0, 255) || this.#texts.in('en')('upload.unnamed');
    const createdBy = metadata?.['person'] ?? null;
    await this.#database.transaction(organisationId, async (tx) => {
      await storeFile(tx, organisationId, { id, kind: 'upload', name, createdBy, storageKey, ...described });
      await endUpload(tx, organisationId, id);
    });
    return toGlobalId('StoredFile', id);
  }

  #server(): Server {
    const { STORAGE_FOLDER, PUBLIC_URL } = this.#config.environment;
    return new Server({
      path: '/files',
      datastore: new UploadStore(STORAGE_FOLDER, this.#storage),
      maxSize: MOST_UPLOAD_BYTES,
      allowedOrigins: [new URL(PUBLIC_URL).origin],
      exposedHeaders: ['Upload-File-Id'],
      namingFunction: ({ url, headers }) => `${placeOf(url).organisation}/${headers.get(ID_HEADER) ?? ''}`,
      generateUrl: (_request, { path, id: storageKey }) => {
        const [organisation, id] = storageKey.split('/');
        return `${path}/${id}?organisation=${organisation}`;
      },
      getFileIdFromRequest: ({ url }) => {
        const { organisation, id } = placeOf(url);
        return id === undefined ? undefined : `${organisation}/${id}`;
      },
      onUploadFinish: async (_request, upload) => ({
        headers: { 'Upload-File-Id': await this.store(upload) },
      }),
      onResponseError: (_request, error) => this.#answerTo(error),
    });
  }

  /** The answer to a failed request. Errors of the library carry their own; everything else must say nothing of the server, such as a path. */
  #answerTo(error: Error | { status_code: number; body: string }): { status_code: number; body: string } | undefined {
    const say = this.#texts.in('en');
    if ('status_code' in error) {
      if (error.status_code !== 413) return undefined;
      return { status_code: 413, body: say('errors.upload.too-large', { megabytes: MOST_UPLOAD_BYTES / 1024 ** 2 }) };
    }
    const requestId = randomUUID();
    const refusal = refusalOf(error) ?? UNEXPECTED;
    this.#log.error({ requestId, code: refusal.code, err: error }, 'An upload failed');
    return { status_code: refusal.status, body: tellRefusal(refusal, say, requestId).message };
  }
}
