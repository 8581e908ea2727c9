import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { pairsOf } from '../src/reading/text/letter-pairs.ts';

/** Languages that were written in each encoding of one byte a letter. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  'windows-1252': ['en', 'fr', 'de', 'es', 'pt', 'it', 'sv', 'da', 'nb', 'fi', 'nl', 'is', 'ca'],
  'windows-1250': ['pl', 'cs', 'sk', 'hu', 'ro', 'hr', 'sl'],
  'windows-1254': ['tr', 'az'],
  'windows-1257': ['lt', 'lv', 'et'],
  'windows-1258': ['vi'],
  'windows-1251': ['ru', 'uk', 'bg', 'sr', 'mk', 'be'],
  'windows-1253': ['el'],
  'windows-1255': ['he'],
  'windows-1256': ['ar', 'fa', 'ur'],
  'windows-874': ['th'],
};
/** Letters that were written with another one, because no encoding had them. */
const OLD_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ș', 'ş'],
  ['ț', 'ţ'],
  ['Ș', 'Ş'],
  ['Ț', 'Ţ'],
  ['ə', 'ä'],
  ['Ə', 'Ä'],
]);

/** Common words of languages whose names of countries lack some of their letters. */
const WORDS: Readonly<Record<string, string>> = {
  en: '£100 €100 o’clock supplier’s',
  fr: 'à là où ça très après été façon société générale établissements bâtiments matières n°',
  de: 'für über straße größe möbel käse öl geschäft',
  es: 'año señor niño fabricación producción compañía nº 1º 2ª',
  pt: 'à às não são é produção fabricação peças nº 1º 2ª',
  it: 'è più già città società attività qualità nº',
};
const timesEach = 3;

const require = createRequire(import.meta.url);

/** Vietnamese in windows-1258: letters with their shape, tones behind them. */
function withTonesBehind(text: string): string {
  return text.normalize('NFD').replace(/(\p{L})(\p{M}+)/gu, (_, letter: string, marks: string) => {
    const shape = /[\u0302\u0306\u031b]/.exec(marks)?.[0] ?? '';
    return (letter + shape).normalize('NFC') + marks.replace(shape, '');
  });
}

function namesIn(language: string, encoding: string): string[] {
  const { countries } = require(`i18n-iso-countries/langs/${language}.json`) as {
    countries: Readonly<Record<string, string | readonly string[]>>;
  };
  return Object.values(countries)
    .flat()
    .concat(Array.from({ length: timesEach }, () => WORDS[language] ?? '').join(' '))
    .map((name) => [...name].map((letter) => OLD_LETTERS.get(letter) ?? letter).join(''))
    .map((name) => (encoding === 'windows-1258' ? withTonesBehind(name) : name))
    .map((name) => iconv.decode(iconv.encode(name, encoding), encoding));
}

/** How often each pair stands in the names: the pairs one after the other, by their count. */
function countedPairs(names: readonly string[]): Record<string, string> {
  const counts = new Map<string, number>();
  for (const pair of names.flatMap(pairsOf)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const byCount = Object.groupBy([...counts.keys()].toSorted(), (pair) => String(counts.get(pair)));
  return Object.fromEntries(Object.entries(byCount).map(([count, pairs]) => [count, (pairs ?? []).join('')]));
}

/**
 * The pairs of letters of each language with at least one letter above ASCII, by encoding, from the names of countries of i18n-iso-countries (MIT).
 * `node packages/intake/derive/letter-pairs.ts` writes them.
 */
export function letterPairs(): Record<string, Record<string, Record<string, string>>> {
  return Object.fromEntries(
    Object.entries(LANGUAGES).map(([encoding, languages]) => [
      encoding,
      Object.fromEntries(languages.map((language) => [language, countedPairs(namesIn(language, encoding))])),
    ]),
  );
}

if (import.meta.main) {
  const path = join(import.meta.dirname, '../src/reading/text/letter-pairs.json');
  writeFileSync(path, `${JSON.stringify(letterPairs(), null, 1)}\n`);
}
