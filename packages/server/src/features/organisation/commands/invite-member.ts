import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { addMails } from '../../../platform/mail/mails.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Role, Viewer } from '../../../platform/tenancy/viewer.ts';
import { writeInvitation, type OneTimeLink } from '../invitation.repository.ts';
import { MAIL_KINDS } from '../mail-kinds.ts';
import { problemWithRoles } from '../member.policy.ts';
import { viewerNow } from '../member.repository.ts';

export interface InviteMemberInput {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The inviter hands the link over, also where a mail server is set. */
  readonly byHand?: boolean;
}

/** Invites an address, by mail. Where no mail server is set, the inviter sees the link once and passes it on. */
@Injectable()
export class InviteMember {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /** @returns a null link for an invitation that goes by mail @throws UserErrors */
  async execute(
    viewer: Viewer,
    { email, name, roles, byHand = false }: InviteMemberInput,
  ): Promise<{ invitationId: string; link: OneTimeLink | null }> {
    return this.#auth.transaction(async (tx) => {
      const asker = await viewerNow(tx, viewer);
      assertMay(asker, 'member.write');
      const problem = problemWithRoles(asker, new Set(), new Set(roles));
      if (problem !== null) throw userError(problem, 'roles');
      const invitation = { organisationId: viewer.organisationId, email, name, roles, inviterId: viewer.userId };
      const { config } = this.#auth;
      const { invitationId, link } = await writeInvitation(tx, config.environment.PUBLIC_URL, invitation);
      if (byHand) return { invitationId, link };
      const mail = { organisationId: viewer.organisationId, kind: MAIL_KINDS.invitation, subjectIds: [invitationId] };
      return { invitationId, link: (await addMails(tx, config, mail)) ? null : link };
    });
  }
}
