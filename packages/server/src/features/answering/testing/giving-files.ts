import { mkdir, writeFile } from 'node:fs/promises';
import { answeringExamineFile } from '@plumbline/jobs';
import { Config } from '../../../platform/config/config.ts';
import type { TestDatabase } from '../../../platform/db/testing/database.ts';
import type { JobContext } from '../../../platform/queue/job-handler.ts';
import { writeEncrypted } from '../../../platform/storage/encrypted-files.ts';
import { keyOfFile } from '../../../platform/storage/file-keys.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { BeginEvidenceFile, type EvidenceFileInput } from '../commands/begin-evidence-file.ts';
import { CompleteEvidenceFile } from '../commands/complete-evidence-file.ts';
import { RemoveEvidenceFile } from '../commands/remove-evidence-file.ts';
import { RestoreEvidenceFile } from '../commands/restore-evidence-file.ts';
import { evidenceFiles, type RequestFile } from '../evidence-files.ts';
import { ExamineFileHandler } from '../jobs/examine-file.handler.ts';
import type { Respondent } from '../request-access.ts';

/** Gives files with answers, as a device and the worker do. */
export class GivingFiles {
  readonly storage: FileStorage;
  readonly #db: TestDatabase;
  readonly #scanner: string | undefined;

  constructor(db: TestDatabase, scanner?: string) {
    this.#db = db;
    this.storage = new FileStorage(db.config);
    this.#scanner = scanner;
  }

  begin({ ...who }: Respondent, about: Partial<EvidenceFileInput> = {}): Promise<string> {
    return new BeginEvidenceFile(this.#db.database, this.storage).execute(who, {
      item: 'q29',
      place: null,
      what: 'payment-summary',
      covers: 'January to June',
      date: '2026-06-30',
      by: null,
      name: 'summary.pdf',
      bytes: 100,
      replaces: null,
      ...about,
    });
  }

  /** Brings the bytes of an upload. @returns the id of its file */
  async send({ organisationId }: Respondent, uploadId: string, content: Buffer): Promise<string> {
    await mkdir(this.storage.folderOf(organisationId), { recursive: true });
    await writeFile(this.storage.pathOf(`${organisationId}/${uploadId}`), content);
    return new CompleteEvidenceFile(this.#db.database).execute(organisationId, uploadId);
  }

  examine({ organisationId }: Pick<Respondent, 'organisationId'>, fileId: string, context: JobContext): Promise<void> {
    const { environment, clock } = this.#db.config;
    const config = new Config({ ...environment, CLAMD_URL: this.#scanner }, clock);
    return new ExamineFileHandler(config, this.#db.database, this.storage).handle(
      answeringExamineFile.payload.parse({ organisationId, fileId }),
      context,
    );
  }

  /** Leaves key and bytes of a file as a worker does that is killed before it can say that the file is kept. */
  async dieBeforeKept({ organisationId }: Respondent, fileId: string): Promise<void> {
    const key = await this.#db.database.transaction(organisationId, (tx) => keyOfFile(tx, organisationId, fileId));
    await writeEncrypted(this.storage, { organisationId, fileId }, key, Buffer.from('cleaned'));
  }

  remove(who: Respondent, fileId: string): Promise<void> {
    return new RemoveEvidenceFile(this.#db.database, this.storage).execute(who, fileId);
  }

  restore(who: Respondent, fileId: string): Promise<void> {
    return new RestoreEvidenceFile(this.#db.database).execute(who, fileId);
  }

  files({ organisationId, requestId }: Respondent): Promise<RequestFile[]> {
    return this.#db.database.transaction(organisationId, (tx) => evidenceFiles(tx, organisationId, requestId));
  }
}
