import { LOCALES, textWriter, type Locale, type MessagesByLocale, type TextWriter } from '@plumbline/risk';

/** Turns codes into text in one locale. */
export type Say = (code: string, parameters?: Readonly<Record<string, string | number>>) => string;

/** The texts of the service for every code, in each locale. */
export class Texts {
  readonly #write: TextWriter;

  constructor(catalogues: readonly MessagesByLocale[]) {
    this.#write = textWriter(...catalogues);
  }

  /** The texts of the locale, or English if it has none. */
  in(locale: string): Say {
    const own = localeOf(locale);
    return (code, parameters = {}) => this.#write({ code, parameters }, own);
  }
}

/** The locale whose texts are used for a BCP 47 tag. */
export function localeOf(tag: string): Locale {
  const language = tag.toLowerCase().split('-')[0];
  return LOCALES.find((locale) => locale === language) ?? 'en';
}
