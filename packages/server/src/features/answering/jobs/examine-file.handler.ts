import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { answeringExamineFile } from '@plumbline/jobs';
import type { z } from 'zod';
import type { CleanedFile } from '../../../platform/cleaning/clean-file.ts';
import { FileRefused, type FileRefusal } from '../../../platform/cleaning/file-refused.ts';
import { nameWithEnding } from '../../../platform/cleaning/file-type.ts';
import { lookInto } from '../../../platform/cleaning/look-into.ts';
import type { Scan } from '../../../platform/cleaning/scan-file.ts';
import { Config } from '../../../platform/config/config.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { removeEncrypted, writeEncrypted, type FilePlace } from '../../../platform/storage/encrypted-files.ts';
import { destroyKeys, keyOfFile } from '../../../platform/storage/file-keys.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { setAside, type EvidenceFileState } from '../evidence-files.ts';

type Payload = z.output<typeof answeringExamineFile.payload>;

interface SentFile {
  readonly uploadId: string;
  readonly name: string;
  readonly state: EvidenceFileState;
}

/**
 * Looks into a file as it was sent: malware, type, what can be seen of it. That is kept under a key of its own; what was sent is removed once it is known what became of it, whether
 * it was kept or refused.
 */
@Injectable()
export class ExamineFileHandler implements JobHandler<Payload> {
  readonly job = answeringExamineFile;
  readonly #config: Config;
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(config: Config, database: Database, storage: FileStorage) {
    this.#config = config;
    this.#database = database;
    this.#storage = storage;
  }

  async handle({ organisationId, fileId }: Payload, context: JobContext): Promise<void> {
    const place = { organisationId, fileId };
    const sent = await this.#database.transaction(organisationId, (tx) => sentFile(tx, organisationId, fileId));
    const isKept = sent?.state === 'kept' || (sent?.state === 'waiting' && (await this.#examine(place, sent, context)));
    // A process that was killed may have begun to keep what is refused now, or was removed meanwhile.
    if (!isKept) await this.#database.transaction(organisationId, (tx) => this.#forget(tx, place));
    if (sent !== null) await this.#storage.remove(`${organisationId}/${sent.uploadId}`);
    await this.#database.transaction(organisationId, (tx) => context.complete(tx));
  }

  /** Nobody can say what the file is: it is not kept. */
  async onGivenUp({ organisationId, fileId }: Payload, tx: Transaction): Promise<void> {
    const sent = await sentFile(tx, organisationId, fileId);
    await refuse(tx, organisationId, fileId, 'not-checked');
    if (sent?.state !== 'kept') await this.#forget(tx, { organisationId, fileId });
    if (sent !== null) await this.#storage.remove(`${organisationId}/${sent.uploadId}`);
  }

  /** Leaves neither key nor bytes of a file that is not kept. */
  async #forget(tx: Transaction, place: FilePlace): Promise<void> {
    await destroyKeys(tx, place.organisationId, [place.fileId]);
    await removeEncrypted(this.#storage, place);
  }

  /** @returns whether the file is kept */
  async #examine(place: FilePlace, { uploadId, name }: SentFile, { attempt }: JobContext): Promise<boolean> {
    const { organisationId, fileId } = place;
    try {
      const path = this.#storage.pathOf(`${organisationId}/${uploadId}`);
      const how = { scanner: this.#config.environment.CLAMD_URL, isLastTry: attempt >= this.job.attempts };
      const cleaned = await lookInto(path, how);
      const key = await this.#database.transaction(organisationId, (tx) => keyOfFile(tx, organisationId, fileId));
      await writeEncrypted(this.#storage, place, key, cleaned.content);
      return await this.#database.transaction(organisationId, (tx) => keep(tx, place, { ...cleaned, name }));
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      await this.#database.transaction(organisationId, (tx) => refuse(tx, organisationId, fileId, error.refusal));
      return false;
    }
  }
}

async function sentFile(tx: Transaction, organisationId: string, fileId: string): Promise<SentFile | null> {
  const [row] = await tx.query<SentFile>(
    'SELECT upload_id AS "uploadId", name, state FROM evidence_files WHERE organisation_id = $1 AND id = $2',
    [organisationId, fileId],
  );
  return row ?? null;
}

/** @returns false where it was removed meanwhile */
async function keep(
  tx: Transaction,
  { organisationId, fileId }: FilePlace,
  { type, content, leftOut, scan, name }: CleanedFile & { readonly scan: Scan; readonly name: string },
): Promise<boolean> {
  const digest = createHash('sha256').update(content).digest('hex');
  const [kept] = await tx.query<{ replaces: string | null }>(
    `UPDATE evidence_files SET state = 'kept', name = $3, bytes = $4, type = $5, digest = $6, scan = $7, left_out = $8 WHERE organisation_id = $1 AND id = $2 AND state = 'waiting' RETURNING replaces`,
    [organisationId, fileId, nameWithEnding(name, type), content.length, type, digest, scan, leftOut],
  );
  if (kept === undefined) return false;
  if (kept.replaces !== null) await setAside(tx, organisationId, kept.replaces, true);
  return true;
}

async function refuse(tx: Transaction, organisationId: string, fileId: string, refusal: FileRefusal): Promise<void> {
  await tx.query(
    `UPDATE evidence_files SET state = 'refused', refusal = $3 WHERE organisation_id = $1 AND id = $2 AND state = 'waiting'`,
    [organisationId, fileId, refusal],
  );
}
