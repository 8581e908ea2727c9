import type { LanguageCode } from '@plumbline/questionnaire';
import ar from './words/ar.json' with { type: 'json' };
import bn from './words/bn.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import es from './words/es.json' with { type: 'json' };
import ms from './words/ms.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import vi from './words/vi.json' with { type: 'json' };
import zh from './words/zh.json' with { type: 'json' };

export type LetterWord = keyof typeof en;

/** The words of letters to contacts, in each language of the questions. The compiler holds that none has fewer. */
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

/** Writes a word in a language, with names in place of `{name}`. */
export type SayInLetter = (word: LetterWord, names?: Readonly<Record<string, string>>) => string;

export function letterWords(language: LanguageCode): SayInLetter {
  const words = LETTER_WORDS[language];
  return (word, names = {}) => words[word].replace(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole);
}

/** A day as the language writes it, with the digits of the form that the letter leads to. @param day ISO 8601 */
export function letterDay(language: LanguageCode, day: string): string {
  const locale = language === 'en' ? 'en-GB' : `${language}-u-ca-gregory-nu-latn`;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

/** In which direction the language is written. */
export function directionOf(language: LanguageCode): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
