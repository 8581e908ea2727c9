import { glyph } from './glyph.ts';
import type { Script } from './script.ts';

/** A part of a name inside brackets or between them: tokens `from` to `to`, the latter excluded. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly bracketed: boolean;
}

/** A name cut into tokens. The arrays run in parallel. */
export interface SplitName {
  /** Each token in lower-case ASCII letters and digits. */
  readonly ascii: readonly string[];
  /** Each token as it is written (NFKC, lower case); null when the whole name is ASCII. */
  readonly native: readonly string[] | null;
  /** For each token how many words it counts for: 1, or the characters of a run in a script without spaces; null when the whole name is ASCII. */
  readonly words: readonly number[] | null;
  /** Empty when the name has no brackets. */
  readonly segments: readonly Segment[];
  /** Script of most letters. */
  readonly script: Script;
}

/** Marks of registration and trade marks, which compatibility composition would turn into letters. */
const TRADE_MARKS = /[™®©℠]/g;

/** Collects the parts between brackets while the tokens of a name are read. */
class SegmentCollector {
  readonly segments: Segment[] = [];
  #from = 0;
  #depth = 0;

  bracket(opening: boolean, tokens: number): void {
    this.#close(tokens);
    this.#depth = Math.max(0, this.#depth + (opening ? 1 : -1));
  }

  finish(tokens: number): readonly Segment[] {
    if (this.segments.length > 0) this.#close(tokens);
    return this.segments;
  }

  #close(tokens: number): void {
    if (tokens > this.#from) this.segments.push({ from: this.#from, to: tokens, bracketed: this.#depth > 0 });
    this.#from = tokens;
  }
}

const NONE: readonly Segment[] = [];
const BREAK = 0;
const WORD = 1;
const NOTHING = 2;
const OPEN = 3;
const CLOSE = 4;
const AND = 5;
const codes = { break: BREAK, word: WORD, nothing: NOTHING, open: OPEN, close: CLOSE, and: AND } as const;
const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => codes[glyph(code).kind]);

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) return false;
  return true;
}

function splitAscii(text: string): SplitName {
  const ascii: string[] = [];
  let collector: SegmentCollector | null = null;
  let letters = false;
  let start = -1;
  let held = '';
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    const kind = asciiKinds[code];
    if (kind === WORD) {
      if (start < 0) start = at;
      if (code > 57) letters = true;
      continue;
    }
    if (start >= 0) {
      held += text.slice(start, at);
      start = -1;
    }
    if (kind === NOTHING) continue;
    if (held !== '') {
      ascii.push(held);
      held = '';
    }
    if (kind === AND) ascii.push('and');
    else if (kind === OPEN || kind === CLOSE) {
      collector ??= new SegmentCollector();
      collector.bracket(kind === OPEN, ascii.length);
    }
  }
  return {
    ascii,
    native: null,
    words: null,
    segments: collector?.finish(ascii.length) ?? NONE,
    script: letters ? 'Latin' : 'Common',
  };
}

function splitUnicode(text: string): SplitName {
  const ascii: string[] = [];
  const native: string[] = [];
  const words: number[] = [];
  const counts = new Map<Script, number>();
  const collector = new SegmentCollector();
  let token = { ascii: '', native: '', words: 0, unspaced: false };
  const flush = (): void => {
    if (token.ascii !== '') {
      ascii.push(token.ascii);
      native.push(token.native);
      words.push(token.unspaced ? token.words : 1);
    }
    token = { ascii: '', native: '', words: 0, unspaced: false };
  };
  for (const character of text.replace(TRADE_MARKS, ' ').normalize('NFKC').toLowerCase()) {
    const { kind, ascii: reading, script, unspaced } = glyph(character.codePointAt(0) ?? 32);
    if (kind === 'nothing') continue;
    if (kind === 'word') {
      if (script !== 'Common') {
        counts.set(script, (counts.get(script) ?? 0) + 1);
        if (token.native !== '' && token.unspaced !== unspaced) flush();
        token.unspaced = unspaced;
      }
      token.ascii += reading;
      token.native += character;
      token.words += 1;
      continue;
    }
    flush();
    if (kind === 'and') {
      ascii.push('and');
      native.push('and');
      words.push(1);
    } else if (kind !== 'break') collector.bracket(kind === 'open', ascii.length);
  }
  flush();
  let script: Script = 'Common';
  let most = 0;
  for (const [candidate, count] of counts) {
    if (count > most) {
      most = count;
      script = candidate;
    }
  }
  return { ascii, native, words, segments: collector.finish(ascii.length), script };
}

/** Cuts a name into tokens: NFKC, case folded, transliterated; punctuation divides, apostrophes join, `&` is the word "and". */
export function splitName(name: string): SplitName {
  return isAscii(name) ? splitAscii(name.toLowerCase()) : splitUnicode(name);
}
