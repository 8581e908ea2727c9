import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { markOpened } from '../inbox-requests.ts';
import { hasBegun, placeOfLink, type BrowserSecrets } from '../request-access.ts';
import { claimantOf, claimRequest } from '../request-claims.ts';
import { assertProof, type StartProof } from '../start-proof.ts';

/**
 * Adds the request of a link to the organisation of a supplier: from then on its members answer it. The request and its answers stay where they are. One that
 * another organisation has is refused in the same words as one that is not there.
 */
@Injectable()
export class AddRequest {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  /** @param proof needed once somebody has begun, but in a browser that has @param secrets of the browser's cookies @returns the request's id @throws UserErrors, NotAllowed */
  async execute(
    viewer: Viewer,
    linkToken: string,
    proof: StartProof = {},
    secrets: BrowserSecrets = () => null,
  ): Promise<string> {
    assertMay(viewer, 'answers.give');
    const { place, claim, isBegun } = await this.#auth.transaction(async (tx) => {
      const found = await placeOfLink(tx, linkToken);
      return {
        place: found,
        claim: found && (await claimantOf(tx, found.requestId)),
        isBegun: found !== null && (await hasBegun(tx, found, secrets)),
      };
    });
    const isOthers = claim !== null && claim.claimantId !== viewer.organisationId;
    // A colleague's link opens one section, and makes nobody the owner of the whole.
    if (place === null || place.part !== null || isOthers) throw userError('LINK_NOT_VALID');
    const parts = { auth: this.#auth, database: this.#database };
    if (claim === null && !isBegun) await assertProof(parts, place, proof);
    if (!(await this.#auth.transaction((tx) => claimRequest(tx, place, viewer.organisationId, viewer.userId))))
      throw userError('LINK_NOT_VALID');
    await this.#database.transaction(place.organisationId, (tx) => markOpened(tx, place));
    return place.requestId;
  }
}
