import type { Config } from '../../../platform/config/config.ts';
import type { LetterWriter } from '../../../platform/mail/letter.ts';
import { Texts } from '../../../platform/text/texts.ts';
import { invitationLetter } from '../letters/invitation-letter.ts';
import { resetLetter } from '../letters/reset-letter.ts';
import { ORGANISATION_MESSAGES } from '../organisation.messages.ts';

/** The letters of this feature. */
export function lettersOfPeople(config: Config): readonly LetterWriter[] {
  const parts = { config, texts: new Texts([ORGANISATION_MESSAGES]) };
  return [invitationLetter(parts), resetLetter(parts)];
}
