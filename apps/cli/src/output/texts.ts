import { EVIDENCE_MESSAGES } from '@plumbline/evidence';
import { INTAKE_MESSAGES } from '@plumbline/intake';
import { LOCALES, RISK_MESSAGES, textWriter } from '@plumbline/risk';
import type { Locale, TextWriter } from '@plumbline/risk';
import de from '../locales/de.json' with { type: 'json' };
import en from '../locales/en.json' with { type: 'json' };
import es from '../locales/es.json' with { type: 'json' };
import { Refusal } from '../refusal.ts';

/** What the command line itself says. */
export const CLI_MESSAGES = { en, es, de };

/** Writes every code that the command line, intake, packs or the rules can give. */
const write: TextWriter = textWriter(RISK_MESSAGES, INTAKE_MESSAGES, EVIDENCE_MESSAGES, CLI_MESSAGES);

/** Writes codes in one locale. */
export type Say = (code: string, parameters?: Readonly<Record<string, string | number>>) => string;

/** The words of one locale. */
export function sayIn(locale: Locale): Say {
  return (code, parameters = {}) => write({ code, parameters }, locale);
}

/** The locale of a `--locale` option. @throws Refusal naming the locales there are */
export function localeOf(text: string): Locale {
  const found = LOCALES.find((locale) => locale === text.toLowerCase());
  if (found === undefined) {
    throw new Refusal(`There are no texts in "${text}": give one of ${LOCALES.join(', ')}, or leave --locale out.`);
  }
  return found;
}
