import type { LanguageCode } from '@plumbline/questionnaire';
import type { Letter } from '../../../platform/mail/letter.ts';
import { letterDay, letterIn, letterWords, type SayInLetter } from '../../answering/letter-words.ts';
import type { RequestReason } from '../../answering/request-terms.ts';

/** One request that a letter is about, with a link to it. */
export interface AskedInLetter {
  readonly supplierName: string;
  readonly reason: RequestReason;
  readonly note: string;
  /** ISO 8601 */
  readonly dueOn: string;
  readonly url: string;
}

interface LetterContent {
  readonly to: string;
  readonly buyer: string;
  /** The contact's. */
  readonly language: LanguageCode;
  readonly isReminder: boolean;
  /** Today, ISO 8601. */
  readonly today: string;
  readonly requests: readonly [AskedInLetter, ...AskedInLetter[]];
  /** Said first, to somebody who only looks at the letter. */
  readonly preface?: { readonly subject: string; readonly text: string };
}

/** One letter for all requests of a contact, in the contact's language. */
export function composeLetter(content: LetterContent): Letter {
  const { to, buyer, language, requests, preface } = content;
  const say = letterWords(language);
  const [first, ...others] = requests;
  const names = { buyer, supplier: first.supplierName };
  const subject = content.isReminder
    ? say('reminderSubject', names)
    : say(others.length === 0 ? 'subject' : 'subjectMany', names);
  const links = requests.map(({ supplierName, dueOn, url }) => ({
    label:
      others.length === 0 ? say('link') : say('linkOf', { supplier: supplierName, day: letterDay(language, dueOn) }),
    url,
  }));
  return letterIn(language, {
    to,
    subject: preface === undefined ? subject : `${preface.subject} ${subject}`,
    paragraphs: [...(preface === undefined ? [] : [preface.text]), ...told(content, say)],
    links,
    closing: [say('free'), say('unexpected')],
  });
}

function told({ buyer, language, isReminder, today, requests }: LetterContent, say: SayInLetter): readonly string[] {
  const [first, ...others] = requests;
  const names = { buyer, supplier: first.supplierName, day: letterDay(language, first.dueOn) };
  if (isReminder)
    return [
      say(others.length === 0 ? 'remind' : 'remindMany', names),
      ...(others.length === 0 ? [say(first.dueOn < today ? 'late' : 'until', names)] : []),
    ];
  const reasons = requests.flatMap(({ reason, note }) => [say(`reason.${reason}`), note]);
  return [say(others.length === 0 ? 'ask' : 'askMany', names), ...new Set(reasons)];
}
