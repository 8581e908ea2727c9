import { IntlMessageFormat } from 'intl-messageformat';
import { PURPOSE_MESSAGES } from '../purposes/messages.ts';
import de from './locales/de.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };

/** What reports say beside what purposes say, as ICU messages by locale. */
export const REPORT_MESSAGES = { en, es, de };

/** Languages in which every sentence of a report is written. */
export const REPORT_LOCALES = ['en', 'es', 'de'] as const;
export type ReportLocale = (typeof REPORT_LOCALES)[number];

export interface ReportTexts {
  readonly locale: ReportLocale;
  /** The sentence of a code; the code itself where there is none. */
  readonly say: (code: string, parameters?: Readonly<Record<string, string | number>>) => string;
  /** A day, such as 24 Nov 2026. */
  readonly day: (day: string) => string;
  /** The name of a country; its code where it has none. */
  readonly country: (code: string) => string;
  readonly language: (tag: string) => string;
}

/** @param language BCP 47; English where reports are not written in it */
export function reportTexts(language: string): ReportTexts {
  const main = language.split('-')[0]?.toLowerCase();
  const locale = REPORT_LOCALES.find((one) => one === main) ?? 'en';
  const messages: Readonly<Record<string, string>> = { ...PURPOSE_MESSAGES[locale], ...REPORT_MESSAGES[locale] };
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  const dates = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  });
  const parsed = new Map<string, IntlMessageFormat>();
  const parse = (code: string, message: string): IntlMessageFormat => {
    const known = parsed.get(code) ?? new IntlMessageFormat(message, locale);
    parsed.set(code, known);
    return known;
  };
  return {
    locale,
    say(code, parameters = {}) {
      const message = messages[code];
      return message === undefined ? code : String(parse(code, message).format({ ...parameters }));
    },
    day: (day) => dates.format(new Date(`${day}T00:00:00Z`)),
    country: (code) => named(regions, code),
    language: (tag) => named(languages, tag),
  };
}

/** A code that is none, such as one that somebody has typed, is told as it is. */
function named(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
