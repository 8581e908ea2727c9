import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { redactionFlatten } from '@plumbline/jobs';
import type { z } from 'zod';
import { FileRefused, type FileRefusal } from '../../../platform/cleaning/file-refused.ts';
import type { FileType } from '../../../platform/cleaning/file-type.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { flattenFile } from '../../../platform/drawing/draw-in-child.ts';
import type { Box } from '../../../platform/drawing/drawn-page.ts';
import { NotFound } from '../../../platform/errors/refused.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { removeEncrypted, writeEncrypted } from '../../../platform/storage/encrypted-files.ts';
import { destroyKeys, keyOfFile } from '../../../platform/storage/file-keys.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { appendCustody, memberActs } from '../../evidence/custody.ts';
import { EvidenceNotesReadModel } from '../../evidence/evidence-notes.read-model.ts';
import { TOOL } from '../redaction-rules.ts';

type Payload = z.output<typeof redactionFlatten.payload>;

interface Asked {
  readonly evidenceId: string;
  readonly fileId: string;
  readonly type: FileType;
  readonly boxes: readonly Box[];
  readonly proposedBy: string;
}

const COMMITMENT_KEY_BYTES = 32;

/** Makes the file of a proposed redaction, under a key of its own, and what holds its keeper to the original. */
@Injectable()
export class FlattenRedactionHandler implements JobHandler<Payload> {
  readonly job = redactionFlatten;
  readonly #database: Database;
  readonly #storage: FileStorage;
  readonly #notes: EvidenceNotesReadModel;

  constructor(database: Database, storage: FileStorage, notes: EvidenceNotesReadModel) {
    this.#database = database;
    this.#storage = storage;
    this.#notes = notes;
  }

  async handle(payload: Payload, context: JobContext): Promise<void> {
    const { organisationId } = payload;
    const asked = await this.#database.transaction(organisationId, (tx) => readAsked(tx, payload));
    if (asked !== null) await this.#make(payload, asked);
    await this.#database.transaction(organisationId, (tx) => context.complete(tx));
  }

  /** Nobody can say what the file is: the person draws the boxes again. */
  async onGivenUp(payload: Payload, tx: Transaction): Promise<void> {
    const asked = await readAsked(tx, payload);
    if (asked !== null) await this.#fail(tx, payload, asked, 'not-checked');
  }

  async #make(payload: Payload, asked: Asked): Promise<void> {
    const { organisationId } = payload;
    const { evidenceId, fileId, type, boxes } = asked;
    const place = { organisationId, fileId };
    try {
      const original = await this.#notes.open(organisationId, evidenceId);
      const content = await flattenFile({ type, content: original }, boxes);
      const key = await this.#database.transaction(organisationId, (tx) => keyOfFile(tx, organisationId, fileId));
      await writeEncrypted(this.#storage, place, key, content);
      const isWanted = await this.#database.transaction(organisationId, (tx) =>
        keep(tx, payload, asked, { original, content }),
      );
      // Somebody took it back meanwhile.
      if (!isWanted) await this.#database.transaction(organisationId, (tx) => this.#forget(tx, organisationId, fileId));
    } catch (error) {
      const refusal = error instanceof NotFound ? 'empty' : error instanceof FileRefused ? error.refusal : null;
      if (refusal === null) throw error;
      await this.#database.transaction(organisationId, (tx) => this.#fail(tx, payload, asked, refusal));
    }
  }

  async #fail(
    tx: Transaction,
    { organisationId, redactionId }: Payload,
    { fileId }: Asked,
    refusal: FileRefusal,
  ): Promise<void> {
    await tx.query(
      `UPDATE redactions SET state = 'failed', refusal = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2 AND state = 'making'`,
      [organisationId, redactionId, refusal],
    );
    await this.#forget(tx, organisationId, fileId);
  }

  /** Leaves neither key nor bytes of a file that nobody will use. */
  async #forget(tx: Transaction, organisationId: string, fileId: string): Promise<void> {
    await destroyKeys(tx, organisationId, [fileId]);
    await removeEncrypted(this.#storage, { organisationId, fileId });
  }
}

async function readAsked(tx: Transaction, { organisationId, redactionId }: Payload): Promise<Asked | null> {
  const [row] = await tx.query<Asked>(
    `SELECT evidence_id AS "evidenceId", file_id AS "fileId", type, boxes, proposed_by AS "proposedBy" FROM redactions
     WHERE organisation_id = $1 AND id = $2 AND state = 'making'`,
    [organisationId, redactionId],
  );
  return row ?? null;
}

/** @returns whether it was still waited for */
async function keep(
  tx: Transaction,
  { organisationId, redactionId }: Payload,
  { evidenceId, proposedBy }: Asked,
  { original, content }: { readonly original: Buffer; readonly content: Buffer },
): Promise<boolean> {
  const commitmentKey = randomBytes(COMMITMENT_KEY_BYTES);
  const commitment = createHmac('sha256', commitmentKey).update(original).digest('hex');
  const digest = createHash('sha256').update(content).digest('hex');
  const kept = await tx.write(
    `UPDATE redactions SET state = 'proposed', bytes = $3, digest = $4, commitment = $5, commitment_key = $6, tool = $7, version = version + 1
     WHERE organisation_id = $1 AND id = $2 AND state = 'making'`,
    [organisationId, redactionId, content.length, digest, commitment, commitmentKey, TOOL],
  );
  if (kept === 0) return false;
  await appendCustody(tx, organisationId, [
    { action: 'REDACT', evidenceId, sha256: digest, actor: memberActs({ userId: proposedBy }) },
  ]);
  return true;
}
