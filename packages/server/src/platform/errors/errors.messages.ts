import type { MessagesByLocale } from '@plumbline/risk';
import en from './locales/en.json' with { type: 'json' };

/** What is said when a request is refused. */
export const REFUSAL_MESSAGES: MessagesByLocale = { en, es: en, de: en };
