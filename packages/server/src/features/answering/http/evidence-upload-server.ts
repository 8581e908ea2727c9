import { Inject, Injectable } from '@nestjs/common';
import type { Upload } from '@tus/server';
import { Config } from '../../../platform/config/config.ts';
import type { Log } from '../../../platform/logging/log.ts';
import { LOG } from '../../../platform/logging/log-token.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { ResumableUploads } from '../../../platform/storage/resumable-uploads.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { CompleteEvidenceFile } from '../commands/complete-evidence-file.ts';

/** Largest file with an answer, in bytes. */
export const MOST_EVIDENCE_BYTES = 20 * 1024 * 1024;

/** Takes the files that respondents send. {@link EvidenceUploadRoutes} decides who may. */
@Injectable()
export class EvidenceUploadServer {
  readonly #complete: CompleteEvidenceFile;
  readonly #uploads: ResumableUploads;

  constructor(
    config: Config,
    storage: FileStorage,
    texts: Texts,
    @Inject(LOG) log: Log,
    complete: CompleteEvidenceFile,
  ) {
    this.#complete = complete;
    this.#uploads = new ResumableUploads(
      { config, storage, texts, log },
      {
        path: '/answering/files',
        mostBytes: MOST_EVIDENCE_BYTES,
        search: (begunAt) => `?request=${begunAt.searchParams.get('request') ?? ''}`,
        onComplete: (upload) => this.complete(upload),
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

  /** Has a file looked into whose bytes are all there. @returns the id of the file */
  async complete({ id }: Upload): Promise<string> {
    const [organisationId = '', uploadId = ''] = id.split('/');
    return this.#complete.execute(organisationId, uploadId);
  }
}
