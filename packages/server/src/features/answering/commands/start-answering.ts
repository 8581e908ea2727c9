import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { noteBegun } from '../hand-overs.ts';
import { markOpened, openRequest } from '../inbox-requests.ts';
import { addSession, hasBegun, placeOfLink, type BrowserSecrets } from '../request-access.ts';
import { assertProof, type StartProof } from '../start-proof.ts';

export interface StartedAnswering {
  readonly requestId: string;
  /** For the device's cookie; null for one that has begun already. */
  readonly session: { readonly token: string; readonly expiresAt: Date } | null;
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

  /** @param proof needed once somebody has begun, but on a device that has @param secrets of the browser's cookies @throws UserErrors */
  async execute(
    linkToken: string,
    proof: StartProof = {},
    secrets: BrowserSecrets = () => null,
  ): Promise<StartedAnswering> {
    const place = await this.#auth.transaction((tx) => placeOfLink(tx, linkToken));
    if (place === null) throw userError('LINK_NOT_VALID');
    const { requestId } = place;
    if (await this.#auth.transaction((tx) => hasBegun(tx, place, secrets))) return { requestId, session: null };
    const parts = { auth: this.#auth, database: this.#database };
    // What was handed to a colleague has a link of its own, which needs no proof while the section is answered.
    if (place.part === null) await assertProof(parts, place, proof);
    else
      await this.#database.transaction(place.organisationId, (tx) => openRequest(tx, place.organisationId, requestId));
    await this.#database.transaction(place.organisationId, (tx) => markOpened(tx, place));
    const session = await this.#auth.transaction(async (tx) => {
      if (place.part !== null) await noteBegun(tx, place.part.handOverId);
      return addSession(tx, place);
    });
    return { requestId, session };
  }
}
