import { Injectable } from '@nestjs/common';
import { answeringHandOver } from '@plumbline/jobs';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { inboxRequest } from '../inbox-requests.ts';
import { addSession, passwordHashOf, placeOfLink } from '../request-access.ts';

export interface StartedAnswering {
  readonly requestId: string;
  /** Secret of the device's cookie. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** Lets somebody with a link answer its request on this device. */
@Injectable()
export class StartAnswering {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  /** @param password needed once somebody has chosen one @throws UserErrors */
  async execute(linkToken: string, password: string | undefined): Promise<StartedAnswering> {
    const place = await this.#auth.transaction((tx) => placeOfLink(tx, linkToken));
    if (place === null) throw userError('LINK_NOT_VALID');
    await this.#assertPassword(place.requestId, password);
    // Only a person who begins counts as one who opened the request: scanners of mails and previews follow links too.
    await this.#database.transaction(place.organisationId, async (tx) => {
      const request = await inboxRequest(tx, place.organisationId, place.requestId, { locked: true });
      if (request === null) throw userError('LINK_NOT_VALID');
      if (request.withdrawnAt !== null) throw userError('REQUEST_WITHDRAWN');
      if (request.openedAt !== null) return;
      await tx.query('UPDATE inbox_requests SET opened_at = $3 WHERE organisation_id = $1 AND id = $2', [
        place.organisationId,
        place.requestId,
        tx.now,
      ]);
      await addToOutbox(tx, answeringHandOver, place);
    });
    const session = await this.#auth.transaction((tx) => addSession(tx, place));
    return { requestId: place.requestId, ...session };
  }

  async #assertPassword(requestId: string, password: string | undefined): Promise<void> {
    const hash = await this.#auth.transaction((tx) => passwordHashOf(tx, requestId));
    if (hash === null) return;
    if (password === undefined || password === '') throw userError('ANSWERS_PASSWORD_NEEDED', 'password');
    await this.#auth.attempts.count('answers', requestId);
    const { password: passwords } = await this.#auth.auth.$context;
    if (!(await passwords.verify({ hash, password: password.normalize('NFKC') })))
      throw userError('ANSWERS_PASSWORD_WRONG', 'password');
  }
}
