import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { Sessions, type AskedWith } from '../../platform/auth/session.ts';
import { may } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { AnsweringReadModel } from './answering.read-model.ts';
import { readCookie } from './http/answering-cookie.ts';
import type { Respondent } from './request-access.ts';
import { claimantOf } from './request-claims.ts';

/** An organisation in which the person of the browser may answer. */
export interface OwnOrganisation {
  readonly id: string;
  readonly name: string;
}

/** What a signed-in person may do with a request that has a link. */
export interface ClaimOffer {
  /** Organisations that the person may add it to; none once one has it. */
  readonly addTo: readonly OwnOrganisation[];
  /** The person's organisation that has it. Of another one nothing is told. */
  readonly addedTo: OwnOrganisation | null;
}

/** For somebody who may add nothing. */
export const NO_OFFER: ClaimOffer = { addTo: [], addedTo: null };

/** Says who answers a request: a member of the organisation that has claimed it, or somebody whose device began with a link. */
@Injectable()
export class Respondents {
  readonly #auth: AuthDatabase;
  readonly #sessions: Sessions;
  readonly #reads: AnsweringReadModel;

  constructor(auth: AuthDatabase, sessions: Sessions, reads: AnsweringReadModel) {
    this.#auth = auth;
    this.#sessions = sessions;
    this.#reads = reads;
  }

  /** @throws UserErrors for everybody else, in the same words as for a request that is not there */
  async of(asked: AskedWith, requestId: string): Promise<Respondent> {
    const member = await this.#member(asked, requestId);
    return member ?? this.#reads.respondent(requestId, readCookie(asked, requestId));
  }

  /** The person of the browser as one who answers in an organisation; null for everybody else. */
  async viewerIn(asked: AskedWith, organisationId: string): Promise<Viewer | null> {
    const viewer = await this.#sessions.viewerOf(asked, organisationId);
    return viewer !== null && may(viewer, 'answers.give') ? viewer : null;
  }

  async offer(asked: AskedWith, requestId: string): Promise<ClaimOffer> {
    const person = await this.#sessions.personOf(asked);
    if (person === null) return NO_OFFER;
    const suppliers = await this.#auth.query<OwnOrganisation>(
      `SELECT organisation.id, organisation.name FROM auth.members member JOIN auth.organisations organisation ON organisation.id = member.organisation_id
       WHERE member.user_id = $1 AND organisation.kind = 'supplier' ORDER BY organisation.name, organisation.id`,
      [person.userId],
    );
    const viewers = await Promise.all(suppliers.map(({ id }) => this.viewerIn(asked, id)));
    const own = suppliers.filter((_, at) => viewers[at] !== null);
    const claim = await claimantOf(this.#auth, requestId);
    if (claim === null) return { addTo: own, addedTo: null };
    return { addTo: [], addedTo: own.find(({ id }) => id === claim.claimantId) ?? null };
  }

  /** Membership, role and claim are read each time: somebody who has left answers no more. */
  async #member(asked: AskedWith, requestId: string): Promise<Respondent | null> {
    const person = await this.#sessions.personOf(asked);
    const claim = person && (await claimantOf(this.#auth, requestId));
    const viewer = claim && (await this.viewerIn(asked, claim.claimantId));
    if (person === null || claim === null || viewer === null) return null;
    const { organisationId, claimantId, claimantName } = claim;
    const member = { userId: viewer.userId, organisationId: claimantId, organisationName: claimantName };
    return { organisationId, requestId, sessionId: person.sessionId, member, part: null };
  }
}
