import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { DAYS_TOLD } from '../../platform/auth/sign-in-attempts.ts';
import { Database } from '../../platform/db/transaction.ts';
import { assertMay, may } from '../../platform/tenancy/may.ts';
import { rolesIn } from '../../platform/tenancy/role-list.ts';
import type { Role, Viewer } from '../../platform/tenancy/viewer.ts';
import { before } from '../../platform/time/after.ts';
import { lookAlikes } from '../person/look-alikes.ts';
import { peopleThen, shortIds } from '../person/people-then.ts';
import type { PersonAt } from '../person/person-at.ts';
import { handsOnMembers, IN_NO_HANDS, type HandsRow } from './hands-on-members.ts';
import { mayChangeMember, mayRemoveMember, mayResetPassword } from './member.policy.ts';

export interface MemberRow extends HandsRow {
  readonly id: string;
  readonly name: string;
  /** Null for a moment after joining. */
  readonly shortId: string | null;
  /** Whether another member's name is or looks the same. */
  readonly looksLikeAnother: boolean;
  /** Null without the right to see it. */
  readonly email: string | null;
  /** Null without the right to see it. */
  readonly hasSecondFactor: boolean | null;
  readonly roles: readonly Role[];
  readonly joinedAt: Date;
  readonly isYou: boolean;
  readonly viewerCanChange: boolean;
  readonly viewerCanRemove: boolean;
  readonly viewerCanReset: boolean;
  readonly version: number;
}

export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Under the name of that time; null when the operator invited. */
  readonly invitedBy: Pick<MemberRow, 'name' | 'shortId'> | PersonAt | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Wrong passwords tried for one member in one minute. */
export interface WrongPasswordsRow {
  readonly person: Pick<MemberRow, 'name' | 'shortId'>;
  readonly minute: Date;
  readonly wrong: number;
  /** Tries that came too soon. */
  readonly refused: number;
}

interface StoredMember {
  id: string;
  user_id: string;
  name: string;
  email: string;
  two_factor_enabled: boolean;
  role: string;
  created_at: Date;
  version: number;
  elsewhere: boolean;
}

interface StoredInvitation {
  id: string;
  email: string;
  name: string;
  role: string;
  inviter_id: string | null;
  inviter: string | null;
  created_at: Date;
  expires_at: Date;
}

/** Most minutes with wrong passwords on a page. */
const mostMinutes = 100;

/** Members of one organisation, its open invitations, and who tries their passwords. */
@Injectable()
export class MemberReadModel {
  readonly #auth: AuthDatabase;
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  async members(viewer: Viewer): Promise<MemberRow[]> {
    return this.#members(viewer);
  }

  async member(viewer: Viewer, memberId: string): Promise<MemberRow | null> {
    return (await this.#members(viewer)).find(({ id }) => id === memberId) ?? null;
  }

  /** The user behind a member, by whom acts are stored; null where nobody is. */
  async userOf(viewer: Viewer, memberId: string): Promise<string | null> {
    assertMay(viewer, 'member.read');
    const [row] = await this.#auth.query<{ id: string }>(
      'SELECT user_id AS id FROM auth.members WHERE organisation_id = $1 AND id = $2',
      [viewer.organisationId, memberId],
    );
    return row?.id ?? null;
  }

  /** Open invitations; none for a viewer who may not see addresses, because they hold them. */
  async invitations(viewer: Viewer): Promise<InvitationRow[]> {
    return may(viewer, 'member.read-email') ? this.#invitations(viewer, null) : [];
  }

  async invitation(viewer: Viewer, invitationId: string): Promise<InvitationRow | null> {
    return may(viewer, 'member.read-email') ? ((await this.#invitations(viewer, invitationId))[0] ?? null) : null;
  }

  /** Of the last 30 days and of the time of the membership, newest first; null without the right to see them. */
  async wrongPasswords(viewer: Viewer): Promise<WrongPasswordsRow[] | null> {
    if (!may(viewer, 'member.read-sign-ins')) return null;
    const rows = await this.#auth.transaction((tx) =>
      tx.query<Omit<WrongPasswordsRow, 'person'> & { readonly userId: string; readonly name: string }>(
        `SELECT failures.minute, failures.wrong, failures.refused, person.id AS "userId", person.name
         FROM auth.members member
         JOIN auth.users person ON person.id = member.user_id
         JOIN auth.sign_in_failures failures ON failures.user_id = member.user_id
         WHERE member.organisation_id = $1 AND failures.minute > $2 AND failures.minute > member.created_at - interval '1 minute'
         ORDER BY failures.minute DESC, person.name, person.id LIMIT ${mostMinutes}`,
        [viewer.organisationId, before(tx.now, { days: DAYS_TOLD })],
      ),
    );
    const known = await this.#database.transaction(viewer.organisationId, (tx) => shortIds(tx, viewer.organisationId));
    return rows.map(({ userId, name, ...counts }) => ({
      ...counts,
      person: { name, shortId: known.get(userId) ?? null },
    }));
  }

  async #members(viewer: Viewer): Promise<MemberRow[]> {
    assertMay(viewer, 'member.read');
    const seesAddresses = may(viewer, 'member.read-email');
    // Those who may ask for it of everybody: to others it would only tell whose password is enough.
    const seesFactors = may(viewer, 'settings.write');
    const rows = await this.#auth.query<StoredMember>(
      `SELECT member.id, member.user_id, person.name, person.email, person.two_factor_enabled, member.role, member.created_at, member.version,
         EXISTS (SELECT 1 FROM auth.members other WHERE other.user_id = member.user_id AND other.organisation_id <> member.organisation_id) AS elsewhere
       FROM auth.members member JOIN auth.users person ON person.id = member.user_id
       WHERE member.organisation_id = $1
       ORDER BY person.name, member.id`,
      [viewer.organisationId],
    );
    const { known, hands } = await this.#database.transaction(viewer.organisationId, async (tx) => ({
      known: await shortIds(tx, viewer.organisationId),
      hands: await handsOnMembers(
        tx,
        viewer,
        rows.map((row) => row.user_id),
      ),
    }));
    const alike = lookAlikes(rows.map(({ name }) => name));
    return rows.map((row) => {
      const roles = rolesIn(row.role);
      const isYou = row.user_id === viewer.userId;
      const subject = { userId: row.user_id, roles: new Set(roles), belongsElsewhere: row.elsewhere };
      return {
        id: row.id,
        name: row.name,
        shortId: known.get(row.user_id) ?? null,
        looksLikeAnother: alike.has(row.name),
        email: seesAddresses || isYou ? row.email : null,
        hasSecondFactor: seesFactors || isYou ? row.two_factor_enabled : null,
        roles,
        joinedAt: row.created_at,
        isYou,
        viewerCanChange: mayChangeMember(viewer, subject),
        viewerCanRemove: mayRemoveMember(viewer, subject),
        viewerCanReset: mayResetPassword(viewer, subject),
        ...(hands.get(row.user_id) ?? IN_NO_HANDS),
        version: row.version,
      };
    });
  }

  async #invitations(viewer: Viewer, invitationId: string | null): Promise<InvitationRow[]> {
    const rows = await this.#auth.transaction((tx) =>
      tx.query<StoredInvitation>(
        `SELECT invitation.id, invitation.email, invitation.name, invitation.role, invitation.inviter_id, person.name AS inviter,
           invitation.created_at, invitation.expires_at
       FROM auth.invitations invitation LEFT JOIN auth.users person ON person.id = invitation.inviter_id
       WHERE invitation.organisation_id = $1 AND invitation.status = 'pending' AND invitation.expires_at > $3
         AND ($2::uuid IS NULL OR invitation.id = $2)
       ORDER BY invitation.created_at DESC, invitation.id`,
        [viewer.organisationId, invitationId, tx.now],
      ),
    );
    const acts = rows.map((row) => ({ userId: row.inviter_id, at: row.created_at }));
    const inviters = await this.#database.transaction(viewer.organisationId, (tx) =>
      peopleThen(tx, viewer.organisationId, acts),
    );
    return rows.map((row, place) => ({
      id: row.id,
      email: row.email,
      name: row.name,
      roles: rolesIn(row.role),
      invitedBy: inviters[place] ?? (row.inviter === null ? null : { name: row.inviter, shortId: null }),
      createdAt: row.created_at,
      expiresAt: row.expires_at,
    }));
  }
}
