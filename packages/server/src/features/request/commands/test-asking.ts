import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { addMails } from '../../../platform/mail/mails.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { readAsking } from '../askings.ts';
import { TEST_MAIL } from '../mail-kind.ts';

/** Sends the letter of an asking to the person who prepared it, as a contact will get it. */
@Injectable()
export class TestAsking {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  /** @throws UserErrors, NotFound, NotAllowed */
  async execute(viewer: Viewer, askingId: string): Promise<void> {
    assertMay(viewer, 'request.ask');
    const { organisationId, userId } = viewer;
    await this.#database.transaction(organisationId, async (tx) => {
      const asking = await readAsking(tx, organisationId, askingId, { locked: true });
      if (asking.askedBy !== userId) throw userError('ASKING_OF_ANOTHER');
      if (this.#auth.config.environment.SMTP_URL === undefined) throw userError('NO_MAIL_TO_TRY');
      if (asking.testedAt !== null) return;
      await tx.query('UPDATE askings SET tested_at = $3 WHERE organisation_id = $1 AND id = $2', [
        organisationId,
        askingId,
        tx.now,
      ]);
    });
    await this.#auth.transaction((tx) =>
      addMails(tx, this.#auth.config, { organisationId, kind: TEST_MAIL, subjectIds: [askingId] }),
    );
  }
}
