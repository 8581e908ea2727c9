import type { AuthTransaction } from '../auth/auth-database.ts';

/** A letter as it is sent: plain text, and the same as HTML. */
export interface Letter {
  /** Address of the one recipient. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Page on which the recipient ends mails of this kind, and which ends them when it is posted to; only for those that come again and again. */
  readonly stopUrl?: string;
}

interface Link {
  readonly label: string;
  readonly url: string;
}

/** What a letter says, in the recipient's language. */
export interface LetterParts {
  readonly to: string;
  /** BCP 47. */
  readonly locale: string;
  /** Left to right when left out. */
  readonly direction?: 'ltr' | 'rtl';
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** None where the letter says all that is needed. */
  readonly links: readonly Link[];
  /** Smaller, below the links. */
  readonly closing: readonly string[];
  /** For mails that come again and again: where the recipient ends them. */
  readonly stop?: Link;
}

/** Writes the letters of one kind of mail. */
export interface LetterWriter {
  readonly kind: string;
  /** Whether a letter that is sent again says the same, so that a mailbox may show one of them only. Not so where each has a link of its own. */
  readonly repeats?: true;
  /**
   * Writes the letter anew each time it is sent, in a transaction of its own, so that no link has to be stored. Null if it is no longer needed.
   * @param subjectId what the mail is about, such as the id of an invitation
   */
  write(tx: AuthTransaction, subjectId: string): Promise<Letter | null>;
  /** Asks for the mails that are due by the clock, for kinds that nobody asks for one by one. */
  addDue?(tx: AuthTransaction): Promise<void>;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

const plain = ({ label, url }: Link): string => `${label}:\n${url}`;
const anchor = ({ label, url }: Link): string => `<a href="${escaped(url)}">${escaped(label)}</a>`;
const paragraph = (html: string, style = ''): string => `<p style="margin: 0 0 1em${style}">${html}</p>`;

/** One text twice: plain, and as HTML that says nothing more. */
export function letterOf({
  to,
  locale,
  direction = 'ltr',
  subject,
  paragraphs,
  links,
  closing,
  stop,
}: LetterParts): Letter {
  const text = [...paragraphs, ...links.map(plain), ...closing, ...(stop ? [plain(stop)] : [])].join('\n\n');
  const small = [...closing.map(escaped), ...(stop ? [anchor(stop)] : [])];
  const html = `<!doctype html>
<html lang="${locale}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>
<body style="font: 16px/1.5 sans-serif; max-width: 34em; overflow-wrap: anywhere">
${[...paragraphs.map(escaped), ...links.map(anchor)].map((one) => paragraph(one)).join('\n')}
${small.map((one) => paragraph(one, '; font-size: 14px; opacity: .8')).join('\n')}
</body>
</html>
`;
  return { to, subject, text: `${text}\n`, html, ...(stop ? { stopUrl: stop.url } : {}) };
}
