import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { hashOfToken } from '../../platform/auth/secret-token.ts';
import type { Person } from '../../platform/auth/session.ts';
import { before } from '../../platform/time/after.ts';
import { rolesIn } from '../../platform/tenancy/role-list.ts';
import type { OrganisationKind, Role } from '../../platform/tenancy/viewer.ts';

export interface MembershipRow {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly roles: readonly Role[];
  readonly demo: boolean;
}

/** Password resets that another person allowed, with their number on that day. */
export interface ResetNotice {
  /** Null when the operator made the link. */
  readonly by: string | null;
  /** Day of the reset, UTC. */
  readonly day: string;
  readonly count: number;
}

/** What a link is for, as shown to the person who holds it. */
export interface LinkContent {
  readonly email: string;
  readonly name: string;
  /** Null for a reset link from the operator. */
  readonly organisationName: string | null;
  readonly hasAccount: boolean;
  readonly expiresAt: Date;
}

/** What a person may read about their own account, across all organisations. */
@Injectable()
export class PersonReadModel {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
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
    return this.#auth.transaction((tx) =>
      tx.query<ResetNotice>(
        `SELECT person.name AS by, to_char(reset.used_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, count(*)::integer AS count
       FROM auth.password_resets reset LEFT JOIN auth.users person ON person.id = reset.created_by
       WHERE reset.user_id = $1 AND reset.used_at > $2
       GROUP BY person.id, person.name, day ORDER BY min(reset.used_at)`,
        [userId, before(tx.now, { days: 30 })],
      ),
    );
  }

  /** @returns null for a link that was used, has expired or never existed */
  async invitation(token: string): Promise<LinkContent | null> {
    const [row] = await this.#auth.transaction((tx) =>
      tx.query<LinkContent>(
        `SELECT invitation.email, invitation.name, organisation.name AS "organisationName", person.id IS NOT NULL AS "hasAccount",
         invitation.expires_at AS "expiresAt"
       FROM auth.invitations invitation JOIN auth.organisations organisation ON organisation.id = invitation.organisation_id
       LEFT JOIN auth.users person ON person.email = invitation.email
       WHERE invitation.token_hash = $1 AND invitation.status = 'pending' AND invitation.expires_at > $2`,
        [hashOfToken(token), tx.now],
      ),
    );
    return row ?? null;
  }

  /** @returns null for a link that was used, has expired or never existed */
  async reset(token: string): Promise<LinkContent | null> {
    const [row] = await this.#auth.transaction((tx) =>
      tx.query<LinkContent>(
        `SELECT person.email, person.name, organisation.name AS "organisationName", true AS "hasAccount", reset.expires_at AS "expiresAt"
       FROM auth.password_resets reset JOIN auth.users person ON person.id = reset.user_id
       LEFT JOIN auth.organisations organisation ON organisation.id = reset.organisation_id
       WHERE reset.token_hash = $1 AND reset.used_at IS NULL AND reset.expires_at > $2`,
        [hashOfToken(token), tx.now],
      ),
    );
    return row ?? null;
  }
}
