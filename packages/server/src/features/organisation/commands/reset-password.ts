import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { hashOfToken } from '../../../platform/auth/secret-token.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { assertPassword } from '../account.ts';

export interface ResetPasswordInput {
  readonly token: string;
  readonly password: string;
  /** Network address from which the person will sign in. */
  readonly address: string;
}

/** Sets a new password with a reset link and ends every session of the person. */
@Injectable()
export class ResetPassword {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /** @returns the address to sign in with @throws UserErrors */
  async execute({ token, password, address }: ResetPasswordInput): Promise<{ email: string }> {
    assertPassword(password);
    const done = await this.#auth.transaction(async (tx) => {
      // The link is void if the person has left or joined another organisation meanwhile, or if its maker is no longer an owner.
      const [reset] = await tx.query<{ user_id: string; email: string }>(
        `UPDATE auth.password_resets reset SET used_at = $2 FROM auth.users person
         WHERE reset.token_hash = $1 AND reset.used_at IS NULL AND reset.expires_at > $2 AND person.id = reset.user_id
           AND (reset.organisation_id IS NULL OR ARRAY[reset.organisation_id] = ARRAY(SELECT organisation_id FROM auth.members WHERE user_id = reset.user_id))
           AND (reset.created_by IS NULL OR EXISTS (
             SELECT FROM auth.members owner WHERE owner.organisation_id = reset.organisation_id AND owner.user_id = reset.created_by
               AND string_to_array(owner.role, ',') @> ARRAY['owner']))
         RETURNING reset.user_id, person.email`,
        [hashOfToken(token), tx.now],
      );
      if (!reset) throw userError('LINK_NOT_VALID');
      await tx.actAs(reset.user_id);
      const { password: passwords, internalAdapter } = await tx.auth.$context;
      await internalAdapter.updatePassword(reset.user_id, await passwords.hash(password));
      await internalAdapter.deleteUserSessions(reset.user_id);
      await tx.query(
        `SELECT auth.write_member_event(organisation_id, 'password-reset.used', user_id, user_id, '{}') FROM auth.members WHERE user_id = $1`,
        [reset.user_id],
      );
      return { email: reset.email };
    });
    await this.#auth.signIns.forget({ ...done, address, device: null });
    return done;
  }
}
