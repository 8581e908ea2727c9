import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { addMails } from '../../../platform/mail/mails.ts';
import { standingRequest } from '../inbox-requests.ts';
import { CODE_MAIL } from '../mail-kind.ts';
import { placeOfLink } from '../request-access.ts';
import { goesByCode } from '../request-terms.ts';

/** Mails a code to the address that was asked, so that somebody with its link can go on from another device. */
@Injectable()
export class SendCode {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  /** @throws UserErrors */
  async execute(linkToken: string): Promise<void> {
    const place = await this.#auth.transaction((tx) => placeOfLink(tx, linkToken));
    if (place === null || place.part !== null) throw userError('LINK_NOT_VALID');
    const { organisationId, requestId } = place;
    // What was submitted is read again with a code too.
    const request = await this.#database.transaction(organisationId, (tx) =>
      standingRequest(tx, organisationId, requestId),
    );
    if (!goesByCode(request, this.#auth.config)) throw userError('LINK_NOT_VALID');
    await this.#auth.attempts.count('code', requestId);
    await this.#auth.transaction((tx) =>
      addMails(tx, this.#auth.config, {
        ...{ organisationId: request.buyerOrganisationId, kind: CODE_MAIL, subjectIds: [requestId] },
      }),
    );
  }
}
