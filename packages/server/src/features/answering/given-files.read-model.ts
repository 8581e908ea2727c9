import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { Database } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { readEncrypted } from '../../platform/storage/encrypted-files.ts';
import { FileStorage } from '../../platform/storage/file-storage.ts';
import { assertMay } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { keptFiles, type KeptFile } from './evidence-files.ts';
import { ownRequest } from './request-claims.ts';

/** The papers that a supplier's organisation gave with its answers. */
@Injectable()
export class GivenFilesReadModel {
  readonly #auth: AuthDatabase;
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(auth: AuthDatabase, database: Database, storage: FileStorage) {
    this.#auth = auth;
    this.#database = database;
    this.#storage = storage;
  }

  /** The bytes of a file, as they were kept. @throws NotFound, also for a file with a request of another organisation; NotAllowed */
  async content(
    viewer: Viewer,
    requestId: string,
    fileId: string,
  ): Promise<Pick<KeptFile, 'name' | 'type'> & { readonly content: Buffer }> {
    assertMay(viewer, 'answers.give');
    const { organisationId } = await ownRequest(this.#auth, viewer, requestId);
    const [file] = await this.#database.transaction(organisationId, (tx) => keptFiles(tx, organisationId, [fileId]));
    if (file === undefined) throw new NotFound('No file has this id');
    const { name, type, key } = file;
    return { name, type, content: await readEncrypted(this.#storage, { organisationId, fileId }, key) };
  }
}
