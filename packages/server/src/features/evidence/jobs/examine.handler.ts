import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { evidenceExamine } from '@plumbline/jobs';
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
import { removeFileRow } from '../../../platform/storage/stored-files.ts';
import { appendCustody, SERVICE_ACTS } from '../custody.ts';
import type { EvidenceState } from '../evidence-rules.ts';

type Payload = z.output<typeof evidenceExamine.payload>;

/** A file of the library. */
type OfLibrary = Pick<Payload, 'organisationId' | 'evidenceId'>;

interface Sent {
  readonly fileId: string;
  readonly uploadId: string | null;
  /** Of the bytes as they were sent; null where they are gone. */
  readonly storageKey: string | null;
  readonly name: string;
  readonly state: EvidenceState;
}

/**
 * Looks into a file as it was sent: malware, type, what can be seen of it. That is kept under a key of its own; what was sent is removed once it is known what became of it, whether
 * it was kept or refused.
 */
@Injectable()
export class ExamineEvidenceHandler implements JobHandler<Payload> {
  readonly job = evidenceExamine;
  readonly #config: Config;
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(config: Config, database: Database, storage: FileStorage) {
    this.#config = config;
    this.#database = database;
    this.#storage = storage;
  }

  async handle({ organisationId, evidenceId }: Payload, context: JobContext): Promise<void> {
    const sent = await this.#database.transaction(organisationId, (tx) => readSent(tx, organisationId, evidenceId));
    if (sent?.state === 'waiting') await this.#examine({ organisationId, evidenceId }, sent, context);
    await this.#database.transaction(organisationId, async (tx) => {
      if (sent !== null) await this.#removeSent(tx, organisationId, sent);
      await context.complete(tx);
    });
  }

  /** Nobody can say what the file is: it is not kept. */
  async onGivenUp({ organisationId, evidenceId }: Payload, tx: Transaction): Promise<void> {
    const sent = await readSent(tx, organisationId, evidenceId);
    if (sent === null) return;
    if (sent.state === 'waiting') await this.#refuse(tx, { organisationId, evidenceId }, sent, 'not-checked');
    await this.#removeSent(tx, organisationId, sent);
  }

  async #examine({ organisationId, evidenceId }: OfLibrary, sent: Sent, { attempt }: JobContext): Promise<void> {
    const { fileId, name, storageKey } = sent;
    try {
      if (storageKey === null) throw new FileRefused('not-checked');
      const path = this.#storage.pathOf(storageKey);
      const how = { scanner: this.#config.environment.CLAMD_URL, isLastTry: attempt >= this.job.attempts };
      const cleaned = await lookInto(path, how);
      const place = { organisationId, fileId };
      const key = await this.#database.transaction(organisationId, (tx) => keyOfFile(tx, organisationId, fileId));
      await writeEncrypted(this.#storage, place, key, cleaned.content);
      await this.#database.transaction(organisationId, (tx) =>
        keep(tx, { organisationId, evidenceId }, { ...cleaned, name }),
      );
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      await this.#database.transaction(organisationId, (tx) =>
        this.#refuse(tx, { organisationId, evidenceId }, sent, error.refusal),
      );
    }
  }

  /** Leaves neither key nor bytes of a file that is not kept: a process that was killed may have begun to keep it. */
  async #refuse(
    tx: Transaction,
    { organisationId, evidenceId }: OfLibrary,
    { fileId }: Pick<Sent, 'fileId'>,
    refusal: FileRefusal,
  ): Promise<void> {
    const place: FilePlace = { organisationId, fileId };
    const refused = await tx.write(
      `UPDATE evidence SET state = 'refused', refusal = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2 AND state = 'waiting'`,
      [organisationId, evidenceId, refusal],
    );
    if (refused === 0) return;
    await destroyKeys(tx, organisationId, [fileId]);
    await removeEncrypted(this.#storage, place);
    await appendCustody(tx, organisationId, [{ action: 'DELETE', evidenceId, sha256: null, actor: SERVICE_ACTS }]);
  }

  async #removeSent(tx: Transaction, organisationId: string, { uploadId }: Sent): Promise<void> {
    if (uploadId === null) return;
    for (const key of await removeFileRow(tx, organisationId, uploadId)) await this.#storage.remove(key);
  }
}

async function readSent(tx: Transaction, organisationId: string, evidenceId: string): Promise<Sent | null> {
  const [row] = await tx.query<Sent>(
    `SELECT e.file_id AS "fileId", e.upload_id AS "uploadId", f.storage_key AS "storageKey", e.name, e.state
     FROM evidence e LEFT JOIN stored_files f ON f.organisation_id = $1 AND f.id = e.upload_id WHERE e.organisation_id = $1 AND e.id = $2`,
    [organisationId, evidenceId],
  );
  return row ?? null;
}

async function keep(
  tx: Transaction,
  { organisationId, evidenceId }: OfLibrary,
  { type, content, leftOut, scan, name }: CleanedFile & { readonly scan: Scan; readonly name: string },
): Promise<void> {
  const digest = createHash('sha256').update(content).digest('hex');
  const kept = await tx.write(
    `UPDATE evidence SET state = 'kept', name = $3, bytes = $4, type = $5, digest = $6, scan = $7, left_out = $8, version = version + 1
     WHERE organisation_id = $1 AND id = $2 AND state = 'waiting'`,
    [organisationId, evidenceId, nameWithEnding(name, type), content.length, type, digest, scan, leftOut],
  );
  if (kept === 0) return;
  await appendCustody(tx, organisationId, [{ action: 'SCAN', evidenceId, sha256: digest, actor: SERVICE_ACTS }]);
}
