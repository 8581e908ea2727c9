import type { MessagesByLocale } from '@plumbline/risk';
import { inEveryLanguage } from '../../platform/text/messages.ts';
import de from './locales/de.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };

/** The texts of this feature. */
export const DECISION_MESSAGES: MessagesByLocale = inEveryLanguage({ en, es, de });

type English = typeof en;
declare module '../../platform/text/codes.ts' {
  interface TextsByCode extends English {}
}
