/** What is known of a text's language before its words are looked at. */
export interface TextSetting {
  /** Language of the supplier's country, ISO 639-1, or null. */
  readonly spoken: string | null;
  /** Languages whose own letters stand in the text. */
  readonly lettered: ReadonlySet<string>;
}

/** Letters that few other languages of the gazetteers write. */
const ownLetters: readonly (readonly [language: string, letters: RegExp])[] = [
  ['de', /[äöüß]/iu],
  ['es', /[ñ¿]/iu],
  ['pt', /[ãõ]/iu],
  ['tr', /[ğşı]/iu],
  ['vi', /[đăơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu],
];
const beyondAscii = /[^\0-\x7f]/u;
const none: ReadonlySet<string> = new Set();

/** The setting of a text as written. @param spoken language of the supplier's country, or null */
export function textSetting(text: string, spoken: string | null): TextSetting {
  if (!beyondAscii.test(text)) return { spoken, lettered: none };
  const lettered = ownLetters.filter(([, letters]) => letters.test(text)).map(([language]) => language);
  return { spoken, lettered: new Set(lettered) };
}

const byCountry = new Map<string, string>();

/** The language that most people of a country write, ISO 639-1, as CLDR has it. @param country ISO 3166-1 alpha-2, or null */
export function spokenIn(country: string | null): string | null {
  if (country === null || !/^[A-Z]{2}$/.test(country)) return null;
  const known = byCountry.get(country) ?? new Intl.Locale(`und-${country}`).maximize().language;
  byCountry.set(country, known);
  return known;
}
