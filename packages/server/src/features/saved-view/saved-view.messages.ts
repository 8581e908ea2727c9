import type { MessagesByLocale } from '@plumbline/risk';
import en from './locales/en.json' with { type: 'json' };

/** Texts of this feature; languages that are not yet translated use English. */
export const SAVED_VIEW_MESSAGES: MessagesByLocale = { en, es: en, de: en };

type English = typeof en;
declare module '../../platform/text/codes.ts' {
  interface TextsByCode extends English {}
}
