import type { Config } from '../../../platform/config/config.ts';
import { letterOf, type LetterWriter } from '../../../platform/mail/letter.ts';
import { localeOf, type Texts } from '../../../platform/text/texts.ts';
import { INVITATION_DAYS, renewInvitationLink } from '../invitation.repository.ts';
import { MAIL_KINDS } from '../mail-kinds.ts';

interface Invited {
  readonly email: string;
  readonly organisation: string;
  readonly inviter: string;
  readonly locale: string;
}

/** In the language of the account of the address; for somebody who has none yet, in that of the inviter. */
const INVITED = `
  SELECT invitation.email, organisation.name AS organisation, coalesce(inviter.name, organisation.name) AS inviter,
    coalesce((SELECT locale FROM auth.users WHERE email = invitation.email ORDER BY email_verified DESC, created_at LIMIT 1), inviter.locale, 'en') AS locale
  FROM auth.invitations invitation JOIN auth.organisations organisation ON organisation.id = invitation.organisation_id
  LEFT JOIN auth.users inviter ON inviter.id = invitation.inviter_id
  WHERE invitation.id = $1`;

/** Invites somebody, with a link that nobody but the mailbox gets. */
export function invitationLetter({ config, texts }: { readonly config: Config; readonly texts: Texts }): LetterWriter {
  return {
    kind: MAIL_KINDS.invitation,
    write: async (tx, invitationId) => {
      const { PUBLIC_URL } = config.environment;
      const link = await renewInvitationLink(tx, PUBLIC_URL, { invitationId, linkBy: null });
      const [invited] = await tx.query<Invited>(INVITED, [invitationId]);
      if (link === null || !invited) return null;
      const { email: to, locale, ...names } = invited;
      const say = texts.in(locale);
      return letterOf({
        to,
        locale: localeOf(locale),
        subject: say('letter.invitation.subject', names),
        paragraphs: [say('letter.invitation.text', { ...names, email: to })],
        links: [{ label: say('letter.invitation.link'), url: link.url }],
        closing: [
          say('letter.invitation.until', { days: INVITATION_DAYS }),
          say('letter.invitation.unexpected', names),
        ],
      });
    },
  };
}
