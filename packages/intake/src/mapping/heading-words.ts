import { plainWords } from '../values/plain-words.ts';
import parts from './heading-parts.json' with { type: 'json' };
import words from './header-words.json' with { type: 'json' };

/** What a heading can name: a field, or one of the words that need the other columns to decide (women, group, currency ...). */
export type HeadingConcept = keyof typeof words;

/** One word or phrase that names a concept. */
export interface HeadingWord {
  readonly concept: HeadingConcept;
  /** As written in the word list. */
  readonly word: string;
  /** ISO 639-1. */
  readonly language: string;
  /** Set for words that mean little alone ("name", "region", "id"). */
  readonly weak: boolean;
}

const camel = /(\p{Ll})(\p{Lu})/gu;
/** An abbreviation before a word: "SICCode". A plural such as "TVs" is no word. */
const abbreviation = /(\p{Lu})(\p{Lu}\p{Ll}{2,})/gu;
/** "R.U.C." */
const initials = /(?<![\p{L}.])(?:\p{L}\.){2,}\p{L}?(?!\p{L})/gu;
const repeated = /(?<![^ ])(\S+)(?: \1)+(?![^ ])/gu;

/**
 * The words of a heading in comparable form: `Total_Workers`, `totalWorkers` and `TOTAL WORKERS` are all "total workers", `SICCode` is "sic code",
 * and a word that is written twice counts once.
 */
export function foldHeading(heading: string): string {
  const apart = heading.replace(camel, '$1 $2').replace(abbreviation, '$1 $2');
  return plainWords(apart.replace(initials, (found) => found.replaceAll('.', ''))).replace(repeated, '$1');
}

const split = (list: string): string[] => list.split('; ').map(foldHeading);

const byWord = new Map<string, HeadingWord>();
for (const [concept, languages] of Object.entries(words)) {
  for (const [language, list] of Object.entries(languages)) {
    for (const entry of list.split('; ')) {
      const word = entry.replace(/^~/, '');
      const folded = foldHeading(word);
      if (byWord.has(folded)) continue;
      byWord.set(folded, { concept: concept as HeadingConcept, word, language, weak: entry.startsWith('~') });
    }
  }
}

/** The concept that exactly these folded words name. */
export function headingWord(folded: string): HeadingWord | undefined {
  return byWord.get(folded);
}

const longEnoughToBeCut = 10;

/** The concept of a word that was cut off: dBASE and shapefiles cut headings at ten characters ("Parent_Com"). */
export function cutHeadingWord(heading: string): HeadingWord | undefined {
  if (heading.length !== longEnoughToBeCut) return undefined;
  const folded = foldHeading(heading);
  const fitting = [...byWord].filter(([word]) => word.startsWith(folded)).map(([, word]) => word);
  const concepts = new Set(fitting.map(({ concept }) => concept));
  return concepts.size === 1 ? fitting[0] : undefined;
}

/** Extra words in a heading, by their meaning. Those of unspaced scripts are found inside words too. */
export const HEADING_PARTS = {
  share: [...split(parts.percent), ...split(parts.fraction), ...split(parts.share)],
  percent: split(parts.percent),
  fraction: split(parts.fraction),
  count: split(parts.count),
  noise: split(parts.noise),
  owner: split(parts.owner),
} as const;
