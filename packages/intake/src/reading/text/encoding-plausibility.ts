import iconv from 'iconv-lite';
import profiles from './encoding-profiles.json' with { type: 'json' };

/** The candidate encodings when a text is neither ASCII, UTF-8 nor UTF-16. */
export const legacyEncodings: readonly string[] = [
  ...Object.keys(profiles.letters),
  ...Object.keys(profiles.commonCharacters),
];

const letterProfiles = new Map(
  Object.entries(profiles.letters).map(([encoding, languages]) => [
    encoding,
    Object.values(languages).map((letters) => {
      const [frequent = '', rare = ''] = letters.split('|');
      return new Map([...[...rare].map((c) => [c, 0.4] as const), ...[...frequent].map((c) => [c, 1] as const)]);
    }),
  ]),
);
const commonCharacters = new Map(
  Object.entries(profiles.commonCharacters).map(([encoding, characters]) => [encoding, new Set(characters)]),
);

/** Marks that any language uses beside its letters. */
const neutral = /[\u00a0£§©«®°±´·»‘’‚“”„†‡•…‰‹›–—€™№×₫₪ªº¡¿、。「」（），：；]/;
const impossible = /[\u0080-\u009f\ufffd\ue000-\uf8ff]/;
const letterOrForeign = /[\p{L}\p{M}\u0080-\u{10ffff}]+/gu;
const foreignWord = /[\p{L}\p{M}]*[^\u0000-\u007f][\p{L}\p{M}]*/gu;
const foreignCharacter = /[^\u0000-\u007f]/u;

/** Words with a character above ASCII. Runs are found first, or a run of plain letters would be scanned again from each of its letters. */
function foreignWords(text: string): string[] {
  const runs = text.match(letterOrForeign) ?? [];
  return runs.filter((run) => foreignCharacter.test(run)).flatMap((run) => run.match(foreignWord) ?? []);
}

/**
 * How plausible decoded text is in `encoding`: 1 when every character above ASCII belongs to one
 * language of that encoding, below 0 when most are in impossible positions.
 */
export function encodingPlausibility(text: string, encoding: string): number {
  const common = commonCharacters.get(encoding);
  const words = foreignWords(text);
  const languages = letterProfiles.get(encoding) ?? [];
  const covered = languages.map(() => 0);
  let total = 0;
  let sum = 0;
  for (const word of words) {
    const characters = [...word].filter((character) => foreignCharacter.test(character));
    total += characters.length;
    if (common !== undefined) {
      sum += characters.reduce((score, character) => score + ideographScore(character, word, encoding, common), 0);
      continue;
    }
    const bad = characters.reduce((score, character) => score + (impossible.test(character) ? 3 : 0), 0);
    const scores = languages.map((letters) => wordScore(characters, letters));
    scores.forEach((score, index) => (covered[index] = (covered[index] ?? 0) + score));
    sum += Math.max(...scores) - bad - misplaced(word, characters, encoding);
  }
  if (total === 0) return 0;
  return common === undefined ? (0.5 * sum + 0.5 * Math.max(...covered)) / total : sum / total;
}

function wordScore(characters: readonly string[], letters: ReadonlyMap<string, number>): number {
  return characters.reduce((score, character) => {
    if (neutral.test(character)) return score;
    return score + (letters.get(character) ?? letters.get(character.toLowerCase()) ?? -1);
  }, 0);
}

/** Letters in positions that are impossible in the script of the encoding. */
function misplaced(word: string, foreign: readonly string[], encoding: string): number {
  const letters = foreign.filter((character) => !neutral.test(character));
  const latin = /1250|1252|1254|1257|1258/.test(encoding);
  const changesOfCase = word.match(/\p{Ll}\p{Lu}/gu)?.length ?? 0;
  if (!latin) return changesOfCase + (/[A-Za-z]/.test(word) ? letters.length : 0);
  const longRuns = encoding === 'windows-1258' ? null : word.match(/[^\u0000-\u007f]{3,}/g);
  return changesOfCase + (longRuns ?? []).reduce((sum, run) => sum + run.length, 0);
}

/** Of 11,172 Korean syllables the standard had 2,350, which are those that names use; the others stand where bytes of another encoding do. */
function isOfOldStandard(syllable: string): boolean {
  return iconv.encode(syllable, 'euc-kr').every((byte) => byte > 0xa0);
}

function ideographScore(character: string, word: string, encoding: string, common: ReadonlySet<string>): number {
  if (impossible.test(character)) return -3;
  if (neutral.test(character)) return 0;
  if (word.length <= 6 && new RegExp(`[a-z]${character}(?:[a-z]|$)`, 'u').test(word)) return -1;
  if (common.has(character)) return 1;
  const japanese = encoding === 'shift_jis' || encoding === 'euc-jp';
  if (/[\u3040-\u30ff]/.test(character)) return japanese ? 1 : -0.5;
  if (/[\uff61-\uff9f]/.test(character)) return -0.3;
  if (/[\uac00-\ud7a3]/.test(character)) return encoding === 'euc-kr' && isOfOldStandard(character) ? 1 : -1;
  return /\p{Script=Han}/u.test(character) && encoding !== 'euc-kr' ? 0.3 : -1;
}
