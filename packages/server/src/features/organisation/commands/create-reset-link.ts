import { Injectable } from '@nestjs/common';
import { AuthDatabase, type AuthTransaction } from '../../../platform/auth/auth-database.ts';
import { userError } from '../../../platform/errors/user-error.ts';
import { addMails } from '../../../platform/mail/mails.ts';
import { assertMay } from '../../../platform/tenancy/may.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { keepAct } from '../account-act.repository.ts';
import { accountMeant } from '../account.ts';
import type { OneTimeLink } from '../invitation.repository.ts';
import { MAIL_KINDS } from '../mail-kinds.ts';
import { mayResetPassword } from '../member.policy.ts';
import { lockMember, viewerNow } from '../member.repository.ts';
import { writeReset, type NewReset } from '../reset.repository.ts';

export interface CreateResetLinkInput {
  readonly memberId: string;
  /** The owner hands the link over, also where a mail server is set: for somebody who cannot get at the mailbox. */
  readonly byHand?: boolean;
}

export interface CreatedReset {
  /** Null where it goes by mail. */
  readonly url: string | null;
  readonly expiresAt: Date;
}

/** Creates a link with which a member sets a new password. At the next sign-in the person learns who made it. */
@Injectable()
export class CreateResetLink {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /** @throws UserErrors */
  async execute(viewer: Viewer, { memberId, byHand = false }: CreateResetLinkInput): Promise<CreatedReset> {
    return this.#auth.transaction(async (tx) => {
      const asker = await viewerNow(tx, viewer);
      assertMay(asker, 'member.reset-password');
      const member = await lockMember(tx, viewer.organisationId, memberId);
      if (!mayResetPassword(asker, member)) throw userError('MEMBER_BELONGS_ELSEWHERE');
      const { userId: createdBy, organisationId } = viewer;
      const { resetId, link } = await this.#write(tx, { userId: member.userId, organisationId, createdBy });
      const mail = { organisationId, kind: MAIL_KINDS.reset, subjectIds: [resetId] };
      if (!byHand && (await addMails(tx, this.#auth.config, mail))) return { ...link, url: null };
      await keepAct(tx, { organisationId, userId: member.userId, kind: 'password', makerId: createdBy });
      return link;
    });
  }

  /**
   * For the operator, when no owner can help: a last owner, or a member of several organisations.
   * @param organisationId tells which account is meant, where several have the address and none has proved it
   * @throws UserErrors
   */
  async forOperator(email: string, organisationId: string | null = null): Promise<OneTimeLink> {
    return this.#auth.transaction(async (tx) => {
      const userId = await accountMeant(tx, email, organisationId);
      return (await this.#write(tx, { userId, organisationId: null, createdBy: null })).link;
    });
  }

  async #write(tx: AuthTransaction, reset: NewReset): Promise<{ resetId: string; link: OneTimeLink }> {
    const written = await writeReset(tx, this.#auth.config.environment.PUBLIC_URL, reset);
    await tx.query(
      `SELECT auth.write_member_event(organisation_id, 'password-reset.created', user_id, user_id, '{}') FROM auth.members
       WHERE user_id = $1 AND organisation_id = coalesce($2, organisation_id)`,
      [reset.userId, reset.organisationId],
    );
    return written;
  }
}
