import { Injectable } from '@nestjs/common';
import { AuthDatabase, type AuthTransaction } from '../../../platform/auth/auth-database.ts';
import { newSecretToken } from '../../../platform/auth/secret-token.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import { after } from '../../../platform/time/after.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import type { OneTimeLink } from '../invitation.repository.ts';
import { emailOf } from '../account.ts';
import { mayResetPassword } from '../member.policy.ts';
import { lockMember, viewerNow } from '../member.repository.ts';

interface ResetFor {
  readonly userId: string;
  /** Null for a link from the operator, whatever organisations the person belongs to. */
  readonly organisationId: string | null;
  readonly createdBy: string | null;
}

/** Creates a link with which a member sets a new password. At the next sign-in the person learns who made it. */
@Injectable()
export class CreateResetLink {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  async execute(viewer: Viewer, { memberId }: { readonly memberId: string }): Promise<OneTimeLink> {
    return this.#auth.transaction(async (tx) => {
      const asker = await viewerNow(tx, viewer);
      assertMay(asker, 'member.reset-password');
      const member = await lockMember(tx, viewer.organisationId, memberId);
      if (!mayResetPassword(asker, member)) throw userError('MEMBER_BELONGS_ELSEWHERE');
      return this.#write(tx, {
        userId: member.userId,
        organisationId: viewer.organisationId,
        createdBy: viewer.userId,
      });
    });
  }

  /** For the operator, when no owner can help: a last owner, or a member of several organisations. @throws UserErrors */
  async forOperator(email: string): Promise<OneTimeLink> {
    return this.#auth.transaction(async (tx) => {
      const [person] = await tx.query<{ id: string }>('SELECT id FROM auth.users WHERE email = $1', [emailOf(email)]);
      if (!person) throw userError('ACCOUNT_UNKNOWN', 'email');
      return this.#write(tx, { userId: person.id, organisationId: null, createdBy: null });
    });
  }

  async #write(tx: AuthTransaction, { userId, organisationId, createdBy }: ResetFor): Promise<OneTimeLink> {
    await tx.query('DELETE FROM auth.password_resets WHERE user_id = $1 AND used_at IS NULL', [userId]);
    const { token, hash } = newSecretToken();
    const [row] = await tx.query<{ expires_at: Date }>(
      `INSERT INTO auth.password_resets (token_hash, user_id, organisation_id, created_by, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING expires_at`,
      [hash, userId, organisationId, createdBy, tx.now, after(tx.now, { hours: 1 })],
    );
    if (!row) throw new Error('The link was not written');
    await tx.query(
      `SELECT auth.write_member_event(organisation_id, 'password-reset.created', user_id, user_id, '{}') FROM auth.members
       WHERE user_id = $1 AND organisation_id = coalesce($2, organisation_id)`,
      [userId, organisationId],
    );
    return {
      url: new URL(`/reset/${token}`, this.#auth.config.environment.PUBLIC_URL).href,
      expiresAt: row.expires_at,
    };
  }
}
