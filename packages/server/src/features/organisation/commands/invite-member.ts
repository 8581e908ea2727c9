import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { Database } from '../../../platform/db/transaction.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { addMails } from '../../../platform/mail/mails.ts';
import { assertUnder, limitsOf } from '../../../platform/quotas/assert-room.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Role, Viewer } from '../../../platform/tenancy/viewer.ts';
import { before } from '../../../platform/time/after.ts';
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
  readonly #database: Database;

  constructor(auth: AuthDatabase, database: Database) {
    this.#auth = auth;
    this.#database = database;
  }

  /** @returns a null link for an invitation that goes by mail @throws UserErrors */
  async execute(
    viewer: Viewer,
    { email, name, roles, byHand = false }: InviteMemberInput,
  ): Promise<{ invitationId: string; link: OneTimeLink | null }> {
    const { organisationId } = viewer;
    const limits = await this.#database.transaction(organisationId, (tx) =>
      limitsOf(tx, organisationId, 'invitations'),
    );
    return this.#auth.transaction(async (tx) => {
      const asker = await viewerNow(tx, viewer);
      assertMay(asker, 'member.write');
      const problem = problemWithRoles(asker, new Set(), new Set(roles));
      if (problem !== null) throw userError(problem, 'roles');
      await assertUnder(limits, tx, viewer, {
        name: 'invitations',
        from: 'FROM auth.invitations WHERE organisation_id = $1 AND created_at > $3',
        parameters: [before(tx.now, { days: 1 })],
        person: 'inviter_id',
      });
      const invitation = { organisationId, email, name, roles, inviterId: viewer.userId };
      const { config } = this.#auth;
      const { invitationId, link } = await writeInvitation(tx, config.environment.PUBLIC_URL, invitation);
      if (byHand) return { invitationId, link };
      const mail = { organisationId, kind: MAIL_KINDS.invitation, subjectIds: [invitationId] };
      return { invitationId, link: (await addMails(tx, config, mail)) ? null : link };
    });
  }
}
