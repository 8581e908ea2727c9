import { randomUUID } from 'node:crypto';
import { Server, type Upload } from '@tus/server';
import type { Config } from '../config/config.ts';
import { refusalOf, tellRefusal, UNEXPECTED } from '../errors/refusal.ts';
import type { Log } from '../logging/log.ts';
import type { Texts } from '../text/texts.ts';
import type { FileStorage } from './file-storage.ts';
import { KEY_HEADER } from './upload-exchange.ts';
import { UploadStore } from './upload-store.ts';

/** Uploads of one kind. */
export interface UploadKind {
  readonly path: string;
  /** Largest file, in bytes. */
  readonly mostBytes: number;
  /** What is added to the path of an upload, from the address at which it was begun. */
  readonly search: (begunAt: URL) => string;
  /** The id that the client gets once all bytes are there. A second call changes nothing. */
  readonly onComplete: (upload: Upload) => Promise<string>;
}

/** What the answer that completes an upload says. */
export const FILE_ID_HEADER = 'Upload-File-Id';

/** Takes uploads that can be resumed (tus), and knows nobody: routes decide who may. The id of an upload is its storage key. */
export class ResumableUploads {
  readonly #texts: Texts;
  readonly #log: Log;
  readonly #mostBytes: number;
  readonly #tus: Server;

  constructor(
    {
      config,
      storage,
      texts,
      log,
    }: { readonly config: Config; readonly storage: FileStorage; readonly texts: Texts; readonly log: Log },
    { path: own, mostBytes, search, onComplete }: UploadKind,
  ) {
    this.#texts = texts;
    this.#log = log;
    this.#mostBytes = mostBytes;
    const { STORAGE_FOLDER, PUBLIC_URL } = config.environment;
    this.#tus = new Server({
      path: own,
      datastore: new UploadStore(STORAGE_FOLDER, storage),
      maxSize: mostBytes,
      allowedOrigins: [new URL(PUBLIC_URL).origin],
      exposedHeaders: [FILE_ID_HEADER],
      namingFunction: ({ headers }) => headers.get(KEY_HEADER) ?? '',
      generateUrl: ({ url }, { path, id: storageKey }) =>
        `${path}/${storageKey.split('/').at(-1) ?? ''}${search(new URL(url, 'http://localhost'))}`,
      getFileIdFromRequest: ({ headers }) => headers.get(KEY_HEADER) ?? undefined,
      onUploadFinish: async (_request, upload) => ({ headers: { [FILE_ID_HEADER]: await onComplete(upload) } }),
      onResponseError: (_request, error) => this.#answerTo(error),
    });
  }

  async answer(request: Request): Promise<Response> {
    return this.#tus.handleWeb(request);
  }

  /** Null if there is no such upload. */
  async find(storageKey: string): Promise<Upload | null> {
    return this.#tus.datastore.getUpload(storageKey).catch(() => null);
  }

  /** The answer to a failed request. Errors of the library carry their own; everything else must say nothing of the server, such as a path. */
  #answerTo(error: Error | { status_code: number; body: string }): { status_code: number; body: string } | undefined {
    const say = this.#texts.in('en');
    if ('status_code' in error) {
      if (error.status_code !== 413) return undefined;
      return { status_code: 413, body: say('errors.upload.too-large', { megabytes: this.#mostBytes / 1024 ** 2 }) };
    }
    const requestId = randomUUID();
    const refusal = refusalOf(error) ?? UNEXPECTED;
    this.#log.error({ requestId, code: refusal.code, err: error }, 'An upload failed');
    return { status_code: refusal.status, body: tellRefusal(refusal, say, requestId).message };
  }
}
