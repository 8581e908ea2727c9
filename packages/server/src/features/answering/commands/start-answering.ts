import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { markOpened } from '../inbox-requests.ts';
import { addSession, assertPassword, placeOfLink } from '../request-access.ts';

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
    await assertPassword(this.#auth, place.requestId, password);
    await this.#database.transaction(place.organisationId, (tx) => markOpened(tx, place));
    const session = await this.#auth.transaction((tx) => addSession(tx, place));
    return { requestId: place.requestId, ...session };
  }
}
