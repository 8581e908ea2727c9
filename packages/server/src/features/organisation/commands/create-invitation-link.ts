import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { withdrawMails } from '../../../platform/mail/mails.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { lockInvitation, renewInvitationLink, type OneTimeLink } from '../invitation.repository.ts';
import { MAIL_KINDS } from '../mail-kinds.ts';
import { viewerNow } from '../member.repository.ts';

/** Makes a link of an open invitation that the viewer hands over, where the mail did not come through. A link that was mailed is void from then on. */
@Injectable()
export class CreateInvitationLink {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /** @throws UserErrors */
  async execute(viewer: Viewer, { invitationId }: { readonly invitationId: string }): Promise<OneTimeLink> {
    return this.#auth.transaction(async (tx) => {
      const asker = await viewerNow(tx, viewer);
      assertMay(asker, 'member.write');
      await lockInvitation(tx, asker, invitationId);
      const publicUrl = this.#auth.config.environment.PUBLIC_URL;
      const link = await renewInvitationLink(tx, publicUrl, { invitationId, linkBy: viewer.userId });
      if (link === null) throw userError('INVITATION_CLOSED');
      await withdrawMails(tx, { kind: MAIL_KINDS.invitation, subjectId: invitationId });
      await tx.query(`SELECT auth.write_member_event($1, 'invitation.link-created', NULL, $2, '{}')`, [
        viewer.organisationId,
        invitationId,
      ]);
      return link;
    });
  }
}
