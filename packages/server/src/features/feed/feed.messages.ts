import type { MessagesByLocale } from '@plumbline/risk';
import en from './locales/en.json' with { type: 'json' };
import lettersDe from './locales/letters.de.json' with { type: 'json' };
import lettersEn from './locales/letters.en.json' with { type: 'json' };
import lettersEs from './locales/letters.es.json' with { type: 'json' };

/** Texts of this feature. Letters are written in every language; other texts that are not yet translated use English. */
export const FEED_MESSAGES: MessagesByLocale = {
  en: { ...en, ...lettersEn },
  es: { ...en, ...lettersEs },
  de: { ...en, ...lettersDe },
};

type English = typeof en & typeof lettersEn;
declare module '../../platform/text/codes.ts' {
  interface TextsByCode extends English {}
}
