import type { MessagesByLocale } from '@plumbline/risk';
import en from './locales/en.json' with { type: 'json' };

/** The words of this feature; the other languages wait for their translators and have English. */
export const PERSON_MESSAGES: MessagesByLocale = { en, es: en, de: en };
