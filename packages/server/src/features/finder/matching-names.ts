import { isForgiven, nearWords, queryWords, searchWords } from '../supplier/search-words.ts';

/** Something with a name that is not stored: a country, a sector, a flag. */
export interface Named {
  readonly key: string;
  readonly name: string;
  /** The code that pages show beside the name, `DOC-RETENTION`. */
  readonly code?: string;
}

/** Shorter words resemble too many others. */
const SHORTEST_FORGIVEN = 4;

/**
 * Names in which each word of the text begins a word, or nearly is one, and those whose code begins so: whole hits before forgiven ones, each in the order given. A text
 * without a hyphen is a word, not a code.
 */
export function matchingNames<One extends Named>(text: string, all: readonly One[], most: number): One[] {
  const words = queryWords(text);
  if (words.length === 0) return [];
  const code = text.includes('-') ? text.toUpperCase() : null;
  const found = all.flatMap((one) => {
    const isCoded = code !== null && one.code?.startsWith(code) === true;
    const slips = isCoded ? 0 : slipsIn(words, wordsOf(one.name));
    return slips === null ? [] : [{ one, slips }];
  });
  return found
    .toSorted((a, b) => a.slips - b.slips)
    .slice(0, most)
    .map(({ one }) => one);
}

/** How many words had to be forgiven; null where one stands for nothing. */
function slipsIn(words: readonly string[], own: readonly string[]): number | null {
  let slips = 0;
  for (const word of words) {
    if (own.some((each) => each.startsWith(word))) continue;
    const isNear = isForgiven(word) && Array.from(word).length >= SHORTEST_FORGIVEN && nearWords(word, own).length > 0;
    if (!isNear) return null;
    slips += 1;
  }
  return slips;
}

/** Names of countries, sectors and flags are some hundred for a language, and asked for with each letter. */
const known = new Map<string, readonly string[]>();

function wordsOf(name: string): readonly string[] {
  const before = known.get(name);
  if (before !== undefined) return before;
  const words = searchWords([name], []);
  known.set(name, words);
  return words;
}
