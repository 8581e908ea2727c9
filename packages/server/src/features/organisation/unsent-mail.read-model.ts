import { Injectable } from '@nestjs/common';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import type { MailProblem } from '../../platform/mail/mails.ts';
import { assertMay, may } from '../../platform/tenancy/may.ts';
import { OWNERS_ROLES } from '../../platform/tenancy/role-matrix.ts';
import { rolesIn } from '../../platform/tenancy/role-list.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { MAIL_KINDS } from './mail-kinds.ts';

/** A mail that has not been sent, and whose link still leads somewhere. */
export interface UnsentMailRow {
  readonly id: string;
  readonly kind: (typeof MAIL_KINDS)[keyof typeof MAIL_KINDS];
  /** The invitation, or the member who is to choose a new password. */
  readonly subjectId: string;
  readonly email: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly problem: MailProblem;
  /** What the mail server answered; null where it gave no answer. */
  readonly smtpCode: number | null;
  /** Whether it is still tried. */
  readonly isTried: boolean;
  /** Whether the viewer may make a link to hand over instead. */
  readonly viewerCanCreateLink: boolean;
}

type StoredMail = Omit<UnsentMailRow, 'viewerCanCreateLink'> & { readonly role: string | null };

const most = 200;

/** Mails of one organisation that did not come through. */
@Injectable()
export class UnsentMailReadModel {
  readonly #auth: AuthDatabase;

  constructor(auth: AuthDatabase) {
    this.#auth = auth;
  }

  /** Newest first. Links for a new password are shown to those only who may make them. */
  async unsent(viewer: Viewer): Promise<UnsentMailRow[]> {
    assertMay(viewer, 'member.read-email');
    const seesResets = may(viewer, 'member.reset-password');
    const rows = await this.#auth.transaction((tx) =>
      tx.query<StoredMail>(
        `SELECT mail.id, mail.kind, about.id AS "subjectId", about.email, about.name, about.role, mail.created_at AS "createdAt", about.expires_at AS "expiresAt",
           mail.problem, mail.smtp_code AS "smtpCode", mail.ended_at IS NULL AS "isTried"
         FROM auth.mails mail CROSS JOIN LATERAL (
           SELECT id, email, name, role, expires_at FROM auth.invitations
           WHERE mail.kind = '${MAIL_KINDS.invitation}' AND id = mail.subject_id AND status = 'pending'
           UNION ALL
           SELECT member.id, person.email, person.name, NULL, reset.expires_at
           FROM auth.password_resets reset JOIN auth.users person ON person.id = reset.user_id
           JOIN auth.members member ON member.user_id = person.id AND member.organisation_id = mail.organisation_id
           WHERE $3 AND mail.kind = '${MAIL_KINDS.reset}' AND reset.id = mail.subject_id AND reset.used_at IS NULL) about
         WHERE mail.organisation_id = $1 AND mail.sent_at IS NULL AND mail.problem IS NOT NULL AND about.expires_at > $2
         ORDER BY mail.created_at DESC, mail.id LIMIT ${most}`,
        [viewer.organisationId, tx.now, seesResets],
      ),
    );
    return rows.map(({ role, ...row }) => {
      const isOwners = rolesIn(role ?? '').some((one) => OWNERS_ROLES.has(one));
      return {
        ...row,
        viewerCanCreateLink:
          row.kind === MAIL_KINDS.reset || may(viewer, isOwners ? 'member.write-owners' : 'member.write'),
      };
    });
  }
}
