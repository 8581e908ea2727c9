import type { MessagesByLocale } from '@plumbline/risk';
import en from './locales/en.json' with { type: 'json' };

/** The words of this feature; the other languages wait for their translators and have English. */
export const SUPPLIER_PAGE_MESSAGES: MessagesByLocale = { en, es: en, de: en };

type English = typeof en;
declare module '../../platform/text/codes.ts' {
  interface TextsByCode extends English {}
}
