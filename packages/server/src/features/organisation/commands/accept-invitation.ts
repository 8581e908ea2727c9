import { Injectable } from '@nestjs/common';
import { accountWith, proveAddress } from '../../../platform/auth/accounts-of-address.ts';
import { AuthDatabase, type AuthTransaction } from '../../../platform/auth/auth-database.ts';
import { accountMark, type KnownDevice } from '../../../platform/auth/known-device.ts';
import { hashOfToken } from '../../../platform/auth/secret-token.ts';
import type { Person } from '../../../platform/auth/session.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { rolesIn } from '../../../platform/tenancy/role-list.ts';
import { keepAct } from '../account-act.repository.ts';
import { createAccount, newPassword, type NewAccount } from '../account.ts';

export interface AcceptInvitationInput {
  readonly token: string;
  /** For a new account; defaults to the name in the invitation. */
  readonly name?: string | undefined;
  readonly password?: string | undefined;
  /** The password is that of an account which the person has; otherwise it is chosen for a new one. */
  readonly hasAccount?: boolean | undefined;
}

interface OpenInvitation {
  readonly id: string;
  readonly organisation_id: string;
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly mailed: boolean;
  readonly organisation_name: string;
  readonly demo: boolean;
  readonly inviter_id: string | null;
  /** Who was given the link to hand it over, where that is another person. */
  readonly link_by: string | null;
  /** Address of the person who made the invitation; null for the operator, and for one who is gone. */
  readonly inviter: string | null;
}

interface Accepted {
  readonly userId: string;
  readonly isNew: boolean;
  readonly invitation: OpenInvitation;
  readonly device: KnownDevice | null;
}

const OPEN_INVITATION = `
  SELECT invitation.id, invitation.organisation_id, invitation.email, invitation.name, invitation.role, invitation.mailed_at IS NOT NULL AS mailed, invitation.inviter_id, invitation.link_by,
    organisation.name AS organisation_name, organisation.demo, inviter.email AS inviter
  FROM auth.invitations invitation JOIN auth.organisations organisation ON organisation.id = invitation.organisation_id
    LEFT JOIN auth.users inviter ON inviter.id = invitation.inviter_id
  WHERE invitation.token_hash = $1 AND invitation.status = 'pending' AND invitation.expires_at > $2`;

/** Makes the invited person a member, with a new account or with one that they have. Whether the address has any is told to nobody. */
@Injectable()
export class AcceptInvitation {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /**
   * @param signedIn the person of the browser's session, if any
   * @param device null for one in which nobody has signed in
   * @throws UserErrors
   */
  async execute(
    input: AcceptInvitationInput,
    signedIn: Person | null,
    device: KnownDevice | null = null,
  ): Promise<{ organisationId: string; email: string }> {
    const invited = await this.#auth.transaction((tx) => this.#open(tx, input.token));
    const account: NewAccount = {
      ...{ email: invited.email, name: input.name ?? invited.name, password: input.password ?? '' },
      organisation: { name: invited.organisation_name, demo: invited.demo },
    };
    const holder = await this.#holderOf(account, input.hasAccount === true, signedIn);
    return this.#auth.transaction(async (tx) => {
      const invitation = await this.#open(tx, input.token, 'FOR UPDATE OF invitation');
      const userId = holder ?? (await createAccount(tx, account));
      await tx.actAs(userId);
      await tx.query(`UPDATE auth.invitations SET status = 'accepted' WHERE id = $1`, [invitation.id]);
      const body = { organizationId: invitation.organisation_id, userId, role: rolesIn(invitation.role) };
      await tx.auth.api.addMember({ body });
      await this.#keepActs(tx, { userId, isNew: holder === null, invitation, device });
      if (invitation.mailed) await proveAddress(tx, userId);
      return { organisationId: invitation.organisation_id, email: invitation.email };
    });
  }

  /** Remembered for approvals: who invited somebody, or had the link, may have the account in hand. On the inviter's own device that is likelier still. */
  async #keepActs(tx: AuthTransaction, { userId, isNew, invitation, device }: Accepted): Promise<void> {
    const { organisation_id: organisationId, inviter_id: inviterId, link_by: linkBy, inviter } = invitation;
    const act = { organisationId, userId, kind: isNew ? 'account' : 'membership' } as const;
    await keepAct(tx, { ...act, makerId: inviterId });
    if (linkBy !== null && linkBy !== inviterId) await keepAct(tx, { ...act, makerId: linkBy });
    const isInviters = inviter !== null && device?.accounts.includes(this.#markOf(inviter)) === true;
    if (isInviters) await keepAct(tx, { ...act, kind: 'device', makerId: inviterId });
  }

  #markOf(email: string): string {
    return accountMark(this.#auth.config.environment.AUTH_SECRET, email);
  }

  async #open(tx: AuthTransaction, token: string, lock = ''): Promise<OpenInvitation> {
    const [invitation] = await tx.query<OpenInvitation>(`${OPEN_INVITATION} ${lock}`, [hashOfToken(token), tx.now]);
    if (!invitation) throw userError('LINK_NOT_VALID');
    return invitation;
  }

  /**
   * The account with which the person joins, after checking that it is theirs; null for a new one. Who chooses the password of an account of the address joins with that
   * account, so that no two have the same.
   */
  async #holderOf(account: NewAccount, hasAccount: boolean, signedIn: Person | null): Promise<string | null> {
    const { email, name, password, organisation } = account;
    if (signedIn && signedIn.email !== email) throw userError('INVITATION_FOR_ANOTHER_ADDRESS');
    if (signedIn) return signedIn.userId;
    // Before it is compared, so that no answer depends on the passwords of others.
    if (!hasAccount)
      await newPassword(password, { email, name, organisations: [organisation.name], isDemo: organisation.demo });
    // Outside the transaction, because a refusal rolls it back and the attempt would not be counted.
    await this.#auth.attempts.count('invitation', email);
    const known = await accountWith(await this.#auth.auth.$context, email, password);
    if (hasAccount && known === null) throw userError('PASSWORD_WRONG', 'password');
    return known?.id ?? null;
  }
}
