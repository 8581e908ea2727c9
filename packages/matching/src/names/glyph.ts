import anyAscii from 'any-ascii';
import { isUnspaced, scriptOf, type Script } from './script.ts';

/** Role of a character in a name: part of a word, nothing at all, a break between words, a bracket, or the word "and". */
export type GlyphKind = 'word' | 'nothing' | 'break' | 'open' | 'close' | 'and';

/** The reading of one character of a name. */
export interface Glyph {
  readonly kind: GlyphKind;
  /** Its lower-case ASCII transliteration; may be empty. */
  readonly ascii: string;
  /** Script of a letter; `Common` for digits and everything else. */
  readonly script: Script;
  readonly unspaced: boolean;
}

const APOSTROPHES = new Set("'`´’‘ʼʻ′＇");
const OPENING = /^[\p{Ps}《〈「『]/u;
const CLOSING = /^[\p{Pe}》〉」』]/u;

function read(character: string): Glyph {
  const common = { ascii: '', script: 'Common', unspaced: false } as const;
  if (APOSTROPHES.has(character) || /^[\p{M}\p{Cf}]/u.test(character)) {
    // Vowel signs of Indic scripts and tone marks belong to the word; accents over letters have no reading of their own.
    const ascii = /^\p{M}/u.test(character) ? transliterate(character) : '';
    return { kind: ascii === '' ? 'nothing' : 'word', ...common, ascii };
  }
  if (character === '&') return { kind: 'and', ...common };
  if (OPENING.test(character)) return { kind: 'open', ...common };
  if (CLOSING.test(character)) return { kind: 'close', ...common };
  if (/^\p{N}/u.test(character)) return { kind: 'word', ...common, ascii: transliterate(character) };
  if (!/^\p{L}/u.test(character)) return { kind: 'break', ...common };
  const script = scriptOf(character);
  return { kind: 'word', ascii: transliterate(character), script, unspaced: isUnspaced(script) };
}

const transliterate = (character: string): string =>
  anyAscii(character)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

const known = new Map<number, Glyph>();

/** Reads one character, given by its code point. Each result is cached. */
export function glyph(codePoint: number): Glyph {
  let found = known.get(codePoint);
  if (found === undefined) {
    found = read(String.fromCodePoint(codePoint));
    known.set(codePoint, found);
  }
  return found;
}
