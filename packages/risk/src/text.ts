import { NUMBERS } from '@plumbline/facts';
import type { Explained } from '@plumbline/facts';
import { IntlMessageFormat } from 'intl-messageformat';
import de from './locales/de.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };
import goodsDe from './locales/goods.de.json' with { type: 'json' };
import goodsEn from './locales/goods.en.json' with { type: 'json' };
import goodsEs from './locales/goods.es.json' with { type: 'json' };
import sourcesDe from './locales/sources.de.json' with { type: 'json' };
import sourcesEn from './locales/sources.en.json' with { type: 'json' };
import sourcesEs from './locales/sources.es.json' with { type: 'json' };

/** Locales in which every text is written. */
export const LOCALES = ['en', 'es', 'de'] as const;
export type Locale = (typeof LOCALES)[number];

/** ICU messages by code. */
export type Messages = Readonly<Record<string, string>>;
export type MessagesByLocale = Readonly<Record<Locale, Messages>>;

/** The reader of an explanation. Flags that are protected from suppliers have no text for them. */
export type Reader = 'buyer' | 'supplier';

/** Writes a code and its parameters as a sentence in a locale. */
export type TextWriter = (explained: Explained, locale: Locale, reader?: Reader) => string;

/** The messages of this package: rules, explanations, remedies, labels, sectors, facts, goods, sources. */
export const RISK_MESSAGES: MessagesByLocale = {
  en: { ...en, ...goodsEn, ...sourcesEn },
  es: { ...es, ...goodsEs, ...sourcesEs },
  de: { ...de, ...goodsDe, ...sourcesDe },
};

type Parameters = Record<string, string | number>;

interface Compiled {
  readonly format: IntlMessageFormat;
  /** Names of what the message writes, selects by or counts. */
  readonly names: readonly string[];
  /** Names that have to stay numbers: the message counts them or says how they are written. */
  readonly numbers: ReadonlySet<string>;
  /** Names that the message can do without. */
  readonly dispensable: ReadonlySet<string>;
}

const forEachLocale = <T>(make: (locale: Locale) => T): Readonly<Record<Locale, T>> => ({
  en: make('en'),
  es: make('es'),
  de: make('de'),
});

/** A number with all of its decimals. */
const DECIMALS = forEachLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }));
const REGIONS = forEachLocale((locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }));
const LANGUAGES = forEachLocale((locale) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }));
/** Days come before months in English too, as everywhere in the product. */
const DATES = forEachLocale(
  (locale) =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }),
);

/** Parameters whose value is a code with a message of its own: `sector` CON is the message `sector.CON`. */
const WORDS = ['sector', 'fact', 'holder', 'scheme', 'good', 'label', 'field'] as const;
const COUNTRY_PARAMETERS: ReadonlySet<string> = new Set(['country', 'origin']);
const COUNTRY_LISTS: ReadonlySet<string> = new Set(['countries', 'choices']);

/** Sentences in the cache; it is emptied when it holds more. */
const KEPT = 20_000;

/**
 * Makes a writer for messages of several packages; the later of two messages for one code wins. Messages may use the numbers of the method by name.
 * Codes in parameters (a country, a sector, a fact, a language, a date)
 * are written in the locale; `said` is the clause on who recorded it when, from `source` and `date`. Messages receive a blank parameter as `none`,
 * and an absent one too where they have words for `none`.
 * A code without a message is returned unchanged.
 * @throws Error for a supplier, when the text has no version for suppliers, and where a parameter is absent without which the message says nothing
 */
export function textWriter(...catalogues: readonly MessagesByLocale[]): TextWriter {
  const messages = forEachLocale(
    (locale) => new Map(catalogues.flatMap((catalogue) => Object.entries(catalogue[locale]))),
  );
  const compiled = new Map<string, Compiled>();
  const written = new Map<string, string>();

  function write(code: string, parameters: Parameters, locale: Locale): string {
    const message = messages[locale].get(code);
    if (message === undefined) return code;
    if (!message.includes('{')) return message;
    const key = `${locale} ${code}`;
    const made = compiled.get(key) ?? compile(message, locale);
    compiled.set(key, made);
    return String(made.format.format(wantedBy(made, parameters, locale)));
  }

  function inWords(parameters: Explained['parameters'], locale: Locale): Parameters {
    const words: Parameters = {};
    for (const [name, value] of Object.entries(parameters)) words[name] = parameterInWords(name, value, locale);
    const source = parameters['source'];
    if (source !== undefined) words['said'] = write(`said.${source}`, words, locale);
    return words;
  }

  function parameterInWords(name: string, value: string | number, locale: Locale): string | number {
    if (typeof value === 'number') return value;
    if (value === '') return 'none';
    if (COUNTRY_PARAMETERS.has(name)) return countryName(value, locale);
    if (COUNTRY_LISTS.has(name)) {
      return value
        .split(/[;,]\s*/)
        .map((code) => countryName(code, locale))
        .join(', ');
    }
    if (name === 'language') return LANGUAGES[locale].of(value) ?? value;
    if (isDay(value)) return dayText(value, locale);
    if (WORDS.some((word) => word === name)) return messages[locale].get(`${name}.${value}`) ?? value;
    return value;
  }

  return (explained, locale, reader = 'buyer') => {
    const code = reader === 'supplier' ? `${explained.code}.supplier` : explained.code;
    if (reader === 'supplier' && !messages[locale].has(code))
      throw new Error(`${explained.code} is not told to suppliers`);
    const key = `${locale} ${code} ${JSON.stringify(explained.parameters)}`;
    const before = written.get(key);
    if (before !== undefined) return before;
    if (written.size >= KEPT) written.clear();
    const sentence = write(code, inWords(explained.parameters, locale), locale);
    written.set(key, sentence);
    return sentence;
  };
}

function compile(message: string, locale: Locale): Compiled {
  const namesIn = (pattern: RegExp): Set<string> =>
    new Set([...message.matchAll(pattern)].map(([, name = '']) => name));
  return {
    format: new IntlMessageFormat(message, locale),
    names: [...namesIn(/\{(\w+)[,}]/g)],
    numbers: namesIn(/\{(\w+), (?:number|plural|selectordinal)\b/g),
    dispensable: namesIn(/\{(\w+), select, none \{/g),
  };
}

/**
 * What the message wants, a number of the method where nothing else has its name. Decimals are written as the locale does: a message that only names a
 * number would have them in English. Whole numbers stay, since they can be years.
 */
function wantedBy({ names, numbers, dispensable }: Compiled, parameters: Parameters, locale: Locale): Parameters {
  const methods: Parameters = NUMBERS;
  const wanted: Parameters = {};
  for (const name of names) {
    const value = parameters[name] ?? methods[name] ?? (dispensable.has(name) ? 'none' : undefined);
    if (value === undefined) continue;
    const isDecimal = typeof value === 'number' && !Number.isInteger(value) && !numbers.has(name);
    wanted[name] = isDecimal ? DECIMALS[locale].format(value) : value;
  }
  return wanted;
}

/** Name of a country in a locale, from its ISO 3166-1 alpha-2 code; any other text is returned unchanged. */
export function countryName(code: string, locale: Locale): string {
  return /^[A-Z]{2}$/.test(code) ? (REGIONS[locale].of(code) ?? code) : code;
}

/** True for a calendar day in ISO 8601; false for 30 February. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** A day as people write it in a locale, from ISO 8601: 24 Nov 2026. */
export function dayText(day: string, locale: Locale): string {
  return DATES[locale].format(new Date(`${day}T00:00:00Z`));
}

/** Writes the texts of this package. */
export const text: TextWriter = textWriter(RISK_MESSAGES);
