import { glyph } from './glyph.ts';
import { formEndingRun, formStartingRun } from './legal-form-index.ts';

/** The end of a name from which legal forms are dropped. */
export type NameEnd = 'start' | 'end';

/** True for a token that is one letter: neighbours of that kind count as one word. */
function isInitial(token: string): boolean {
  return token.length === 1 && !(token >= '0' && token <= '9');
}

const asciiLengths = new Map<string, number>();

/** ASCII letters and digits of a legal form. */
function asciiLengthOf(form: string): number {
  let length = asciiLengths.get(form);
  if (length === undefined) {
    length = Array.from(form, (character) => glyph(character.codePointAt(0) ?? 32).ascii).join('').length;
    asciiLengths.set(form, length);
  }
  return length;
}

/**
 * The tokens of a name while legal forms are dropped from the ends of ranges of them. Any range is counted in constant time and no array is copied, so that
 * a name with a thousand legal forms takes a thousand steps.
 *
 * A run of a script without spaces is cut in place. Only the first or the last token of a range is ever cut, and ranges only shrink: the tokens inside a range
 * are as they were when the words before each token were summed up.
 */
export class NameTokens {
  readonly #ascii: string[];
  readonly #native: string[] | null;
  readonly #words: number[] | null;
  /** Number of words before each token. */
  readonly #before: Uint32Array;

  constructor(ascii: readonly string[], native: readonly string[] | null, words: readonly number[] | null) {
    this.#ascii = [...ascii];
    this.#native = native === null ? null : [...native];
    this.#words = words === null ? null : [...words];
    this.#before = new Uint32Array(ascii.length + 1);
    for (let at = 0; at < ascii.length; at += 1) {
      this.#before[at + 1] = (this.#before[at] ?? 0) + this.#countOf(at, at > 0);
    }
  }

  get ascii(): readonly string[] {
    return this.#ascii;
  }

  get native(): readonly string[] | null {
    return this.#native;
  }

  get length(): number {
    return this.#ascii.length;
  }

  /** Words in tokens `from` to `to`; adjacent initials count as one. */
  wordsIn(from: number, to: number): number {
    if (from >= to) return 0;
    let count = this.#countOf(from, false);
    if (to - from > 1) count += this.#countOf(to - 1, true);
    if (to - from > 2) count += this.#countOf(from + 1, true);
    if (to - from > 3) count += (this.#before[to - 1] ?? 0) - (this.#before[from + 2] ?? 0);
    return count;
  }

  /** Words that a token adds after the previous one, or as the first of a range. */
  #countOf(at: number, behind: boolean): number {
    const joins = behind && isInitial(this.#ascii[at] ?? '') && isInitial(this.#ascii[at - 1] ?? '');
    return joins ? 0 : (this.#words?.[at] ?? 1);
  }

  /** True when a token is nothing but a legal form in a script without spaces. */
  isRunForm(at: number, end: NameEnd): boolean {
    const run = this.#native?.[at];
    return run !== undefined && formOf(run, end) === run;
  }

  /** Cuts a legal form of at most `spare` characters off a run of characters without spaces. True when something was cut. */
  cutRun(at: number, end: NameEnd, spare: number): boolean {
    const run = this.#native?.[at];
    const words = this.#words?.[at] ?? 0;
    if (this.#native === null || this.#words === null || run === undefined || words < 2) return false;
    const form = formOf(run, end);
    if (form === null || form === run) return false;
    const length = Array.from(form).length;
    if (length > spare) return false;
    // Each character is transliterated alone, so the rest of the characters gives the rest of the transliteration.
    const ascii = this.#ascii[at] ?? '';
    const gone = asciiLengthOf(form);
    if (gone >= ascii.length) return false;
    this.#native[at] = end === 'end' ? run.slice(0, -form.length) : run.slice(form.length);
    this.#ascii[at] = end === 'end' ? ascii.slice(0, ascii.length - gone) : ascii.slice(gone);
    this.#words[at] = words - length;
    return true;
  }

  /** The tokens of a range as they are written, divided by spaces. */
  text(from: number, to: number): string {
    return (this.#native ?? this.#ascii).slice(from, to).join(' ');
  }

  /** The tokens of several ranges, in order. */
  only(ranges: readonly (readonly [from: number, to: number])[]): NameTokens {
    const within = <T>(all: readonly T[]): T[] => ranges.flatMap(([from, to]) => all.slice(from, to));
    return new NameTokens(
      within(this.#ascii),
      this.#native && within(this.#native),
      this.#words && within(this.#words),
    );
  }
}

function formOf(run: string, end: NameEnd): string | null {
  return end === 'end' ? formEndingRun(run) : formStartingRun(run);
}
