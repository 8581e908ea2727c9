import type { LetterWriter } from '../../../platform/mail/letter.ts';
import { letterDay, letterIn, letterWords } from '../../answering/letter-words.ts';
import { addRequestLink } from '../../answering/request-access.ts';
import { RETURN_MAIL } from '../mail-kind.ts';
import { lockRequest } from '../requests.ts';
import { returnOf } from '../returns.ts';
import { buyerOfMail, type LetterSources } from './buyer-of-mail.ts';

/** Tells a contact that some questions are asked again, with a link to them. What is asked stands on the page alone. */
export function returnLetter({ config, database }: Pick<LetterSources, 'config' | 'database'>): LetterWriter {
  return {
    kind: RETURN_MAIL,
    write: async (tx, returnId) => {
      const found = await buyerOfMail(tx, RETURN_MAIL, returnId);
      if (found === null) return null;
      const { organisationId, buyer } = found;
      const open = await database.transaction(organisationId, async (own) => {
        const returned = await returnOf(own, organisationId, returnId);
        const request = returned && (await lockRequest(own, organisationId, returned.requestId));
        // It was answered, or taken back.
        return request?.returnedAt?.getTime() === returned?.returnedAt.getTime() ? { returned, request } : null;
      });
      if (!open?.returned || !open.request) return null;
      const { request, returned } = open;
      const { supplierOrganisationId, supplierName: supplier, language, email: to, id: requestId } = request;
      if (to === null) return null;
      const place = { organisationId: supplierOrganisationId, requestId };
      const { url } = await addRequestLink(tx, config.environment.PUBLIC_URL, place, returned.answerBy);
      const say = letterWords(language);
      const day = letterDay(language, returned.answerBy);
      return letterIn(language, {
        to,
        subject: say('returnSubject', { buyer }),
        paragraphs: [say('returned', { buyer, supplier, questions: returned.questions.length, day })],
        links: [{ label: say('returnLink'), url }],
        closing: [say('returnKept'), say('returnUnexpected', { buyer })],
      });
    },
  };
}
