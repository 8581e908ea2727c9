import type { LetterWriter } from '../../../platform/mail/letter.ts';
import type { Database } from '../../../platform/db/transaction.ts';
import { letterIn, letterWords } from '../../answering/letter-words.ts';
import { CODE_MINUTES, newMailedCode } from '../../answering/mailed-codes.ts';
import { CODE_MAIL } from '../../answering/mail-kind.ts';
import { lockRequest } from '../requests.ts';

/** Sends a code to the contact who was asked, with which another device goes on. The code is made here, so that nobody but the mailbox has it. */
export function codeLetter({ database }: { readonly database: Database }): LetterWriter {
  return {
    kind: CODE_MAIL,
    write: async (tx, requestId) => {
      const [mail] = await tx.query<{ organisationId: string; buyer: string }>(
        `SELECT organisation.id AS "organisationId", organisation.name AS buyer
         FROM auth.mails mail JOIN auth.organisations organisation ON organisation.id = mail.organisation_id
         WHERE mail.kind = $1 AND mail.subject_id = $2 LIMIT 1`,
        [CODE_MAIL, requestId],
      );
      if (mail === undefined) return null;
      const { organisationId, buyer } = mail;
      const request = await database.transaction(organisationId, (own) => lockRequest(own, organisationId, requestId));
      const { email: to, language, supplierName: supplier, submittedAt, withdrawnAt } = request;
      if (to === null || submittedAt !== null || withdrawnAt !== null) return null;
      const code = await newMailedCode(tx, requestId);
      const say = letterWords(language);
      return letterIn(language, {
        to,
        subject: say('codeSubject', { code }),
        paragraphs: [say('code', { buyer, supplier }), code],
        links: [],
        closing: [say('codeUntil', { minutes: CODE_MINUTES }), say('codeUnexpected')],
      });
    },
  };
}
