import type { Config } from '../../../platform/config/config.ts';
import { letterOf, type LetterWriter } from '../../../platform/mail/letter.ts';
import { localeOf, type Texts } from '../../../platform/text/texts.ts';
import { MAIL_KINDS } from '../mail-kinds.ts';
import { renewResetLink } from '../reset.repository.ts';

interface ResetFor {
  readonly email: string;
  readonly locale: string;
  /** Null for a person who asked for it without an owner. */
  readonly maker: string | null;
  /** What the account opens. An address may have several accounts, and each gets a letter of its own. */
  readonly organisations: readonly string[];
}

const RESET_FOR = `
  SELECT person.email, coalesce(person.locale, 'en') AS locale, maker.name AS maker,
    ARRAY(SELECT organisation.name FROM auth.members member JOIN auth.organisations organisation ON organisation.id = member.organisation_id
      WHERE member.user_id = person.id ORDER BY organisation.name) AS organisations
  FROM auth.password_resets reset JOIN auth.users person ON person.id = reset.user_id LEFT JOIN auth.users maker ON maker.id = reset.created_by
  WHERE reset.id = $1`;

/** Lets somebody choose a new password, with a link that nobody but the mailbox gets. */
export function resetLetter({ config, texts }: { readonly config: Config; readonly texts: Texts }): LetterWriter {
  return {
    kind: MAIL_KINDS.reset,
    write: async (tx, resetId) => {
      const url = await renewResetLink(tx, config.environment.PUBLIC_URL, resetId);
      const [person] = await tx.query<ResetFor>(RESET_FOR, [resetId]);
      if (url === null || !person) return null;
      const { email: to, locale, maker, organisations } = person;
      const say = texts.in(locale);
      return letterOf({
        to,
        locale: localeOf(locale),
        subject: say('letter.reset.subject'),
        paragraphs: [
          maker === null
            ? say('letter.reset.text-self', { email: to })
            : say('letter.reset.text', { maker, email: to }),
          ...(organisations.length > 0
            ? [
                say('letter.reset.opens', {
                  organisations: new Intl.ListFormat(localeOf(locale)).format(organisations),
                }),
              ]
            : []),
        ],
        links: [{ label: say('letter.reset.link'), url }],
        closing: [say('letter.reset.until'), say('letter.reset.unexpected')],
      });
    },
  };
}
