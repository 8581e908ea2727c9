import { normaliseName } from '@plumbline/matching';

/** Runs of scripts that are written without spaces between words. Script extensions, so that the sign that lengthens a Japanese vowel belongs to its word. */
const UNSPACED_RUN =
  /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]+/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const BETWEEN_PARTS = /[^\p{L}\p{N}\p{M}]+/u;

/** A word is never longer than this: no person types so much, and an index row is limited. */
const LONGEST_WORD = 60;
/** More words than this do not narrow a search any further. */
const MOST_QUERY_WORDS = 8;

const cut = (word: string): string => Array.from(word).slice(0, LONGEST_WORD).join('');
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * The words under which a supplier is found, each once: of its names in any script without legal forms, and of its identifiers, whole and in parts.
 * Scripts with spaces are transliterated, so that either spelling finds the other. Scripts without spaces give the whole run, each pair of neighbours and
 * the last character, so that any part of a name finds it; and the transliteration.
 */
export function searchWords(names: readonly string[], identifiers: readonly string[]): string[] {
  const words = new Set<string>();
  for (const name of names) {
    for (const token of normaliseName(name).tokens) words.add(cut(token));
    const runs = unspacedRuns(name);
    if (runs.length > 0) for (const token of normaliseName(besideRuns(name)).tokens) words.add(cut(token));
    for (const run of runs) {
      words.add(cut(run.join('')));
      for (const pair of pairs(run)) words.add(pair);
      words.add(run.at(-1) ?? '');
    }
  }
  for (const identifier of identifiers) {
    const parts = folded(identifier).split(BETWEEN_PARTS);
    words.add(cut(parts.join('')));
    for (const part of parts) words.add(cut(part));
  }
  words.delete('');
  return [...words];
}

/** The words that a search looks for; each is the beginning of a word of `searchWords`. Empty when nothing can be looked for. */
export function queryWords(text: string): string[] {
  const words = new Set<string>();
  for (const run of unspacedRuns(text)) {
    if (run.length === 1) words.add(run[0] ?? '');
    for (const pair of pairs(run)) words.add(pair);
  }
  for (const word of withoutForms(besideRuns(text))) words.add(cut(word));
  words.delete('');
  return [...words].slice(0, MOST_QUERY_WORDS);
}

/** A name keeps a second word even if it is a legal form, so "Acme Ltd" would miss "Acme Trading Ltd": two words put beside let the form go. */
function withoutForms(text: string): readonly string[] {
  const { tokens } = normaliseName(text);
  if (tokens.length < 2) return tokens;
  const noneAtEnd = new Set(normaliseName(`Aaaa Bbbb ${text}`).tokens.slice(2));
  const noneAtStart = new Set(normaliseName(`${text} Aaaa Bbbb`).tokens.slice(0, -2));
  const rest = tokens.filter((token) => noneAtEnd.has(token) && noneAtStart.has(token));
  return rest.length > 0 ? rest : tokens;
}

/** What stands beside runs without spaces: "Kestrel 有限". */
function besideRuns(text: string): string {
  return text.normalize('NFKC').replaceAll(UNSPACED_RUN, ' ');
}

/** Runs as they are compared: without legal forms where the name is in such a script, without signs that do not count everywhere. */
function unspacedRuns(text: string): string[][] {
  const { native } = normaliseName(text);
  const runs = [...folded(native?.core ?? text).matchAll(UNSPACED_RUN)]
    .map(([run]) => run)
    .filter((run) => LETTER_OR_DIGIT.test(run));
  return runs.map((run) => Array.from(native === null ? (normaliseName(run).native?.full ?? run) : run));
}

function pairs(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, at) => `${characters[at] ?? ''}${character}`);
}

/** Three neighbouring characters each, with `^` before and `$` after the word; each once. One slip leaves some of them as they were. */
export function grams(word: string): string[] {
  const characters = ['^', ...Array.from(word), '$'];
  const found = new Set<string>();
  for (let at = 0; at + 3 <= characters.length; at += 1) found.add(characters.slice(at, at + 3).join(''));
  return [...found];
}

/** Whether a slip in the word is forgiven: a number with another digit is another number, and somebody else's. */
export function isForgiven(word: string): boolean {
  return !/\p{N}/u.test(word);
}

/** From so many letters on, two slips are forgiven. */
const LONG_WORD = 8;

/** Candidates within one slip of the word, or two from eight letters; nearest first. A slip is a letter too much, too few, wrong, or two swapped. */
export function nearWords(word: string, candidates: readonly string[]): string[] {
  const allowed = Array.from(word).length >= LONG_WORD ? 2 : 1;
  return candidates
    .map((candidate) => ({ candidate, slips: slipsBetween(word, candidate, allowed) }))
    .filter(({ candidate, slips }) => slips <= allowed && candidate !== word)
    .sort((a, b) => a.slips - b.slips || (a.candidate < b.candidate ? -1 : 1))
    .map(({ candidate }) => candidate);
}

/** Edit distance with swaps of neighbours; any number above `most` when it is more than that. */
function slipsBetween(left: string, right: string, most: number): number {
  const a = Array.from(left);
  const b = Array.from(right);
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = b.map((_, at) => at);
  last.push(b.length);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let slips = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(slips);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? most + 1;
}

/** The first text behind all that begin with the prefix, as bytes are ordered. */
export function endOfPrefix(prefix: string): string {
  return `${prefix}\u{10FFFF}`;
}

/** A word of a search. */
export interface SearchedWord {
  readonly word: string;
  /** Null when words of the organisation begin with it; otherwise those that it may have been meant as, nearest first. */
  readonly near: readonly string[] | null;
}
