import { Injectable } from '@nestjs/common';
import { itemAsked, MOST_FILES } from '@plumbline/questionnaire';
import { newIds } from '../../../platform/db/new-ids.ts';
import { Database, type Transaction } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertRoom } from '../../../platform/quotas/assert-room.ts';
import { FileStorage } from '../../../platform/storage/file-storage.ts';
import { HALF_UPLOAD_LIFE, removeHalfUploads } from '../../../platform/storage/remove-half-uploads.ts';
import { before } from '../../../platform/time/after.ts';
import { evidenceFiles, type EvidenceFile } from '../evidence-files.ts';
import { openRequest } from '../inbox-requests.ts';
import type { Respondent } from '../request-access.ts';
import { questionsOf } from '../request-terms.ts';

/** A file before its bytes are sent. */
export type EvidenceFileInput = Pick<
  EvidenceFile,
  'item' | 'place' | 'covers' | 'date' | 'by' | 'name' | 'bytes' | 'replaces'
> & {
  /** Kind of paper; only those that the question asks for are taken. */
  readonly what: string;
};

/** Makes room for a file with an answer. */
@Injectable()
export class BeginEvidenceFile {
  readonly #database: Database;
  readonly #storage: FileStorage;

  constructor(database: Database, storage: FileStorage) {
    this.#database = database;
    this.#storage = storage;
  }

  /** @returns the id of the upload that brings its bytes @throws UserErrors, QuotaReached */
  async execute(
    { organisationId, requestId, sessionId, part }: Respondent,
    { item, place, what, covers, date, by, name, bytes, replaces }: EvidenceFileInput,
  ): Promise<string> {
    return this.#database.transaction(organisationId, async (tx) => {
      const request = await openRequest(tx, organisationId, requestId);
      const asked = itemAsked(questionsOf(request, part?.section), item);
      if (asked === undefined || (place !== null && asked.bySite !== true)) throw userError('CHANGE_NOT_READABLE');
      if (asked.evidence?.some((code) => code === what) !== true) throw userError('EVIDENCE_NOT_ASKED_FOR', 'what');
      if (bytes === 0) throw userError('EVIDENCE_EMPTY', 'file');
      await this.#forgetHalfFiles(tx, organisationId);
      const here = (await evidenceFiles(tx, organisationId, requestId)).filter(
        (file) => file.item === item && file.place === place && !file.isSetAside,
      );
      // What was not submitted is taken out instead.
      if (replaces !== null && !here.some(({ id, isSubmitted }) => id === replaces && isSubmitted))
        throw userError('CHANGE_NOT_READABLE');
      if (here.filter(({ id }) => id !== replaces).length >= MOST_FILES)
        throw userError('EVIDENCE_TOO_MANY', 'file', { most: MOST_FILES });
      const holder = { organisationId, userId: requestId };
      const held = { from: 'FROM evidence_files WHERE organisation_id = $1', person: 'request_id' };
      await assertRoom(tx, holder, 'evidenceFiles', held);
      await assertRoom(tx, holder, 'evidenceFileBytes', { ...held, amount: 'bytes', more: bytes });
      const [id = '', uploadId = ''] = await newIds(tx, 2);
      await tx.query(
        `INSERT INTO evidence_files (organisation_id, id, request_id, upload_id, item, place, what, covers, dated_on, attested_by, name, bytes, state, session_id, added_at, replaces)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'sending', $13, $14, $15)`,
        [
          ...[organisationId, id, requestId, uploadId, item, place ?? '', what, covers.trim(), date],
          ...[by?.trim() === '' ? null : by, name, bytes, sessionId, tx.now, replaces],
        ],
      );
      return uploadId;
    });
  }

  /** Nobody comes by each day to clear up after respondents: who begins the next file does. */
  async #forgetHalfFiles(tx: Transaction, organisationId: string): Promise<void> {
    await removeHalfUploads(tx, this.#storage, organisationId);
    await tx.query(`DELETE FROM evidence_files WHERE organisation_id = $1 AND state = 'sending' AND added_at < $2`, [
      organisationId,
      before(tx.now, { milliseconds: HALF_UPLOAD_LIFE }),
    ]);
  }
}
