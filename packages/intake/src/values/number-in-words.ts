import { foldText } from '../sector/fold-text.ts';
import words from './number-words.json' with { type: 'json' };
import { numberText } from './number-text.ts';

/** A number among words, as the texts of its ends; both are the same for "about 500". */
interface NumberInWords {
  /** Null for an end that the cell leaves open. */
  readonly low: string | null;
  readonly high: string | null;
  /** True for "500 workers": it is one number. */
  readonly exact: boolean;
}

type Kind = keyof typeof words;

const spacedScript = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}]/u;

const kindsOf: ReadonlyMap<string, ReadonlySet<Kind>> = readWords();

function readWords(): Map<string, Set<Kind>> {
  const found = new Map<string, Set<Kind>>();
  for (const [kind, languages] of Object.entries(words) as [Kind, Readonly<Record<string, string>>][]) {
    for (const word of Object.values(languages).flatMap((list) => list.split('; ').map(foldText))) {
      found.set(word, (found.get(word) ?? new Set<Kind>()).add(kind));
    }
  }
  return found;
}

const escaped = (word: string): string => word.replace(/[\\|^$.*+?()[\]{}]/gu, '\\$&');

const longestFirst = [...kindsOf.keys()].toSorted((one, other) => other.length - one.length);
const [spaced, unspaced] = [true, false].map((isSpaced) =>
  longestFirst.filter((word) => spacedScript.test(word) === isSpaced).map(escaped),
) as [string[], string[]];
/**
 * Every known word, the longest first; those of spaced scripts only as whole words. What surrounds a word stands once: each class of letters takes the start of
 * a process a millisecond.
 */
const anyWord = new RegExp(
  `(?<![\\p{L}\\p{M}0])(?:${spaced.join('|')})(?![\\p{L}\\p{M}0])|${unspaced.join('|')}`,
  'gu',
);

const number = /\d(?:[\d.,'’٫]|\s(?=\d{3}(?!\d)))*(?<=\d)(?:\s?%)?/gu;
/** Footnotes and circled numbers, which folding would make digits of. */
const raised = /\p{No}/u;
const noWord = /[\s.()'’/0]+/gu;

/** The words of a text with 0 in the place of its numbers, by what they may mean; null if one of them is not known. "1e5" and "500k" have no word. */
function meanings(text: string): readonly ReadonlySet<Kind>[] | null {
  const found: ReadonlySet<Kind>[] = [];
  const rest = text.replace(anyWord, (word) => {
    found.push(kindsOf.get(word) ?? new Set());
    return ' ';
  });
  return rest.replace(noWord, '') === '' ? found : null;
}

/**
 * Reads "50-100", "more than 500", "< 20", "about 300" and "500 workers" in sixteen languages. Every word of the cell must be known.
 * @param text trimmed cell
 * @returns null for everything else
 */
export function numberInWords(text: string): NumberInWords | null {
  const read = numberText(text.replaceAll('\u2014', '-'));
  if (raised.test(read)) return null;
  const plain = foldText(read);
  const numbers = plain.match(number) ?? [];
  const [first, second] = numbers;
  if (first === undefined || numbers.length > 2) return null;
  const found = meanings(plain.replace(number, '0'));
  if (found === null) return null;
  const among = (...kinds: readonly Kind[]): boolean => found.every((each) => kinds.some((kind) => each.has(kind)));
  const says = (kind: Kind): boolean => found.some((each) => each.has(kind));
  if (second !== undefined) {
    if (!says('between') || !among('between', 'people', 'about')) return null;
    return { low: withPercentOf(first, second), high: second, exact: false };
  }
  if (among('people', 'about')) return { low: first, high: first, exact: among('people') };
  if (says('atLeast') && among('atLeast', 'people', 'about')) return { low: first, high: null, exact: false };
  if (says('atMost') && among('atMost', 'people', 'about')) return { low: null, high: first, exact: false };
  return null;
}

/** In "25-50%" the sign stands for both. */
function withPercentOf(first: string, second: string): string {
  return second.endsWith('%') && !first.endsWith('%') ? `${first}%` : first;
}
