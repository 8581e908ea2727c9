import type { MessagesByLocale } from '@plumbline/risk';
import choicesDe from './locales/choices.de.json' with { type: 'json' };
import choicesEs from './locales/choices.es.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };

/** The texts of this feature. The values of facts stand beside the texts of rules, so they are written in every locale of those; other texts show English. */
export const SUPPLIER_MESSAGES: MessagesByLocale = {
  en,
  es: { ...en, ...choicesEs },
  de: { ...en, ...choicesDe },
};

type English = typeof en;
declare module '../../platform/text/codes.ts' {
  interface TextsByCode extends English {}
}
