import type { LanguageCode } from '@plumbline/questionnaire';
import type { Config } from '../../../platform/config/config.ts';
import type { Database } from '../../../platform/db/transaction.ts';
import type { LetterWriter } from '../../../platform/mail/letter.ts';
import { inboxRequest } from '../inbox-requests.ts';
import { letterDay, letterIn, letterWords } from '../letter-words.ts';
import { HAND_OVER_MAIL } from '../mail-kind.ts';
import { addRequestLink } from '../request-access.ts';

interface Parts {
  readonly config: Config;
  readonly database: Database;
}

interface Handed {
  readonly organisationId: string;
  readonly requestId: string;
  readonly email: string | null;
  readonly language: LanguageCode;
}

const HANDED = `
  SELECT organisation_id AS "organisationId", request_id AS "requestId", email, language FROM auth.request_hand_overs WHERE id = $1 AND taken_back_at IS NULL`;

/** Asks a colleague to answer a section, with a link that opens it alone. */
export function handOverLetter({ config, database }: Parts): LetterWriter {
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
      const say = letterWords(language);
      const day = letterDay(language, dueOn);
      return letterIn(language, {
        to,
        subject: say('handOverSubject', { supplier }),
        paragraphs: [say('handOver', { buyer, supplier, day })],
        links: [{ label: say('link'), url }],
        closing: [say('handOverOnly'), say('handOverUnexpected', { supplier })],
      });
    },
  };
}
