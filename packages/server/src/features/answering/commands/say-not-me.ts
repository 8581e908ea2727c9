import { Injectable } from '@nestjs/common';
import { answeringHandOver } from '@plumbline/jobs';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { openRequest } from '../inbox-requests.ts';
import { placeOfLink } from '../request-access.ts';

/** Tells the buyer that the person who got the link is the wrong one. Beginning to answer takes it back. */
@Injectable()
export class SayNotMe {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  /** @throws UserErrors for a link that leads nowhere, or where somebody answers already */
  async execute(linkToken: string): Promise<void> {
    const place = await this.#auth.transaction((tx) => placeOfLink(tx, linkToken));
    if (place === null) throw userError('LINK_NOT_VALID');
    await this.#database.transaction(place.organisationId, async (tx) => {
      const { startedAt, notMeAt } = await openRequest(tx, place.organisationId, place.requestId);
      if (startedAt !== null) throw userError('ANSWERS_BEGUN');
      if (notMeAt !== null) return;
      await tx.query('UPDATE inbox_requests SET not_me_at = $3 WHERE organisation_id = $1 AND id = $2', [
        place.organisationId,
        place.requestId,
        tx.now,
      ]);
      await addToOutbox(tx, answeringHandOver, place);
    });
  }
}
