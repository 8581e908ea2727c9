import type { Config } from '../../../platform/config/config.ts';
import type { Database } from '../../../platform/db/transaction.ts';
import { letterOf, type LetterWriter } from '../../../platform/mail/letter.ts';
import { localeOf, type Texts } from '../../../platform/text/texts.ts';
import { inboxRequest } from '../inbox-requests.ts';
import { HAND_OVER_MAIL } from '../mail-kind.ts';
import { addRequestLink } from '../request-access.ts';

interface Parts {
  readonly config: Config;
  readonly texts: Texts;
  readonly database: Database;
}

interface Handed {
  readonly organisationId: string;
  readonly requestId: string;
  readonly email: string | null;
  readonly language: string;
}

const HANDED = `
  SELECT organisation_id AS "organisationId", request_id AS "requestId", email, language FROM auth.request_hand_overs WHERE id = $1 AND taken_back_at IS NULL`;

/** Asks a colleague to answer a section, with a link that opens it alone. */
export function handOverLetter({ config, texts, database }: Parts): LetterWriter {
  return {
    kind: HAND_OVER_MAIL,
    write: async (tx, handOverId) => {
      const [handed] = await tx.query<Handed>(HANDED, [handOverId]);
      if (handed === undefined || handed.email === null) return null;
      const { organisationId, requestId, email: to, language } = handed;
      const request = await database.transaction(organisationId, (own) => inboxRequest(own, organisationId, requestId));
      if (request === null || request.submittedAt !== null || request.withdrawnAt !== null) return null;
      const { buyerName: buyer, supplierName: supplier, dueOn } = request;
      const { url } = await addRequestLink(tx, config.environment.PUBLIC_URL, handed, dueOn, handOverId);
      const locale = localeOf(language);
      const say = texts.in(locale);
      const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(dueOn));
      return letterOf({
        to,
        locale,
        subject: say('letter.hand-over.subject', { supplier }),
        paragraphs: [say('letter.hand-over.text', { buyer, supplier, day })],
        links: [{ label: say('letter.hand-over.link'), url }],
        closing: [say('letter.hand-over.only'), say('letter.hand-over.unexpected', { supplier })],
      });
    },
  };
}
