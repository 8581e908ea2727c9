import { Injectable } from '@nestjs/common';
import { PASSWORD_LENGTH } from '../../platform/auth/auth.ts';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { hashOfToken } from '../../platform/auth/secret-token.ts';
import type { Person } from '../../platform/auth/session.ts';
import { Database } from '../../platform/db/transaction.ts';
import { before } from '../../platform/time/after.ts';
import { rolesIn } from '../../platform/tenancy/role-list.ts';
import type { OrganisationKind, Role } from '../../platform/tenancy/viewer.ts';
import { peopleThen } from '../person/people-then.ts';
import type { PersonAt } from '../person/person-at.ts';

export interface MembershipRow {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly roles: readonly Role[];
  readonly demo: boolean;
}

/** The person under the name of the time; under the present name where the organisation does not know them yet, as events take a moment. */
export type LinkMaker = PersonAt | { readonly name: string; readonly shortId: null };

/** Password resets that another person allowed, with their number on that day. */
export interface ResetNotice {
  /** Null when the operator made the link. */
  readonly by: LinkMaker | null;
  /** Day of the reset, UTC. */
  readonly day: string;
  readonly count: number;
}

interface ResetRow {
  readonly makerId: string | null;
  readonly name: string | null;
  readonly organisationId: string | null;
  readonly madeAt: Date;
  readonly day: string;
  readonly count: number;
}

/** What a link is for, as shown to the person who holds it. */
export interface LinkContent {
  readonly email: string;
  readonly name: string;
  /** Null for a reset link from the operator. */
  readonly organisationName: string | null;
  readonly expiresAt: Date;
  /** Characters that a new password has, at least and at most. */
  readonly passwordLength: typeof PASSWORD_LENGTH;
}

/** What a person may read about their own account, across all organisations. */
@Injectable()
export class PersonReadModel {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  async memberships({ userId }: Pick<Person, 'userId'>): Promise<MembershipRow[]> {
    const rows = await this.#auth.query<{
      id: string;
      name: string;
      kind: OrganisationKind;
      demo: boolean;
      role: string;
    }>(
      `SELECT organisation.id, organisation.name, organisation.kind, organisation.demo, member.role
       FROM auth.members member JOIN auth.organisations organisation ON organisation.id = member.organisation_id
       WHERE member.user_id = $1 ORDER BY organisation.name, organisation.id`,
      [userId],
    );
    return rows.map(({ id, name, kind, demo, role }) => ({
      organisationId: id,
      name,
      kind,
      demo,
      roles: rolesIn(role),
    }));
  }

  /** Resets of the last 30 days, shown at every sign-in: if shown once, the maker of a link could sign in first and the person would never know. */
  async resetNotices({ userId }: Pick<Person, 'userId'>): Promise<ResetNotice[]> {
    const resets = await this.#auth.transaction((tx) =>
      tx.query<ResetRow>(
        `SELECT reset.created_by AS "makerId", person.name, reset.organisation_id AS "organisationId", max(reset.created_at) AS "madeAt",
         to_char(reset.used_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, count(*)::integer AS count
       FROM auth.password_resets reset LEFT JOIN auth.users person ON person.id = reset.created_by
       WHERE reset.user_id = $1 AND reset.used_at > $2 AND NOT reset.self_asked
       GROUP BY reset.created_by, person.name, reset.organisation_id, day ORDER BY min(reset.used_at)`,
        [userId, before(tx.now, { days: 30 })],
      ),
    );
    const notices: ResetNotice[] = [];
    for (const { day, count, ...reset } of resets) notices.push({ by: await this.#makerOf(reset), day, count });
    return notices;
  }

  /** Who made a link. A person whose account is gone has no name; the operator's links belong to no organisation. */
  async #makerOf({
    makerId,
    name,
    organisationId,
    madeAt,
  }: Omit<ResetRow, 'day' | 'count'>): Promise<LinkMaker | null> {
    if (organisationId === null) return null;
    const [then] = await this.#database.transaction(organisationId, (tx) =>
      peopleThen(tx, organisationId, [{ userId: makerId, at: madeAt }]),
    );
    return then ?? { name: name ?? '', shortId: null };
  }

  /** @returns null for a link that was used, has expired or never existed */
  async invitation(token: string): Promise<LinkContent | null> {
    const [row] = await this.#auth.transaction((tx) =>
      tx.query<Omit<LinkContent, 'passwordLength'>>(
        `SELECT invitation.email, invitation.name, organisation.name AS "organisationName", invitation.expires_at AS "expiresAt"
       FROM auth.invitations invitation JOIN auth.organisations organisation ON organisation.id = invitation.organisation_id
       WHERE invitation.token_hash = $1 AND invitation.status = 'pending' AND invitation.expires_at > $2`,
        [hashOfToken(token), tx.now],
      ),
    );
    return row ? { ...row, passwordLength: PASSWORD_LENGTH } : null;
  }

  /** @returns null for a link that was used, has expired or never existed */
  async reset(token: string): Promise<LinkContent | null> {
    const [row] = await this.#auth.transaction((tx) =>
      tx.query<Omit<LinkContent, 'passwordLength'>>(
        `SELECT person.email, person.name, organisation.name AS "organisationName", reset.expires_at AS "expiresAt"
       FROM auth.password_resets reset JOIN auth.users person ON person.id = reset.user_id
       LEFT JOIN auth.organisations organisation ON organisation.id = reset.organisation_id
       WHERE reset.token_hash = $1 AND reset.used_at IS NULL AND reset.expires_at > $2`,
        [hashOfToken(token), tx.now],
      ),
    );
    return row ? { ...row, passwordLength: PASSWORD_LENGTH } : null;
  }
}
