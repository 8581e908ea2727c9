import { endsClause } from './clauses.ts';
import { runsOf } from './segment.ts';

/** A word of a folded text with its place, counted in UTF-16 units. */
export interface Word {
  /** The word and, if the language joins articles or particles to it, the word without them. */
  readonly forms: readonly string[];
  readonly start: number;
  readonly end: number;
  /** True when punctuation that ends a clause comes before the word: no phrase crosses it. */
  readonly opens: boolean;
}

const arabic = /^[\u0600-\u06ff]/u;
const particle = /^[وفبكل](?=.{3})/u;
const article = /^(?:ال|لل)(?=.{2})/u;

/** A folded word without what Arabic joins to it: particle and article. */
export function bareWord(word: string): string {
  return arabic.test(word) ? word.replace(particle, '').replace(article, '') : word;
}

/** An Arabic word as written, without its particle, and without particle and article. */
function arabicForms(word: string): string[] {
  return [...new Set([word, word.replace(article, ''), word.replace(particle, ''), bareWord(word)])];
}

/** Splits a folded text into words; everything except letters, digits and letter marks separates. */
export function wordsOf(folded: string): Word[] {
  let end = 0;
  return runsOf(folded).map((text) => {
    const start = folded.indexOf(text, end);
    const opens = endsClause(folded.slice(end, start));
    end = start + text.length;
    return { forms: arabic.test(text) ? arabicForms(text) : [text], start, end, opens };
  });
}
