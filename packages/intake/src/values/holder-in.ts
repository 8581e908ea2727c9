import holding from './holding-words.json' with { type: 'json' };
import { plainWords } from './plain-words.ts';

/** Words that stand around a holder and change nothing: "kept", "by", "in the safe". A word that is "not" in another language is not among them, such as "no". */
const around: ReadonlySet<string> = new Set(Object.values(holding).flatMap((list) => list.split('; ').map(plainWords)));

/** More words say more than who holds something. */
const MOST_WORDS = 12;
/** Letters of scripts that are written without spaces. */
const unspaced = /[\p{Script=Han}\p{Script=Thai}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Pieces that a word may begin at: words, or letters where the script has no spaces. */
function pieces(plain: string): string[] {
  return plain.split(' ').flatMap((word) => (unspaced.test(word) ? [...word] : [word]));
}

/**
 * The holder that a few words name: "kept in the office safe", "由公司统一保管". Every word must be known, and all must name one holder: a word that is not known
 * ("not", "returned", "family") could turn the meaning.
 * @param holders the holder of each word, in the form of {@link plainWords}
 * @returns null for everything else
 */
export function holderIn(text: string, holders: ReadonlyMap<string, string>): string | null {
  const parts = pieces(plainWords(text));
  const gap = (at: number): string => (unspaced.test(parts[at] ?? '') && unspaced.test(parts[at + 1] ?? '') ? '' : ' ');
  const joined = (from: number, to: number): string => {
    let whole = parts[from] ?? '';
    for (let at = from + 1; at <= to; at += 1) whole += gap(at - 1) + (parts[at] ?? '');
    return whole;
  };
  const found = new Set<string>();
  let words = 0;
  for (let from = 0; from < parts.length;) {
    let taken = 0;
    for (let to = Math.min(parts.length - 1, from + MOST_WORDS); to >= from && taken === 0; to -= 1) {
      const word = joined(from, to);
      const holder = holders.get(word);
      if (holder !== undefined) found.add(holder);
      if (holder !== undefined || around.has(word)) taken = to - from + 1;
    }
    if (taken === 0) return null;
    words += 1;
    if (words > MOST_WORDS) return null;
    from += taken;
  }
  const [only, another] = found;
  return another === undefined ? (only ?? null) : null;
}
