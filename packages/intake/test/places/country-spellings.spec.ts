import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { resolveCountry } from '../../src/places/resolve-country.ts';

interface LocaleNames {
  readonly countries: Readonly<Record<string, string | readonly string[]>>;
}

const resolve = createRequire(import.meta.url).resolve;

/** Locales of the package, by the script in which they write. */
const LOCALES: Readonly<Record<string, string>> = {
  Latin: 'es sv pl',
  Cyrillic: 'ru bg',
  Arabic: 'ar',
  Han: 'zh',
  'Kana and Han': 'ja',
  Hangul: 'ko',
  Devanagari: 'hi',
  Bengali: 'bn',
  Thai: 'th',
  Hebrew: 'he',
  Greek: 'el',
  Georgian: 'ka',
  Armenian: 'hy',
  Tamil: 'ta',
  Malayalam: 'ml',
  Ethiopic: 'am',
};

/** Names of the package that are not one country's name, or not its usual spelling: what is broken is asked about, not guessed. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'es Congo': 'bare Congo is ambiguous',
  'pl Kongo': 'bare Congo is ambiguous',
  'ko 콩고': 'bare Congo is ambiguous',
  'hi कांगो': 'bare Congo is ambiguous',
  'el Κονγκό': 'bare Congo is ambiguous',
  'pl Norfolk': 'a county of England, without "island"',
  'ko 그루지아': 'misspelling of 그루지야',
  'ko 폴랜드': 'misspelling of 폴란드',
  'ko 신트마르텐': 'misspelling of 신트마르턴',
  'ko 트발루': 'misspelling of 투발루',
  'ko 월리스 후트나': 'misspelling of 왈리스 푸투나',
  'hi बाउवेट': 'misspelling of बोवेट द्वीप',
  'hi नोरफॉक द्वीप': 'misspelling of नॉरफ़ॉक द्वीप',
  'hi फ्रैंच गुआना': 'French Guiana, given for French Polynesia',
  'hi सियारा लिओन': 'misspelling of सिएरा लियोन',
  'hi सिण्ट मार्टेन': 'misspelling of सिंट मार्टेन',
  'hi तज़ाकिस्तान': 'misspelling of ताजिकिस्तान',
  'hi वालीज एंड फुटुना': 'misspelling of वालिस और फ़्यूचूना',
  'bn ওয়ালিম ও ফুটুনা দ্বীপপুঞ্জের': 'misspelling, in the genitive',
};

/** Every fourth country by ISO 2 code, from the first: a rule, so that no spelling was chosen. */
function spellings(locale: string): [text: string, iso2: string][] {
  const { countries } = JSON.parse(
    readFileSync(resolve(`i18n-iso-countries/langs/${locale}.json`), 'utf8'),
  ) as LocaleNames;
  const codes = Object.keys(countries)
    .filter((code) => code !== 'AQ' && code !== 'EH')
    .sort();
  return codes
    .filter((_, index) => index % 4 === 0)
    .flatMap((iso2) => [countries[iso2] ?? []].flat().map((text): [string, string] => [text, iso2]))
    .filter(([text]) => LEFT_OUT[`${locale} ${text}`] === undefined);
}

const byScript = Object.entries(LOCALES).map(
  ([script, locales]) => [script, locales.split(' ').flatMap(spellings)] as const,
);

describe('country names in the words of another source', () => {
  test('there are at least 400, and twenty in each of ten scripts', () => {
    expect(byScript.flatMap(([, names]) => names).length).toBeGreaterThanOrEqual(400);
    expect(byScript.filter(([, names]) => names.length >= 20).length).toBeGreaterThanOrEqual(10);
  });

  test.each(byScript)('every one in %s is right', (_, names) => {
    const read = names.map(([text]) => {
      const reading = resolveCountry(text);
      return [text, reading.kind === 'resolved' ? reading.iso2 : reading.kind];
    });
    expect(read).toEqual(names);
  });

  test('every left-out name has its reason, and none of them is read as another country', () => {
    for (const [name, reason] of Object.entries(LEFT_OUT)) {
      expect(reason).not.toBe('');
      expect(resolveCountry(name.slice(3)).kind).not.toBe('resolved');
    }
  });
});
