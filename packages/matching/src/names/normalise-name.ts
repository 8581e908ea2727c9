import { formAtEnd, formAtStart, formEndingRun, formStartingRun, isBracketedForm } from './legal-form-index.ts';
import { glyph } from './glyph.ts';
import { joinInitials } from './join-initials.ts';
import { isUnspaced, type Script } from './script.ts';
import { shortFormWords } from './short-form-words.ts';
import { splitName, type SplitName } from './split-name.ts';

/** A name in the forms in which it is compared. */
export interface NormalisedName {
  /** NFKC, case folded, transliterated to ASCII, punctuation to spaces, initials joined, `&` as `and`; tokens divided by one space. */
  readonly full: string;
  /** `full` without legal forms at either end and beside brackets; never below two words, so that one word keeps its form, written short. */
  readonly core: string;
  /** Tokens of `core`. */
  readonly tokens: readonly string[];
  /** Script of most letters; `Common` when there are none. */
  readonly script: Script;
  /** The same two forms in the script of the name, for names that are not in Latin letters; null for the others. */
  readonly native: { readonly full: string; readonly core: string } | null;
  /** The form by which names are equal: `core`, or `native.core` in scripts without word spaces, where transliteration makes different names alike. */
  readonly key: string;
}

/** The tokens that are left of a name; cutting a form replaces arrays. */
interface Tokens {
  ascii: readonly string[];
  native: readonly string[] | null;
  words: readonly number[] | null;
}

/** A name keeps at least as many words; a run of a script without spaces counts a word for each character. */
const LEAST_WORDS = 2;

const asciiOf = (text: string): string =>
  Array.from(text, (character) => glyph(character.codePointAt(0) ?? 32).ascii).join('');

function wordsIn({ ascii, words }: Tokens, from: number, to: number): number {
  let count = 0;
  let initial = false;
  for (let at = from; at < to; at += 1) {
    const token = ascii[at] ?? '';
    const single = token.length === 1 && !(token >= '0' && token <= '9');
    if (!(single && initial)) count += words?.[at] ?? 1;
    initial = single;
  }
  return count;
}

/** Cuts a legal form off a run of characters without spaces. True when something was cut. */
function cutRun(tokens: Tokens, at: number, end: boolean, spare: number): boolean {
  const { native, words } = tokens;
  const run = native?.[at];
  if (native === null || words === null || run === undefined || (words[at] ?? 0) < 2) return false;
  const form = end ? formEndingRun(run) : formStartingRun(run);
  if (form === null || form === run) return false;
  const length = Array.from(form).length;
  if (length > spare) return false;
  const rest = end ? run.slice(0, -form.length) : run.slice(form.length);
  const ascii = asciiOf(rest);
  if (ascii === '') return false;
  tokens.native = native.with(at, rest);
  tokens.words = words.with(at, (words[at] ?? 0) - length);
  tokens.ascii = tokens.ascii.with(at, ascii);
  return true;
}

/** True when token `at` is nothing but a legal form in a script without spaces. */
function isRunForm({ native }: Tokens, at: number, end: boolean): boolean {
  const run = native?.[at];
  return run !== undefined && (end ? formEndingRun(run) : formStartingRun(run)) === run;
}

/** Drops forms from the ends of tokens `from` to `to` while the whole name, with `others` words outside of them, keeps two words. */
function dropEnds(tokens: Tokens, from: number, to: number, others: number, sides: 'both' | 'end'): [number, number] {
  while (from < to) {
    const count = wordsIn(tokens, from, to) + others;
    const ending = isRunForm(tokens, to - 1, true) ? 1 : formAtEnd(tokens.ascii, tokens.native, from, to);
    if (ending > 0 && wordsIn(tokens, from, to - ending) + others >= LEAST_WORDS) {
      to -= ending;
      continue;
    }
    if (cutRun(tokens, to - 1, true, count - LEAST_WORDS)) continue;
    if (sides === 'end') return [from, to];
    const starting = isRunForm(tokens, from, false) ? 1 : formAtStart(tokens.ascii, tokens.native, from, to);
    if (starting > 0 && wordsIn(tokens, from + starting, to) + others >= LEAST_WORDS) {
      from += starting;
      continue;
    }
    if (!cutRun(tokens, from, false, count - LEAST_WORDS)) break;
  }
  return [from, to];
}

/** Drops legal forms that stand in brackets or before them. */
function dropBesideBrackets(tokens: Tokens, { segments }: SplitName): Tokens {
  let count = wordsIn(tokens, 0, tokens.ascii.length);
  const ascii: string[] = [];
  const native: string[] = [];
  const words: number[] = [];
  for (const [index, { from, to, bracketed }] of segments.entries()) {
    const mine = wordsIn(tokens, from, to);
    let ends: [number, number] = [from, to];
    const whole = (tokens.native ?? tokens.ascii).slice(from, to).join(' ');
    if (bracketed && isBracketedForm(whole) && count - mine >= LEAST_WORDS) ends = [to, to];
    else if (bracketed) ends = dropEnds(tokens, from, to, count - mine, 'both');
    else if (index < segments.length - 1) ends = dropEnds(tokens, from, to, count - mine, 'end');
    count += wordsIn(tokens, ends[0], ends[1]) - mine;
    ascii.push(...tokens.ascii.slice(...ends));
    if (tokens.native !== null) native.push(...tokens.native.slice(...ends));
    if (tokens.words !== null) words.push(...tokens.words.slice(...ends));
  }
  return { ascii, native: tokens.native && native, words: tokens.words && words };
}

/** Joins written tokens with spaces, but not between runs of a script without them. */
function written(native: readonly string[], unspaced: boolean): string {
  return joinInitials(native).join(unspaced ? '' : ' ');
}

/**
 * Brings a name into the forms in which it is compared. Equal names in different case, with other diacritics, punctuation or legal form have one `key`;
 * "group" is never dropped. A text without letters and digits gives empty forms. Never throws.
 */
export function normaliseName(name: string): NormalisedName {
  const split = splitName(name);
  const { script } = split;
  const full = joinInitials(split.ascii).join(' ');
  let tokens: Tokens = { ascii: split.ascii, native: split.native, words: split.words };
  if (split.segments.length > 0) tokens = dropBesideBrackets(tokens, split);
  const [from, to] = dropEnds(tokens, 0, tokens.ascii.length, 0, 'both');
  const core = shortFormWords(
    settle(from === 0 && to === tokens.ascii.length ? tokens.ascii : tokens.ascii.slice(from, to)),
  );
  const coreText = core === split.ascii ? full : core.join(' ');
  if (split.native === null || tokens.native === null || script === 'Latin' || script === 'Common') {
    return { full, core: coreText, tokens: core, script, native: null, key: coreText };
  }
  const unspaced = isUnspaced(script);
  const native = { full: written(split.native, unspaced), core: written(tokens.native.slice(from, to), unspaced) };
  return { full, core: coreText, tokens: core, script, native, key: unspaced ? native.core : coreText };
}

/** Joins initials and drops the legal forms that this brings to light, so that a core is its own core. */
function settle(ascii: readonly string[]): readonly string[] {
  const joined = joinInitials(ascii);
  if (joined === ascii) return ascii;
  const tokens: Tokens = { ascii: joined, native: null, words: null };
  const [from, to] = dropEnds(tokens, 0, joined.length, 0, 'both');
  return from === 0 && to === joined.length ? joined : joined.slice(from, to);
}
