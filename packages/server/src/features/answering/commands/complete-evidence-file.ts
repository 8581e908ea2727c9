import { Injectable } from '@nestjs/common';
import { answeringExamineFile } from '@plumbline/jobs';
import { Database } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';

/** All bytes of a file are there: it is looked into. Doing it again changes nothing. */
@Injectable()
export class CompleteEvidenceFile {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns the id of the file */
  async execute(organisationId: string, uploadId: string): Promise<string> {
    return this.#database.transaction(organisationId, async (tx) => {
      const [sent] = await tx.query<{ id: string }>(
        `UPDATE evidence_files SET state = 'waiting' WHERE organisation_id = $1 AND upload_id = $2 AND state = 'sending' RETURNING id`,
        [organisationId, uploadId],
      );
      if (sent !== undefined) {
        await addToOutbox(tx, answeringExamineFile, { organisationId, fileId: sent.id });
        return sent.id;
      }
      const [known] = await tx.query<{ id: string }>(
        'SELECT id FROM evidence_files WHERE organisation_id = $1 AND upload_id = $2',
        [organisationId, uploadId],
      );
      return known?.id ?? '';
    });
  }
}
