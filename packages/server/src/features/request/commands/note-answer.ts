import { Injectable } from '@nestjs/common';
import { itemAsked } from '@plumbline/questionnaire';
import { Database } from '../../../platform/db/transaction.ts';
import { userError, UserErrors } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { questionsOf } from '../../answering/request-terms.ts';
import { problemsOfNote } from '../../person/problems-of-note.ts';
import { lockRequest } from '../requests.ts';

export interface NoteAnswerInput {
  readonly item: string;
  /** Empty takes the note away. */
  readonly note: string;
  readonly numbersChecked: boolean;
}

/** Keeps a note to oneself about one answer. Nobody else reads it, and no log tells of it. */
@Injectable()
export class NoteAnswer {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, requestId: string, { item, note, numbersChecked }: NoteAnswerInput): Promise<void> {
    assertMay(viewer, 'request.ask');
    const { organisationId, userId } = viewer;
    const text = note.trim();
    const problems = problemsOfNote('note', text, numbersChecked);
    if (problems.length > 0) throw new UserErrors(problems);
    await this.#database.transaction(organisationId, async (tx) => {
      const request = await lockRequest(tx, organisationId, requestId);
      if (itemAsked(questionsOf(request), item) === undefined) throw userError('QUESTION_NOT_ASKED');
      const key = [organisationId, requestId, item, userId];
      if (text === '')
        await tx.query(
          'DELETE FROM answer_notes WHERE organisation_id = $1 AND request_id = $2 AND item = $3 AND written_by = $4',
          key,
        );
      else
        await tx.query(
          `INSERT INTO answer_notes (organisation_id, request_id, item, written_by, note, written_at) VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (organisation_id, request_id, item, written_by) DO UPDATE SET note = excluded.note, written_at = excluded.written_at`,
          [...key, text, tx.now],
        );
    });
  }
}
