import { formAtEnd, formAtStart, isBracketedForm } from './legal-form-index.ts';
import { joinInitials } from './join-initials.ts';
import { NameTokens } from './name-tokens.ts';
import { isUnspaced, type Script } from './script.ts';
import { shortFormWords } from './short-form-words.ts';
import { splitName, type SplitName } from './split-name.ts';

/** A name in its comparable forms. */
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
  /** Form that decides whether names are equal: `core`, or `native.core` in unspaced scripts, where transliteration makes different names alike. */
  readonly key: string;
}

/** The least number of words that a name keeps; a run of a script without spaces counts a word for each character. */
const LEAST_WORDS = 2;

/** Drops forms from the ends of tokens `from` to `to` while the whole name, with `others` words outside of them, keeps two words. */
function dropEnds(
  tokens: NameTokens,
  from: number,
  to: number,
  others: number,
  sides: 'both' | 'end',
): [number, number] {
  while (from < to) {
    const spare = tokens.wordsIn(from, to) + others - LEAST_WORDS;
    const ending = tokens.isRunForm(to - 1, 'end') ? 1 : formAtEnd(tokens.ascii, tokens.native, from, to);
    if (ending > 0 && tokens.wordsIn(from, to - ending) + others >= LEAST_WORDS) {
      to -= ending;
      continue;
    }
    if (tokens.cutRun(to - 1, 'end', spare)) continue;
    if (sides === 'end') return [from, to];
    const starting = tokens.isRunForm(from, 'start') ? 1 : formAtStart(tokens.ascii, tokens.native, from, to);
    if (starting > 0 && tokens.wordsIn(from + starting, to) + others >= LEAST_WORDS) {
      from += starting;
      continue;
    }
    if (!tokens.cutRun(from, 'start', spare)) break;
  }
  return [from, to];
}

/** Drops legal forms in brackets or before them. */
function dropBesideBrackets(tokens: NameTokens, { segments }: SplitName): NameTokens {
  let count = tokens.wordsIn(0, tokens.length);
  const kept: [number, number][] = [];
  for (const [index, { from, to, bracketed }] of segments.entries()) {
    const mine = tokens.wordsIn(from, to);
    let ends: [number, number] = [from, to];
    if (bracketed && isBracketedForm(tokens.text(from, to)) && count - mine >= LEAST_WORDS) ends = [to, to];
    else if (bracketed) ends = dropEnds(tokens, from, to, count - mine, 'both');
    else if (index < segments.length - 1) ends = dropEnds(tokens, from, to, count - mine, 'end');
    count += tokens.wordsIn(...ends) - mine;
    kept.push(ends);
  }
  return tokens.only(kept);
}

/** Joins written tokens with spaces, except between runs of an unspaced script. */
function written(native: readonly string[], unspaced: boolean): string {
  return joinInitials(native).join(unspaced ? '' : ' ');
}

/**
 * Converts a name into its comparable forms. Equal names in different case, with other diacritics, punctuation or legal form have one `key`;
 * "group" is never dropped. A text without letters and digits gives empty forms. Never throws.
 */
export function normaliseName(name: string): NormalisedName {
  const split = splitName(name);
  const { script } = split;
  const full = joinInitials(split.ascii).join(' ');
  let tokens = new NameTokens(split.ascii, split.native, split.words);
  if (split.segments.length > 0) tokens = dropBesideBrackets(tokens, split);
  const [from, to] = dropEnds(tokens, 0, tokens.length, 0, 'both');
  const core = shortFormWords(settle(from === 0 && to === tokens.length ? tokens.ascii : tokens.ascii.slice(from, to)));
  const coreText = core === split.ascii ? full : core.join(' ');
  if (split.native === null || tokens.native === null || script === 'Latin' || script === 'Common') {
    return { full, core: coreText, tokens: core, script, native: null, key: coreText };
  }
  const unspaced = isUnspaced(script);
  const native = { full: written(split.native, unspaced), core: written(tokens.native.slice(from, to), unspaced) };
  return { full, core: coreText, tokens: core, script, native, key: unspaced ? native.core : coreText };
}

/** Joins initials and drops the legal forms that this reveals, so that the core of a core is itself. */
function settle(ascii: readonly string[]): readonly string[] {
  const joined = joinInitials(ascii);
  if (joined === ascii) return ascii;
  const tokens = new NameTokens(joined, null, null);
  const [from, to] = dropEnds(tokens, 0, joined.length, 0, 'both');
  return from === 0 && to === joined.length ? joined : joined.slice(from, to);
}
