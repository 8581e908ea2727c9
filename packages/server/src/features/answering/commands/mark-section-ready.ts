import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { noteReady } from '../hand-overs.ts';
import { openRequest } from '../inbox-requests.ts';
import type { Respondent } from '../request-access.ts';

/** A colleague says that the section is answered, or that it is not yet. Both can go on changing it until everything is submitted. */
@Injectable()
export class MarkSectionReady {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  /** @throws UserErrors */
  async execute({ organisationId, requestId, part }: Respondent, isReady: boolean): Promise<void> {
    if (part === null) throw userError('CHANGE_NOT_READABLE');
    await this.#database.transaction(organisationId, (tx) => openRequest(tx, organisationId, requestId));
    await this.#auth.transaction((tx) => noteReady(tx, part.handOverId, isReady));
  }
}
