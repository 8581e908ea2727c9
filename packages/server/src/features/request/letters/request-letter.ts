import type { LanguageCode } from '@plumbline/questionnaire';
import type { LetterWriter } from '../../../platform/mail/letter.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { addRequestLink } from '../../answering/request-access.ts';
import { MAIL_COLUMNS, REMINDER_MAIL, type RequestMailKind } from '../mail-kind.ts';
import { OPEN } from '../requests.ts';
import { buyerOfMail, type LetterSources } from './buyer-of-mail.ts';
import { composeLetter, type AskedInLetter } from './compose-letter.ts';

interface MailedRequest extends Omit<AskedInLetter, 'url'> {
  readonly id: string;
  readonly supplierOrganisationId: string;
  readonly language: LanguageCode;
  readonly email: string;
}

/** Asks or reminds a contact, with a link to each of its requests that can still be answered. */
export function requestLetter(
  { config, database }: Pick<LetterSources, 'config' | 'database'>,
  kind: RequestMailKind,
): LetterWriter {
  return {
    kind,
    write: async (tx, mailId) => {
      const buyer = await buyerOfMail(tx, kind, mailId);
      if (buyer === null) return null;
      const { organisationId, timeZone } = buyer;
      const open = await database.transaction(organisationId, (own) =>
        own.query<MailedRequest>(
          `SELECT r.id, r.supplier_organisation_id AS "supplierOrganisationId", s.name AS "supplierName", r.reason, r.note, to_char(r.due_on, 'YYYY-MM-DD') AS "dueOn",
             r.language, m.email
           FROM request_mails m JOIN requests r ON r.organisation_id = $1 AND r.${MAIL_COLUMNS[kind]} = m.id
           JOIN suppliers s ON s.organisation_id = $1 AND s.id = r.supplier_id
           WHERE m.organisation_id = $1 AND m.id = $2 AND ${OPEN} AND r.not_me_at IS NULL ORDER BY s.name, r.id`,
          [organisationId, mailId],
        ),
      );
      const linked: (AskedInLetter & Pick<MailedRequest, 'language' | 'email'>)[] = [];
      for (const request of open) {
        const place = { organisationId: request.supplierOrganisationId, requestId: request.id };
        const { url } = await addRequestLink(tx, config.environment.PUBLIC_URL, place, request.dueOn);
        linked.push({ ...request, url });
      }
      const [first, ...others] = linked;
      if (first === undefined) return null;
      return composeLetter({
        to: first.email,
        buyer: buyer.buyer,
        language: first.language,
        isReminder: kind === REMINDER_MAIL,
        today: dayIn(timeZone, tx.now),
        requests: [first, ...others],
      });
    },
  };
}
