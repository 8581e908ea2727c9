import type { Config } from '../../../platform/config/config.ts';
import type { Database } from '../../../platform/db/transaction.ts';
import { letterOf, type LetterWriter } from '../../../platform/mail/letter.ts';
import { localeOf, type Texts } from '../../../platform/text/texts.ts';
import { addRequestLink } from '../../answering/request-access.ts';
import { REQUEST_MAIL } from '../mail-kind.ts';
import { lockRequest } from '../requests.ts';

interface Parts {
  readonly config: Config;
  readonly texts: Texts;
  readonly database: Database;
}

interface Buyer {
  readonly organisationId: string;
  readonly buyer: string;
}

const BUYER = `
  SELECT organisation.id AS "organisationId", organisation.name AS buyer
  FROM auth.mails mail JOIN auth.organisations organisation ON organisation.id = mail.organisation_id WHERE mail.kind = $1 AND mail.subject_id = $2`;

/** Asks a contact to answer for a supplier, with a link to the request. */
export function requestLetter({ config, texts, database }: Parts): LetterWriter {
  return {
    kind: REQUEST_MAIL,
    write: async (tx, requestId) => {
      const [found] = await tx.query<Buyer>(BUYER, [REQUEST_MAIL, requestId]);
      if (!found) return null;
      const { organisationId, buyer } = found;
      const request = await database.transaction(organisationId, (own) => lockRequest(own, organisationId, requestId));
      if (request.submittedAt !== null || request.withdrawnAt !== null) return null;
      const { supplierOrganisationId, supplierName: supplier, reason, note, dueOn, language, email: to } = request;
      const place = { organisationId: supplierOrganisationId, requestId };
      const { url } = await addRequestLink(tx, config.environment.PUBLIC_URL, place, dueOn);
      const locale = localeOf(language);
      const say = texts.in(locale);
      const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(dueOn));
      return letterOf({
        to,
        locale,
        subject: say('letter.request.subject', { buyer }),
        paragraphs: [say('letter.request.text', { buyer, supplier, day }), say(`request.reason.${reason}`), note],
        link: { label: say('letter.request.link'), url },
        closing: [say('letter.request.free'), say('letter.request.unexpected', { buyer })],
      });
    },
  };
}
