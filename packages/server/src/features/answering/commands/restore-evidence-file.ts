import { Injectable } from '@nestjs/common';
import { MOST_FILES } from '@plumbline/questionnaire';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { evidenceFiles, setAside } from '../evidence-files.ts';
import { openFile } from '../open-file.ts';
import type { Respondent } from '../request-access.ts';

/** Says that a file that was submitted and set aside is meant again: it goes with what is submitted next. */
@Injectable()
export class RestoreEvidenceFile {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors */
  async execute(respondent: Respondent, fileId: string): Promise<void> {
    const { organisationId, requestId } = respondent;
    await this.#database.transaction(organisationId, async (tx) => {
      const { item, place } = await openFile(tx, respondent, fileId);
      const here = (await evidenceFiles(tx, organisationId, requestId)).filter(
        (file) => file.item === item && file.place === place && !file.isSetAside && file.id !== fileId,
      );
      if (here.length >= MOST_FILES) throw userError('EVIDENCE_TOO_MANY', 'file', { most: MOST_FILES });
      await setAside(tx, organisationId, fileId, false);
    });
  }
}
