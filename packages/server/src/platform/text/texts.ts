import { LOCALES, textWriter, type Locale, type MessagesByLocale, type TextWriter } from '@plumbline/risk';

/** Writes codes in one locale. */
export type Say = (code: string, parameters?: Readonly<Record<string, string | number>>) => string;

/** The words of the service: every code that it can give, in each locale. */
export class Texts {
  readonly #write: TextWriter;

  constructor(catalogues: readonly MessagesByLocale[]) {
    this.#write = textWriter(...catalogues);
  }

  /** The words of the locale, English where there is none for it. */
  in(locale: string): Say {
    const own = localeOf(locale);
    return (code, parameters = {}) => this.#write({ code, parameters }, own);
  }
}

/** The locale in which there are texts for a BCP 47 tag. */
export function localeOf(tag: string): Locale {
  const language = tag.toLowerCase().split('-')[0];
  return LOCALES.find((locale) => locale === language) ?? 'en';
}
