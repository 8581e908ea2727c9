import { Injectable } from '@nestjs/common';
import { AuthDatabase, type AuthTransaction } from '../../../platform/auth/auth-database.ts';
import { hashOfToken } from '../../../platform/auth/secret-token.ts';
import type { Person } from '../../../platform/auth/session.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { rolesIn } from '../../../platform/tenancy/role-list.ts';
import { createAccount } from '../account.ts';

export interface AcceptInvitationInput {
  readonly token: string;
  /** For a new account; defaults to the name in the invitation. */
  readonly name?: string | undefined;
  /** Of the new account, or of the existing account of the address. */
  readonly password?: string | undefined;
}

interface OpenInvitation {
  readonly id: string;
  readonly organisation_id: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly organisation_name: string;
  readonly demo: boolean;
}

/** Makes the invited person a member, with a new account or the existing account of the invited address. */
@Injectable()
export class AcceptInvitation {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /** @param signedIn the person of the browser's session, if any @throws UserErrors */
  async execute(
    input: AcceptInvitationInput,
    signedIn: Person | null,
  ): Promise<{ organisationId: string; email: string }> {
    const holder = await this.#holderOf(input, signedIn);
    return this.#auth.transaction(async (tx) => {
      const [invitation] = await tx.query<OpenInvitation>(
        `SELECT invitation.id, invitation.organisation_id, invitation.email, invitation.name, invitation.role,
           organisation.name AS organisation_name, organisation.demo
         FROM auth.invitations invitation JOIN auth.organisations organisation ON organisation.id = invitation.organisation_id
         WHERE invitation.token_hash = $1 AND invitation.status = 'pending' AND invitation.expires_at > $2 FOR UPDATE OF invitation`,
        [hashOfToken(input.token), tx.now],
      );
      if (!invitation) throw userError('LINK_NOT_VALID');
      const userId = holder ?? (await this.#newAccount(tx, invitation, input));
      await tx.actAs(userId);
      await tx.query(`UPDATE auth.invitations SET status = 'accepted' WHERE id = $1`, [invitation.id]);
      const body = { organizationId: invitation.organisation_id, userId, role: rolesIn(invitation.role) };
      await tx.auth.api.addMember({ body });
      return { organisationId: invitation.organisation_id, email: invitation.email };
    });
  }

  /** Returns the owner of the invited address's account, after checking that they made the request; null when there is no account. */
  async #holderOf({ token, password }: AcceptInvitationInput, signedIn: Person | null): Promise<string | null> {
    const [invited] = await this.#auth.transaction((tx) =>
      tx.query<{ email: string; user_id: string | null }>(
        `SELECT invitation.email, person.id AS user_id FROM auth.invitations invitation LEFT JOIN auth.users person ON person.email = invitation.email
       WHERE invitation.token_hash = $1 AND invitation.status = 'pending' AND invitation.expires_at > $2`,
        [hashOfToken(token), tx.now],
      ),
    );
    if (!invited) throw userError('LINK_NOT_VALID');
    if (signedIn && signedIn.email !== invited.email) throw userError('INVITATION_FOR_ANOTHER_ADDRESS');
    if (signedIn || invited.user_id === null) return invited.user_id;
    if (password === undefined || password === '') throw userError('ACCOUNT_EXISTS_SIGN_IN', 'password');
    // Outside the transaction, because a refusal rolls it back and the attempt would not be counted.
    await this.#auth.attempts.count('invitation', invited.email);
    const { internalAdapter, password: passwords } = await this.#auth.auth.$context;
    const accounts = await internalAdapter.findAccounts(invited.user_id);
    const hash = accounts.find(({ providerId }) => providerId === 'credential')?.password;
    if (!hash || !(await passwords.verify({ hash, password }))) throw userError('PASSWORD_WRONG', 'password');
    return invited.user_id;
  }

  async #newAccount(
    tx: AuthTransaction,
    invitation: OpenInvitation,
    { name, password }: AcceptInvitationInput,
  ): Promise<string> {
    return createAccount(tx, {
      ...{ email: invitation.email, name: name ?? invitation.name, password: password ?? '' },
      organisation: { name: invitation.organisation_name, demo: invitation.demo },
    });
  }
}
