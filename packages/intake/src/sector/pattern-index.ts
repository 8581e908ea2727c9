import { foldText } from './fold-text.ts';
import type { Pattern } from './gazetteer.ts';
import { wordEdges } from './segment.ts';
import type { Word } from './words-of.ts';
import { ownCopy } from '../reading/own-copy.ts';

/** Where a pattern was found in a folded text. */
export interface Hit {
  readonly pattern: Pattern;
  readonly start: number;
  readonly end: number;
  /** Letters of the pattern that matched: the closer of two hits on the same words has more. */
  readonly letters: number;
  /** Characters of the text that the pattern explains: its words with an ending of a few letters, not whole compounds. */
  readonly explained: number;
  /** The part of a compound word that matched, if only its beginning or end did; else the whole hit. */
  readonly core: { readonly start: number; readonly end: number };
}

/** `inflects`: begins with the text and goes on with an ending at most; `begins`: a compound may go on. */
type Match = 'exact' | 'inflects' | 'begins' | 'ends' | 'contains' | 'any';

interface WordPattern {
  readonly match: Match;
  readonly text: string;
  /** The endings that an inflected stem takes; null for any. */
  readonly endings: Endings;
}

type Endings = ReadonlySet<string> | null;
type EndingsByLanguage = ReadonlyMap<string, ReadonlySet<string>>;

interface Compiled {
  readonly pattern: Pattern;
  readonly words: readonly WordPattern[];
  readonly letters: number;
  /** Most characters that it can explain: its letters and endings, without the small words inside a phrase. */
  readonly reach: number;
}

/** Languages that write several words as one, or endings of any length. In all others a stem may only be inflected. */
const compounding = new Set(['de', 'tr', 'ar', 'hi', 'bn']);

function wordPattern(word: string, compounds: boolean, endings: Endings): WordPattern {
  const text = word.replaceAll('*', '');
  if (text === '_') return { match: 'any', text, endings: null };
  const open = word.startsWith('*');
  const close = word.endsWith('*');
  const held = text.length <= shortStem ? endings : null;
  const goesOn = compounds && held === null ? 'begins' : 'inflects';
  return { match: open && close ? 'contains' : open ? 'ends' : close ? goesOn : 'exact', text, endings: held };
}

/** True for a form of a stem; a stem may double its last letter: "cutting". */
function isFormOf(form: string, { text, endings }: WordPattern): boolean {
  const longest = endings === null ? longestEnding : longestListed;
  if (!form.startsWith(text) || form.length > text.length + longest) return false;
  const ending = form.slice(text.length);
  if (endings === null) return true;
  return ending === '' || endings.has(ending) || (ending[0] === text.at(-1) && endings.has(ending.slice(1)));
}

function agrees(pattern: WordPattern, word: Word): boolean {
  switch (pattern.match) {
    case 'exact':
      return word.forms.includes(pattern.text);
    case 'inflects':
      return word.forms.some((form) => isFormOf(form, pattern));
    case 'begins':
      return word.forms.some((form) => form.startsWith(pattern.text));
    case 'ends':
      return word.forms.some((form) => form.endsWith(pattern.text));
    case 'contains':
      return word.forms.some((form) => form.includes(pattern.text));
    case 'any':
      return true;
  }
}

const numbered = new Set(['en', 'es']);

/** A term and its other number, if the plural only adds `s`: "tyres" and "tyre". */
function bothNumbers({ kind, language }: Pattern, text: string): string[] {
  if (kind === 'function' || !numbered.has(language) || !/[a-z]{3}$/u.test(text) || text.endsWith('ss')) return [text];
  return [text, text.endsWith('s') ? text.slice(0, -1) : `${text}s`];
}

/** Spellings of one term: `_` present or absent, `ae oe ue` for German umlauts, singular and plural. */
function spellings(pattern: Pattern): string[] {
  const typed = pattern.term.toLowerCase().normalize('NFC');
  const umlauts = typed.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  const written = pattern.language === 'de' && umlauts !== typed ? [typed, umlauts] : [typed];
  return written
    .flatMap((text) => (text.includes(' _ ') ? [text, text.replaceAll(' _ ', ' ')] : [text]))
    .flatMap((text) => bothNumbers(pattern, text));
}

/** Words of patterns, each once: thousands of terms share them, and most terms are one word. */
class SharedWords {
  readonly #alone = new Map<string, readonly [WordPattern]>();
  readonly #endings: EndingsByLanguage;

  constructor(endings: EndingsByLanguage) {
    this.#endings = endings;
  }

  of(words: readonly string[], language: string): readonly WordPattern[] {
    const [first] = words;
    return words.length === 1 && first !== undefined
      ? this.#of(first, language)
      : words.map((word) => this.#of(word, language)[0]);
  }

  #of(word: string, language: string): readonly [WordPattern] {
    const key = word.includes('*') ? `${word} ${language}` : word;
    const known = this.#alone.get(key);
    if (known !== undefined) return known;
    const alone = [wordPattern(word, compounding.has(language), this.#endings.get(language) ?? null)] as const;
    this.#alone.set(key, alone);
    return alone;
  }
}

function compile(pattern: Pattern, text: string, shared: SharedWords): Compiled {
  const typed = foldText(text)
    .split(/[^\p{L}\p{N}\p{M}*_]+/u)
    .filter((word) => word !== '');
  const words = shared.of(typed, pattern.language);
  if (words.some(({ match, text: part }) => match !== 'any' && part === '')) {
    throw new Error(`A word of a term has no letters: ${pattern.term}`);
  }
  const long = words.filter((word) => words.length === 1 || word.text.length > smallWord);
  return {
    pattern,
    words,
    reach: long.reduce((sum, word) => sum + word.text.length + inflection, 0),
    letters: words.reduce((sum, { text, match }) => sum + text.length + (match === 'exact' ? 1 : 0), 0),
  };
}

/** Position of a one-word pattern's letters in the matched word. */
function coreOf({ words }: Compiled, start: number, end: number): Hit['core'] {
  const [only] = words;
  if (words.length > 1 || only === undefined) return { start, end };
  if (only.match === 'begins' || only.match === 'inflects')
    return { start, end: Math.min(end, start + only.text.length) };
  return only.match === 'ends' ? { start: Math.max(start, end - only.text.length), end } : { start, end };
}

/** A list that has grown holds room for more; a list that is kept for good should not. */
function trimmed<T>(map: Map<string, T[]>): void {
  for (const [key, list] of map) map.set(key, list.slice());
}

const nothing: readonly Compiled[] = [];

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

const keptWords = 100_000;
/** No term has a longer word; longer words are not cached. */
const longestWord = 64;
/** Letters that may follow a stem, so that "interna*" is not found in "international". */
const longestEnding = 5;
/** Letters of an ending that is listed, at most. */
const longestListed = 12;
/** A stem of so many letters begins too many words to take any ending. */
const shortStem = 5;
/** Letters that an ending explains. */
const inflection = 4;
/** Words this short say nothing about the language of their phrase. */
const smallWord = 3;
const beyondAscii = /[^\0-\x7f]/u;

/** Finds the patterns of many gazetteers in one pass over a text. */
export class PatternIndex {
  readonly #exact = new Map<string, Compiled[]>();
  readonly #begins = new Map<string, Compiled[]>();
  readonly #ends = new Map<string, Compiled[]>();
  readonly #contains: Compiled[] = [];
  readonly #begun = new Map<string, readonly Compiled[]>();
  /** Patterns of languages without spaces by their first character. */
  readonly #unspaced = new Map<string, { readonly pattern: Pattern; readonly text: string }[]>();

  /**
   * @param unspaced languages whose terms are found anywhere in a text
   * @param endings what may follow a short stem, in languages that say it
   */
  constructor(
    patterns: readonly Pattern[],
    unspaced: ReadonlySet<string>,
    endings: EndingsByLanguage = new Map<string, ReadonlySet<string>>(),
  ) {
    const shared = new SharedWords(endings);
    for (const pattern of patterns) {
      if (unspaced.has(pattern.language)) {
        const text = foldText(pattern.term);
        add(this.#unspaced, text.charAt(0), { pattern, text });
      } else {
        for (const text of spellings(pattern)) this.#add(compile(pattern, text, shared));
      }
    }
    for (const map of [this.#exact, this.#begins, this.#ends]) trimmed(map);
    trimmed(this.#unspaced);
  }

  #add(compiled: Compiled): void {
    const [first] = compiled.words;
    if (first === undefined || first.match === 'any')
      throw new Error(`A term cannot begin so: ${compiled.pattern.term}`);
    if (first.match === 'contains') this.#contains.push(compiled);
    else if (first.match === 'exact') add(this.#exact, first.text, compiled);
    else add(first.match === 'ends' ? this.#ends : this.#begins, first.text, compiled);
  }

  /** All hits in a folded text, overlapping ones too, in no particular order. */
  find(folded: string, words: readonly Word[]): Hit[] {
    const hits: Hit[] = [];
    words.forEach(({ forms, start }, at) => {
      const [form] = forms;
      const candidates = forms.length === 1 && form !== undefined ? this.#begunBy(form) : this.#begunByAny(forms);
      for (const compiled of candidates) {
        const end = this.#endOf(compiled, words, at);
        if (end === null) continue;
        hits.push({
          pattern: compiled.pattern,
          start,
          end,
          letters: compiled.letters,
          explained: Math.min(end - start, compiled.reach),
          core: coreOf(compiled, start, end),
        });
      }
    });
    if (beyondAscii.test(folded)) this.#findUnspaced(folded, hits);
    return hits;
  }

  /** Patterns whose first word matches a word; cached, because most words repeat. */
  #begunBy(form: string): readonly Compiled[] {
    const kept = this.#begun.get(form);
    if (kept !== undefined) return kept;
    const found = [...(this.#exact.get(form) ?? [])];
    for (let length = 2; length <= Math.min(form.length, longestWord); length += 1) {
      for (const begun of this.#begins.get(form.slice(0, length)) ?? []) {
        const [first] = begun.words;
        if (first !== undefined && (first.match === 'begins' || isFormOf(form, first))) found.push(begun);
      }
      found.push(...(this.#ends.get(form.slice(form.length - length)) ?? []));
    }
    found.push(...this.#contains.filter(({ words: [first] }) => first !== undefined && form.includes(first.text)));
    if (form.length > longestWord) return found;
    if (this.#begun.size >= keptWords) this.#begun.clear();
    this.#begun.set(ownCopy(form), found.length === 0 ? nothing : found.slice());
    return found;
  }

  #begunByAny(forms: readonly string[]): ReadonlySet<Compiled> {
    return new Set(forms.flatMap((form) => this.#begunBy(form)));
  }

  #endOf({ words: patterns }: Compiled, words: readonly Word[], at: number): number | null {
    // The first word already matched.
    let end = words[at]?.end ?? 0;
    for (let offset = 1; offset < patterns.length; offset += 1) {
      const word = words[at + offset];
      const pattern = patterns[offset];
      if (word === undefined || pattern === undefined || word.opens || !agrees(pattern, word)) return null;
      end = word.end;
    }
    return end;
  }

  /** A term counts where it begins and ends with words of the text, as a dictionary cuts them. */
  #findUnspaced(folded: string, hits: Hit[]): void {
    const edges = wordEdges(folded);
    if (edges === null) return;
    for (const start of edges) {
      for (const { pattern, text } of this.#unspaced.get(folded.charAt(start)) ?? []) {
        if (!folded.startsWith(text, start)) continue;
        const end = start + text.length;
        if (!edges.has(end)) continue;
        hits.push({ pattern, start, end, letters: text.length, explained: text.length, core: { start, end } });
      }
    }
  }
}
