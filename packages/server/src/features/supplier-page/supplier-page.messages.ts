import type { MessagesByLocale } from '@plumbline/risk';
import en from './locales/en.json' with { type: 'json' };

/** The texts of this feature. Languages without a translation show English. */
export const SUPPLIER_PAGE_MESSAGES: MessagesByLocale = { en, es: en, de: en };

type English = typeof en;
declare module '../../platform/text/codes.ts' {
  interface TextsByCode extends English {}
}
