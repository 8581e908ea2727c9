import iconv from 'iconv-lite';
import counted from './letter-pairs.json' with { type: 'json' };
import { foreignWordsOf, pairsOf } from './letter-pairs.ts';

/** Words that are weighed: more would not change the answer. */
const mostWords = 400;
/** Parts of the likelihood of a pair: as it was counted, from its letters alone, and where neither is known. */
const part = { counted: 0.9, letters: 0.1, unknown: 1e-6, sign: 1e-4 };
/** Signs that stand beside letters in any language, and that names of countries lack: "Nº", "d’Or", "£100". */
const sign = /[ºª°£€§½¼¾®©™«»‹›–—‘’“”„•·…¡¿×]/u;

interface Language {
  readonly pairs: ReadonlyMap<string, number>;
  readonly letters: ReadonlyMap<string, number>;
}

function shares(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...counts].map(([key, count]) => [key, count / total]));
}

function languageOf(byCount: Readonly<Record<string, string>>): Language {
  const pairs = new Map<string, number>();
  const letters = new Map<string, number>();
  for (const [count, joined] of Object.entries(byCount)) {
    for (let at = 0; at < joined.length; at += 2) {
      pairs.set(joined.slice(at, at + 2), Number(count));
      for (const letter of joined.slice(at, at + 2)) letters.set(letter, (letters.get(letter) ?? 0) + Number(count));
    }
  }
  return { pairs: shares(pairs), letters: shares(letters) };
}

const languages = new Map(
  Object.entries(counted).map(([encoding, pairs]) => [encoding, Object.values(pairs).map(languageOf)]),
);

/** The encodings with one byte a letter. */
export const SINGLE_BYTE: readonly string[] = [...languages.keys()];

/** The encodings of Latin letters among them. */
export const WESTERN: readonly string[] = [
  'windows-1252',
  'windows-1250',
  'windows-1254',
  'windows-1257',
  'windows-1258',
];

function likelihood({ pairs, letters }: Language, found: readonly string[]): number {
  return found.reduce((sum, pair) => {
    const [first = '', second = ''] = pair;
    const byLetters = (letters.get(first) ?? 0) * (letters.get(second) ?? 0);
    return (
      sum +
      Math.log(
        part.counted * (pairs.get(pair) ?? 0) + part.letters * byLetters + (sign.test(pair) ? part.sign : part.unknown),
      )
    );
  }, 0);
}

/** Small letters before large ones inside a word: no language writes so, wrong decodings do. */
function brokenCase(text: string): number {
  return text.match(/\p{Ll}\p{Lu}(?=\p{L})/gu)?.filter((pair) => /[^\u0000-\u007f]/u.test(pair)).length ?? 0;
}

/** How likely the words are in one language of the encoding: half as a whole, half each word in its own. */
function likelihoodIn(encoding: string, text: string): number {
  const words = [...new Set(foreignWordsOf(text))].slice(0, mostWords).map(pairsOf);
  const all = (languages.get(encoding) ?? []).map((language) => words.map((pairs) => likelihood(language, pairs)));
  const whole = Math.max(...all.map((scores) => scores.reduce((sum, score) => sum + score, 0)));
  const each = words.reduce((sum, _, word) => sum + Math.max(...all.map((scores) => scores[word] ?? 0)), 0);
  return (whole + each) / 2 - brokenCase(text) * 4;
}

/** What the encoding of Western Europe has ahead: it is met more often than all others together. */
const usual = { encoding: 'windows-1252', ahead: 2 };

/**
 * Encodings of one byte a letter, the likeliest for the bytes first; of those that give the same text only the first.
 * @param among encodings to choose from, the most usual first
 */
export function byLikelihood(among: readonly string[], bytes: Buffer): readonly string[] {
  const readings = new Map<string, { encoding: string; likelihood: number }>();
  for (const encoding of among) {
    const text = iconv.decode(bytes, encoding);
    const ahead = encoding === usual.encoding ? usual.ahead : 0;
    const likelihood = likelihoodIn(encoding, text) + ahead;
    const same = readings.get(text);
    readings.set(text, {
      encoding: same?.encoding ?? encoding,
      likelihood: Math.max(likelihood, same?.likelihood ?? likelihood),
    });
  }
  return [...readings.values()].toSorted((a, b) => b.likelihood - a.likelihood).map(({ encoding }) => encoding);
}

/** True where all rows of bytes above 127 have an even length, as two-byte characters give them; words of one-byte letters do so only by chance. */
export function comesInTwos(bytes: Buffer): boolean {
  let run = 0;
  let rows = 0;
  for (const byte of [...bytes, 0]) {
    if (byte > 127) run += 1;
    else if (run > 0) {
      if (run % 2 === 1) return false;
      rows += run > 2 ? 1 : 0;
      run = 0;
    }
  }
  return rows > 1;
}

/** Parts of the words with bytes above 127 in which these bytes stand between ASCII letters, or alone: so Latin letters with accents stand. */
const mostlyWestern = 0.6;

/**
 * True where the bytes above 127 stand as accented letters and signs stand in Latin text: one or two in a word of ASCII letters, or alone. Two-byte encodings
 * put them in rows, and other alphabets make whole words of them.
 */
export function looksWestern(bytes: Buffer): boolean {
  let words = 0;
  let western = 0;
  let letters = 0;
  let high = 0;
  const end = (): void => {
    if (high > 0) {
      words += 1;
      if (high === 1 || high < (letters + high) / 2) western += 1;
    }
    letters = 0;
    high = 0;
  };
  for (const byte of bytes) {
    if (byte > 127) high += 1;
    else if ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)) letters += 1;
    else end();
  }
  end();
  return words > 0 && western >= words * mostlyWestern;
}
