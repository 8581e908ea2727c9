import { legalForms, type LegalFormPosition } from '@plumbline/reference-data/legal-forms';
import { joinInitials } from './join-initials.ts';
import { splitName } from './split-name.ts';

/** Words of forms that are not initials: `c o` is "care of", not a company. */
const NEVER_INITIALS = new Set(['co', 'and', 'de', 'en', 'sti', 'par', 'von', 'und', 'met', 'con', 'por']);

/** Legal forms only when their letters are separated: "M/s" is a form of address, "MS Garments" a name. */
const ONLY_APART = new Set(['ms']);

interface TrieNode {
  /** Null where no longer form follows, as after most tokens: an empty map takes more than all else in a node. */
  next: Map<string, TrieNode> | null;
  ends: boolean;
}

const node = (): TrieNode => ({ next: null, ends: false });

/** Token sequences of legal forms, read from the end of a name or from its start. */
class FormTrie {
  readonly #root = node();
  readonly #backwards: boolean;

  constructor(backwards: boolean) {
    this.#backwards = backwards;
  }

  add(tokens: readonly string[]): void {
    let at = this.#root;
    for (const token of this.#backwards ? tokens.toReversed() : tokens) {
      at.next ??= new Map();
      let next = at.next.get(token);
      if (next === undefined) {
        next = node();
        at.next.set(token, next);
      }
      at = next;
    }
    at.ends = true;
  }

  /** Number of tokens of the longest form at the end (or start) of tokens `from` to `to`; 0 when there is none. */
  longest(tokens: readonly string[], from: number, to: number): number {
    let at: TrieNode | undefined = this.#root;
    let found = 0;
    for (let length = 1; length <= to - from; length += 1) {
      const token: string | undefined = tokens[this.#backwards ? to - length : from + length - 1];
      at = token === undefined ? undefined : at.next?.get(token);
      if (at === undefined) break;
      if (at.ends) found = length;
    }
    return found;
  }
}

/** All spellings of one form's tokens: as words and, for short words, as initials divided by dots or spaces. */
function spellings(tokens: readonly string[]): string[][] {
  const joined = joinInitials(tokens);
  if (ONLY_APART.has(joined.join(' '))) return [[...tokens]];
  let ways: string[][] = [[]];
  for (const token of joined) {
    const initials = token.length >= 2 && token.length <= 4 && !NEVER_INITIALS.has(token);
    ways = ways.flatMap((way) =>
      initials
        ? [
            [...way, token],
            [...way, ...token],
          ]
        : [[...way, token]],
    );
  }
  return [...ways, [...tokens]];
}

const latinEnds = new FormTrie(true);
const latinStarts = new FormTrie(false);
const nativeEnds = new FormTrie(true);
const nativeStarts = new FormTrie(false);
const runEnds: string[] = [];
const runStarts: string[] = [];
const inBrackets = new Set<string>();

const atEnd = (position: LegalFormPosition): boolean => position === 'end' || position === 'either';
const atStart = (position: LegalFormPosition): boolean => position === 'start' || position === 'either';

for (const { form, position } of legalForms()) {
  const { ascii, native, words, script } = splitName(form);
  if (position === 'bracket') {
    inBrackets.add((native ?? ascii).join(' '));
  } else if (script === 'Latin') {
    for (const way of spellings(ascii)) {
      if (atEnd(position)) latinEnds.add(way);
      if (atStart(position)) latinStarts.add(way);
    }
  } else if (native !== null && words?.some((count) => count > 1) === true) {
    // Runs without spaces: the form is cut from the run of characters.
    if (atEnd(position)) runEnds.push(native.join(''));
    if (atStart(position)) runStarts.push(native.join(''));
  } else if (native !== null) {
    for (const way of spellings(native)) {
      if (atEnd(position)) nativeEnds.add(way);
      if (atStart(position)) nativeStarts.add(way);
    }
  }
}
const byLength = (a: string, b: string): number => b.length - a.length;
runEnds.sort(byLength);
runStarts.sort(byLength);

/** Tokens of the longest legal form at the end of tokens `from` to `to`. Forms of other scripts count only when written in that script. */
export function formAtEnd(
  ascii: readonly string[],
  native: readonly string[] | null,
  from: number,
  to: number,
): number {
  const latin = latinEnds.longest(ascii, from, to);
  return native === null ? latin : Math.max(latin, nativeEnds.longest(native, from, to));
}

/** Tokens of the longest legal form at the start of tokens `from` to `to`. */
export function formAtStart(
  ascii: readonly string[],
  native: readonly string[] | null,
  from: number,
  to: number,
): number {
  const latin = latinStarts.longest(ascii, from, to);
  return native === null ? latin : Math.max(latin, nativeStarts.longest(native, from, to));
}

/** The legal form with which a run of characters without spaces ends, such as `有限公司`; null when there is none. */
export function formEndingRun(run: string): string | null {
  return runEnds.find((form) => run.endsWith(form)) ?? null;
}

/** The legal form with which a run of characters without spaces starts, such as `株式会社`. */
export function formStartingRun(run: string): string | null {
  return runStarts.find((form) => run.startsWith(form)) ?? null;
}

/** True when the whole text in brackets is a legal form, such as `株` in `(株)`. */
export function isBracketedForm(text: string): boolean {
  return inBrackets.has(text);
}
