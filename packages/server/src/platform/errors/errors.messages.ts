import type { MessagesByLocale } from '@plumbline/risk';
import en from './locales/en.json' with { type: 'json' };

/** Messages for refused requests. */
export const REFUSAL_MESSAGES: MessagesByLocale = { en, es: en, de: en };

type English = typeof en;
declare module '../text/codes.ts' {
  interface TextsByCode extends English {}
}
