/** Scripts that names are written in. `Common`: no letters at all. */
const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Armenian',
  'Georgian',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Ethiopic',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
] as const;

export type Script = (typeof SCRIPTS)[number] | 'Other' | 'Common';

/** Scripts written without spaces between words, or with spaces that have no meaning in a name. */
const UNSPACED: ReadonlySet<Script> = new Set([
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
]);

const patterns = SCRIPTS.map((script) => [script, new RegExp(`^\\p{Script=${script}}`, 'u')] as const);

/** The script of a letter. */
export function scriptOf(letter: string): Script {
  return patterns.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'Other';
}

/** True where words are written without spaces: Chinese, Japanese, Korean, Thai, Lao, Khmer, Burmese. */
export function isUnspaced(script: Script): boolean {
  return UNSPACED.has(script);
}
