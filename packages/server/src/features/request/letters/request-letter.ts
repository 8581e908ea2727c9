import { letterOf, type LetterWriter } from '../../../platform/mail/letter.ts';
import { localeOf } from '../../../platform/text/texts.ts';
import { addRequestLink } from '../../answering/request-access.ts';
import { REQUEST_MAIL } from '../mail-kind.ts';
import { lockRequest } from '../requests.ts';
import { buyerOfMail, type LetterSources } from './buyer-of-mail.ts';

/** Asks a contact to answer for a supplier, with a link to the request. */
export function requestLetter({ config, texts, database }: LetterSources): LetterWriter {
  return {
    kind: REQUEST_MAIL,
    write: async (tx, requestId) => {
      const found = await buyerOfMail(tx, REQUEST_MAIL, requestId);
      if (found === null) return null;
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
