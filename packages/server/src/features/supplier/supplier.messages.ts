import type { MessagesByLocale } from '@plumbline/risk';
import choicesDe from './locales/choices.de.json' with { type: 'json' };
import choicesEs from './locales/choices.es.json' with { type: 'json' };
import { inEveryLanguage } from '../../platform/text/messages.ts';
import de from './locales/de.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };

/** The texts of this feature. The values of facts stand in files of their own. */
export const SUPPLIER_MESSAGES: MessagesByLocale = inEveryLanguage({
  en,
  es: { ...es, ...choicesEs },
  de: { ...de, ...choicesDe },
});

type English = typeof en;
declare module '../../platform/text/codes.ts' {
  interface TextsByCode extends English {}
}
