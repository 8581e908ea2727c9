import { isChecked, type LanguageCode } from '@plumbline/questionnaire';
import { letterOf, type Letter, type LetterParts } from '../../platform/mail/letter.ts';
import ar from './letters/words/ar.json' with { type: 'json' };
import bn from './letters/words/bn.json' with { type: 'json' };
import en from './letters/words/en.json' with { type: 'json' };
import es from './letters/words/es.json' with { type: 'json' };
import ms from './letters/words/ms.json' with { type: 'json' };
import th from './letters/words/th.json' with { type: 'json' };
import vi from './letters/words/vi.json' with { type: 'json' };
import zh from './letters/words/zh.json' with { type: 'json' };

export type LetterWord = keyof typeof en;

/** The words of letters to those who answer, in each language of the questions. The compiler holds that none has fewer. */
export const LETTER_WORDS: Readonly<Record<LanguageCode, Readonly<Record<LetterWord, string>>>> = {
  en,
  es,
  zh,
  th,
  vi,
  ms,
  bn,
  ar,
};

/** Writes a word in a language, with values in place of `{name}`. */
export type SayInLetter = (word: LetterWord, values?: Readonly<Record<string, string | number>>) => string;

export function letterWords(language: LanguageCode): SayInLetter {
  const words = LETTER_WORDS[language];
  return (word, values = {}) =>
    words[word].replace(/\{(\w+)\}/g, (whole, name: string) =>
      language === 'ar' ? `\u2068${values[name] ?? whole}\u2069` : String(values[name] ?? whole),
    );
}

/** A day as the language writes it, with the digits of the form that the letter leads to. @param day ISO 8601 */
export function letterDay(language: LanguageCode, day: string): string {
  const locale = language === 'en' ? 'en-GB' : `${language}-u-ca-gregory-nu-latn`;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/** A letter to somebody who answers. It says so where no native speaker has checked its words. */
export function letterIn(language: LanguageCode, parts: Omit<LetterParts, 'locale' | 'direction'>): Letter {
  const unchecked = isChecked(language) ? [] : [letterWords(language)('unchecked')];
  return letterOf({
    ...parts,
    locale: language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    closing: [...parts.closing, ...unchecked],
  });
}
