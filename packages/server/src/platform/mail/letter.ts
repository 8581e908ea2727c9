import type { AuthTransaction } from '../auth/auth-database.ts';
import type { Locale } from '@plumbline/risk';

/** A letter as it is sent: plain text, and the same as HTML. */
export interface Letter {
  /** Address of the one recipient. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a letter says, in the recipient's language. */
export interface LetterParts {
  readonly to: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly link: { readonly label: string; readonly url: string };
  /** Smaller, below the link. */
  readonly closing: readonly string[];
}

/** Writes the letters of one kind of mail. */
export interface LetterWriter {
  readonly kind: string;
  /**
   * Writes the letter anew each time it is sent, in a transaction of its own, so that no link has to be stored. Null if it is no longer needed.
   * @param subjectId what the mail is about, such as the id of an invitation
   */
  write(tx: AuthTransaction, subjectId: string): Promise<Letter | null>;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** One text twice: plain, and as HTML that says nothing more. */
export function letterOf({ to, locale, subject, paragraphs, link, closing }: LetterParts): Letter {
  const text = [...paragraphs, `${link.label}:\n${link.url}`, ...closing].join('\n\n');
  const lines = (of: readonly string[], style: string): string =>
    of.map((one) => `<p style="${style}">${escaped(one)}</p>`).join('\n');
  const html = `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${escaped(subject)}</title></head>
<body style="font: 16px/1.5 sans-serif; max-width: 34em">
${lines(paragraphs, 'margin: 0 0 1em')}
<p style="margin: 0 0 1em"><a href="${escaped(link.url)}">${escaped(link.label)}</a></p>
${lines(closing, 'margin: 0 0 1em; font-size: 14px; color: #555')}
</body>
</html>
`;
  return { to, subject, text: `${text}\n`, html };
}
