import { Injectable } from '@nestjs/common';
import { holdsAddress, proveAddress } from '../../../platform/auth/accounts-of-address.ts';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { hashOfToken } from '../../../platform/auth/secret-token.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { newPassword } from '../account.ts';
import type { PasswordOwner } from '../password.policy.ts';

export interface ResetPasswordInput {
  readonly token: string;
  readonly password: string;
}

interface ResetRow extends PasswordOwner {
  readonly user_id: string;
  /** Only the mailbox got the link. */
  readonly mailed: boolean;
}

/** Sets a new password with a reset link and ends every session of the person. */
@Injectable()
export class ResetPassword {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /** @returns the address to sign in with @throws UserErrors */
  async execute({ token, password }: ResetPasswordInput): Promise<{ email: string }> {
    const { email, holds } = await this.#auth.transaction(async (tx) => {
      // The link is void if the person has left or joined another organisation meanwhile, or if its maker is no longer an owner.
      const [reset] = await tx.query<ResetRow>(
        `UPDATE auth.password_resets reset SET used_at = $2 FROM auth.users person
         WHERE reset.token_hash = $1 AND reset.used_at IS NULL AND reset.expires_at > $2 AND person.id = reset.user_id
           AND (reset.organisation_id IS NULL OR ARRAY[reset.organisation_id] = ARRAY(SELECT organisation_id FROM auth.members WHERE user_id = reset.user_id))
           AND (reset.created_by IS NULL OR EXISTS (
             SELECT FROM auth.members owner WHERE owner.organisation_id = reset.organisation_id AND owner.user_id = reset.created_by
               AND string_to_array(owner.role, ',') @> ARRAY['owner']))
         RETURNING reset.user_id, reset.mailed_at IS NOT NULL AS mailed, person.email, person.name,
           ARRAY(SELECT organisation.name FROM auth.members member JOIN auth.organisations organisation ON organisation.id = member.organisation_id
             WHERE member.user_id = reset.user_id) AS organisations,
           coalesce((SELECT bool_and(organisation.demo) FROM auth.members member JOIN auth.organisations organisation ON organisation.id = member.organisation_id
             WHERE member.user_id = reset.user_id), false) AS "isDemo"`,
        [hashOfToken(token), tx.now],
      );
      if (!reset) throw userError('LINK_NOT_VALID');
      // A refusal takes back the use of the link.
      const accepted = await newPassword(password, reset);
      await tx.actAs(reset.user_id);
      const { password: passwords, internalAdapter } = await tx.auth.$context;
      await internalAdapter.updatePassword(reset.user_id, await passwords.hash(accepted));
      await internalAdapter.deleteUserSessions(reset.user_id);
      await tx.query('DELETE FROM auth.password_resets WHERE user_id = $1 AND used_at IS NULL', [reset.user_id]);
      await tx.query(
        `SELECT auth.write_member_event(organisation_id, 'password-reset.used', user_id, user_id, '{}') FROM auth.members WHERE user_id = $1`,
        [reset.user_id],
      );
      if (reset.mailed) await proveAddress(tx, reset.user_id);
      return { email: reset.email, holds: await holdsAddress(tx, reset.user_id) };
    });
    // What was tried on other accounts of the address stays counted.
    if (holds) await this.#auth.signIns.forget(email);
    return { email };
  }
}
