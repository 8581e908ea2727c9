import { toGlobalId } from '../../../platform/graphql/ids.ts';
import type { LetterWriter } from '../../../platform/mail/letter.ts';
import { dayIn } from '../../../platform/time/day-in.ts';
import { previewOf } from '../asking-preview.ts';
import { readAsking } from '../askings.ts';
import { TEST_MAIL } from '../mail-kind.ts';
import { composeLetter } from './compose-letter.ts';
import { buyerOfMail, type LetterSources } from './buyer-of-mail.ts';

/** The letter of an asking, to the person who prepared it. Its link leads to the preview, which needs a sign-in. */
export function testLetter({ config, database, texts }: LetterSources): LetterWriter {
  return {
    kind: TEST_MAIL,
    write: async (tx, askingId) => {
      const buyer = await buyerOfMail(tx, TEST_MAIL, askingId);
      if (buyer === null) return null;
      const { organisationId, timeZone } = buyer;
      const { asking, preview } = await database.transaction(organisationId, async (own) => {
        const found = await readAsking(own, organisationId, askingId);
        return { asking: found, preview: await previewOf(own, organisationId, found) };
      });
      const [person] = await tx.query<{ email: string; locale: string | null }>(
        `SELECT person.email, person.locale FROM auth.members member JOIN auth.users person ON person.id = member.user_id
         WHERE member.organisation_id = $1 AND member.user_id = $2`,
        [organisationId, asking.askedBy],
      );
      if (person === undefined) return null;
      const say = texts.in(person.locale ?? 'en');
      const path = `/o/${organisationId}/requests/preview/${toGlobalId('Asking', askingId)}`;
      const { reason, note, dueOn } = asking.terms;
      const { supplierName, language } = preview;
      return composeLetter({
        to: person.email,
        buyer: buyer.buyer,
        language,
        isReminder: false,
        today: dayIn(timeZone, tx.now),
        requests: [{ supplierName, reason, note, dueOn, url: new URL(path, config.environment.PUBLIC_URL).href }],
        preface: { subject: say('letter.request-test.subject'), text: say('letter.request-test.text') },
      });
    },
  };
}
