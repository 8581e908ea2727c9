import { foldText } from '../fold-text.ts';
import { segmentWords } from '../segment.ts';
import { bareWord } from '../words-of.ts';

const { imul } = Math;

/** Buckets into which the features of a text are hashed. */
export const BUCKETS = 65_536;

/** Longest word that is cut into groups of letters. */
const LONGEST_WORD = 40;
/** Words of a text that are looked at: no description of one activity has more, and the work must not grow with the cell. */
const MOST_WORDS = 200;
const SHORTEST_GROUP = 3;
const LONGEST_GROUP = 5;
const EDGE = 0x5f;
const WORD = 0x811c9dc5;
const PAIR = 0x3c6ef372;
const GROUP = 0x1b873593;
const HEAD = 0x1234567;
const HEAD_STEM = 0x7654321;
const TAIL = 0x2468ace;
/** A shorter word is an article or a preposition, and no head. */
const SHORTEST_HEAD = 4;
const STEM = 5;
const beyondLatin = /[\u3040-\u30ff\u3400-\u9fff]/u;

function mixed(hash: number): number {
  const once = imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  const twice = imul(once ^ (once >>> 12), 0x297a2d39);
  return (twice ^ (twice >>> 15)) >>> 16;
}

function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** Groups of 3 to 5 letters of a word with its edges; in Chinese and Japanese, where a letter says more, of 1 and 2. */
function addGroups(word: string, add: (bucket: number) => void): void {
  const [shortest, longest] = beyondLatin.test(word) ? [1, 2] : [SHORTEST_GROUP, LONGEST_GROUP];
  const length = Math.min(word.length, LONGEST_WORD) + 2;
  for (let start = 0; start < length; start += 1) {
    let hash = GROUP;
    for (let at = start; at < Math.min(length, start + longest); at += 1) {
      hash = imul(hash ^ (at === 0 || at === length - 1 ? EDGE : word.charCodeAt(at - 1)), 0x01000193);
      if (at - start + 1 >= shortest) add(mixed(hash));
    }
  }
}

/**
 * The features of one text: buckets of its words, its pairs of words, the groups of letters in them, and once more of the word that it begins with
 * and the one that it ends with: what is done stands first in "fabrication de meubles" and last in "furniture manufacture". Each bucket once.
 */
export class TextFeatures {
  /** Buckets; the first `count` are in use. */
  readonly buckets = new Int32Array(BUCKETS);
  count = 0;
  readonly #seen = new Int32Array(BUCKETS);
  #turn = 0;
  readonly #add = (bucket: number): void => {
    if (this.#seen[bucket] === this.#turn) return;
    this.#seen[bucket] = this.#turn;
    this.buckets[this.count] = bucket;
    this.count += 1;
  };

  /** Sets `buckets` and `count` to the features of a text. One instance is used again and again. */
  of(text: string): this {
    this.#turn += 1;
    this.count = 0;
    let before = '';
    let tail = '';
    for (const written of segmentWords(foldText(text)).slice(0, MOST_WORDS)) {
      const word = bareWord(written);
      this.#add(mixed(hashOf(word, WORD)));
      if (before !== '') this.#add(mixed(hashOf(word, hashOf(before, PAIR))));
      addGroups(word, this.#add);
      before = word;
      if (word.length < SHORTEST_HEAD || beyondLatin.test(word)) continue;
      if (tail === '') this.#addHead(word);
      tail = word;
    }
    if (tail !== '') this.#add(mixed(hashOf(tail, TAIL)));
    return this;
  }

  #addHead(word: string): void {
    this.#add(mixed(hashOf(word, HEAD)));
    this.#add(mixed(hashOf(word.slice(0, STEM), HEAD_STEM)));
  }
}
