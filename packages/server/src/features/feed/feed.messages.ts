import type { MessagesByLocale } from '@plumbline/risk';
import { inEveryLanguage } from '../../platform/text/messages.ts';
import de from './locales/de.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };
import lettersDe from './locales/letters.de.json' with { type: 'json' };
import lettersEn from './locales/letters.en.json' with { type: 'json' };
import lettersEs from './locales/letters.es.json' with { type: 'json' };

/** The texts of this feature, and of its letters. */
export const FEED_MESSAGES: MessagesByLocale = inEveryLanguage({
  en: { ...en, ...lettersEn },
  es: { ...es, ...lettersEs },
  de: { ...de, ...lettersDe },
});

type English = typeof en & typeof lettersEn;
declare module '../../platform/text/codes.ts' {
  interface TextsByCode extends English {}
}
