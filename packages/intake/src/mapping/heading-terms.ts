import { foldHeading, HEADING_PARTS } from './heading-words.ts';
import terms from './heading-terms.json' with { type: 'json' };

/** What one word of a heading means, whatever its language: "passport", "hold", "date". */
export type HeadingTerm = keyof typeof terms;

/** The words of a heading as read in one language. */
export interface ReadTerms {
  /** ISO 639-1. */
  readonly language: string;
  /** For each understood word, the terms that it can mean. */
  readonly words: readonly (readonly HeadingTerm[])[];
  /** Words without a meaning that is known. */
  readonly unknown: number;
}

/** Terms of one language: whole words and phrases, and the beginnings of words (those that end in `*` in the list). */
interface Lexicon {
  readonly whole: Map<string, HeadingTerm[]>;
  readonly stems: Map<string, HeadingTerm[]>;
  /** Most words of a phrase. */
  longest: number;
  /** Letters of the longest beginning. */
  longestStem: number;
  /** Characters of the longest word in a script without spaces; 0 for a language that has none. */
  longestRun: number;
}

const unspaced = /^[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff]/u;
/** A shorter stem would begin words that have nothing to do with it. */
const shortestStem = 3;
/** Numbers, and one or two letters, say which of several columns it is, or in which module of a program. */
const unsaying = /^(?:\d+|[a-z]{1,2})$/u;
/** "line1", "text2". */
const endDigits = /(?<=\p{L}{3,})\d{1,2}$/u;
/** Letters of the shortest part of a word that is several. */
const shortestPart = 3;
/** A word of fewer letters is not several words written as one. */
const shortestCompound = 7;
/** Nobody writes longer words; the work of taking one apart grows with its length. */
const longestCompound = 40;
/** Letters that join the parts of a German compound. */
const joints = ['', 's', 'n', 'en', 'es', 'er'];

function add(map: Map<string, HeadingTerm[]>, key: string, term: HeadingTerm): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [term]);
  else if (!held.includes(term)) held.push(term);
}

const emptyLexicon = (): Lexicon => ({ whole: new Map(), stems: new Map(), longest: 1, longestStem: 0, longestRun: 0 });
const lexicons = new Map<string, Lexicon>();
for (const [term, languages] of Object.entries(terms)) {
  for (const [language, list] of Object.entries(languages)) {
    const lexicon: Lexicon = lexicons.get(language) ?? emptyLexicon();
    lexicons.set(language, lexicon);
    for (const entry of list.split('; ')) {
      const key = foldHeading(entry.replaceAll('*', ''));
      add(entry.endsWith('*') ? lexicon.stems : lexicon.whole, key, term as HeadingTerm);
      if (entry.endsWith('*')) add(lexicon.whole, key, term as HeadingTerm);
      lexicon.longest = Math.max(lexicon.longest, key.split(' ').length);
      if (unspaced.test(key)) lexicon.longestRun = Math.max(lexicon.longestRun, key.length);
      if (entry.endsWith('*')) lexicon.longestStem = Math.max(lexicon.longestStem, key.length);
    }
  }
}

const noise = new Set(HEADING_PARTS.noise);
/** Arabic writes the article and some prepositions as one word with the noun. */
const arabicPrefix = /^(?:وال|بال|لل|ال|[وبل])(?=\p{L}{2,})/u;

function byStem(lexicon: Lexicon, word: string): readonly HeadingTerm[] | undefined {
  for (let length = Math.min(word.length, lexicon.longestStem); length >= shortestStem; length -= 1) {
    const found = lexicon.stems.get(word.slice(0, length));
    if (found !== undefined && !word.includes(' ', length)) return found;
  }
  return undefined;
}

function wholly(lexicon: Lexicon, text: string): readonly HeadingTerm[] | undefined {
  return lexicon.whole.get(text) ?? lexicon.whole.get(text.replace(arabicPrefix, ''));
}

/** Splits a word that is several known words written as one: "suppliername", "frauenanteil". */
function parts(lexicon: Lexicon, word: string): (readonly HeadingTerm[])[] | null {
  if (word.length < shortestCompound || word.length > longestCompound || word.includes(' ')) return null;
  for (let at = word.length - 2; at >= shortestPart; at -= 1) {
    const head = word.slice(0, at);
    const first = joints
      .filter((joint) => head.endsWith(joint))
      .map((joint) => lexicon.whole.get(head.slice(0, at - joint.length)))
      .find((found) => found !== undefined);
    if (first === undefined) continue;
    const tail = word.slice(at);
    const last =
      tail.length >= shortestPart || tail === 'id' ? (wholly(lexicon, tail) ?? byStem(lexicon, tail)) : undefined;
    const rest = last === undefined ? parts(lexicon, tail) : [last];
    if (rest !== null) return [first, ...rest];
  }
  return null;
}

/** The meanings of a word or phrase: one for a word, several for words written as one. */
function meaning(lexicon: Lexicon, text: string): (readonly HeadingTerm[])[] | null {
  const found = wholly(lexicon, text);
  if (found !== undefined) return [found];
  const compound = parts(lexicon, text);
  if (compound !== null) return compound;
  const stem = byStem(lexicon, text);
  return stem === undefined ? null : [stem];
}

/** Words of a script without spaces: the longest known ones from left to right; what lies between counts as one unknown word where it is long. */
function inside(lexicon: Lexicon, run: string): { words: (readonly HeadingTerm[])[]; unknown: number } {
  const words: (readonly HeadingTerm[])[] = [];
  let left = 0;
  for (let at = 0; at < run.length;) {
    let length = Math.min(run.length - at, lexicon.longestRun);
    while (length > 0 && !lexicon.whole.has(run.slice(at, at + length))) length -= 1;
    if (length === 0) left += 1;
    else words.push(lexicon.whole.get(run.slice(at, at + length)) ?? []);
    at += Math.max(1, length);
  }
  const tolerated = run.charCodeAt(0) < 0x1000 ? 3 : 1;
  return { words, unknown: left > tolerated ? 1 : 0 };
}

function readIn(language: string, lexicon: Lexicon, tokens: readonly string[]): ReadTerms {
  const english = lexicons.get('en') ?? lexicon;
  const words: (readonly HeadingTerm[])[] = [];
  let own = 0;
  let unknown = 0;
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] ?? '';
    let size = Math.min(lexicon.longest, tokens.length - at);
    let found: (readonly HeadingTerm[])[] | null = null;
    for (; size > 0 && found === null; size -= found === null ? 1 : 0) {
      found = meaning(lexicon, tokens.slice(at, at + size).join(' '));
    }
    at += Math.max(1, size);
    if (found === null && (noise.has(token) || unsaying.test(token))) continue;
    const run = found === null && lexicon.longestRun > 0 && unspaced.test(token) ? inside(lexicon, token) : null;
    if (run !== null || found !== null) {
      const known = run?.words ?? found ?? [];
      words.push(...known);
      own += known.length;
      unknown += run?.unknown ?? 0;
      continue;
    }
    const borrowed = language === 'en' ? null : meaning(english, token);
    if (borrowed === null) unknown += 1;
    else words.push(...borrowed);
  }
  return { language, words: own === 0 ? [] : words, unknown };
}

/** The words of a heading as each language reads them, of those that know at least one of its words. @param folded by {@link foldHeading} */
export function readTerms(folded: string): readonly ReadTerms[] {
  const tokens = folded.split(' ').map((token) => token.replace(endDigits, '') || token);
  return [...lexicons]
    .map(([language, lexicon]) => readIn(language, lexicon, tokens))
    .filter(({ words }) => words.length > 0);
}
