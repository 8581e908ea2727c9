import { TextHash } from './text-hash.ts';

/** Longest part of a key in UTF-16 units, at most three bytes each. A database refuses index rows above 2,700 bytes, and a key has up to two long parts. */
const LONGEST_KEY = 500;
const HASHED = 24;

/** The text as part of a key; of a longer one its beginning and a hash, so that different texts stay different. */
export function shortKey(text: string, longest = LONGEST_KEY): string {
  if (text.length <= longest) return text;
  const { high, low } = new TextHash().of(text);
  return `${text.slice(0, longest - HASHED).toWellFormed()} #${high.toString(16)}${low.toString(16).padStart(8, '0')}`;
}
