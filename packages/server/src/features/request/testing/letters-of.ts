import type { LetterWriter } from '../../../platform/mail/letter.ts';
import { Texts } from '../../../platform/text/texts.ts';
import type { LetterSources } from '../letters/buyer-of-mail.ts';
import { requestLetter } from '../letters/request-letter.ts';
import { returnLetter } from '../letters/return-letter.ts';
import { testLetter } from '../letters/test-letter.ts';
import { REMINDER_MAIL, REQUEST_MAIL } from '../mail-kind.ts';
import { REQUEST_MESSAGES } from '../request.messages.ts';

/** All letters about requests. */
export function lettersOf(parts: Pick<LetterSources, 'config' | 'database'>): readonly LetterWriter[] {
  const texts = new Texts([REQUEST_MESSAGES]);
  return [
    requestLetter(parts, REQUEST_MAIL),
    requestLetter(parts, REMINDER_MAIL),
    returnLetter(parts),
    testLetter({ ...parts, texts }),
  ];
}
