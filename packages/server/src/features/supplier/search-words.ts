import { normaliseName } from '@plumbline/matching';

/** Runs of scripts without spaces between words. Uses script extensions, so that the Japanese vowel-lengthening mark belongs to its word. */
const UNSPACED_RUN =
  /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]+/gu;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const BETWEEN_PARTS = /[^\p{L}\p{N}\p{M}]+/u;

/** Longest word: nobody types more, and index rows have a size limit. */
const LONGEST_WORD = 60;
/** Most words of a search: more do not narrow it further. */
const MOST_QUERY_WORDS = 8;

const cut = (word: string): string => Array.from(word).slice(0, LONGEST_WORD).join('');
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * The words that find a supplier, without duplicates: from its names in any script without legal forms, and from its identifiers, whole and in parts. Scripts
 * with spaces are transliterated, so that either spelling finds the other. Scripts without spaces give the whole run, each pair of neighbours and the last
 * character, so that any part of a name finds it; and the transliteration.
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

/** The words that a search looks for; each is a prefix of a word of `searchWords`. Empty when there is nothing to look for. */
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

/** Drops legal forms. A two-word name keeps them, so "Acme Ltd" would miss "Acme Trading Ltd": adding two words makes them drop. */
function withoutForms(text: string): readonly string[] {
  const { tokens } = normaliseName(text);
  if (tokens.length < 2) return tokens;
  const noneAtEnd = new Set(normaliseName(`Aaaa Bbbb ${text}`).tokens.slice(2));
  const noneAtStart = new Set(normaliseName(`${text} Aaaa Bbbb`).tokens.slice(0, -2));
  const rest = tokens.filter((token) => noneAtEnd.has(token) && noneAtStart.has(token));
  return rest.length > 0 ? rest : tokens;
}

/** The text around runs without spaces, such as "Kestrel" in "Kestrel 有限". */
function besideRuns(text: string): string {
  return text.normalize('NFKC').replaceAll(UNSPACED_RUN, ' ');
}

/** Runs in the form that is compared: without legal forms if the name is in such a script, and without signs that are ignored everywhere. */
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

/** All groups of three neighbouring characters, with `^` before and `$` after the word, without duplicates. One slip leaves some of them unchanged. */
export function grams(word: string): string[] {
  const characters = ['^', ...Array.from(word), '$'];
  const found = new Set<string>();
  for (let at = 0; at + 3 <= characters.length; at += 1) found.add(characters.slice(at, at + 3).join(''));
  return [...found];
}

/** Whether a slip in the word is forgiven. Not in a number: another digit makes it another supplier's number. */
export function isForgiven(word: string): boolean {
  return !/\p{N}/u.test(word);
}

/** Words with at least this many letters may have two slips. */
const LONG_WORD = 8;

/** Candidates within one slip of the word, or two from eight letters; nearest first. A slip is an extra, missing or wrong letter, or two swapped. */
export function nearWords(word: string, candidates: readonly string[]): string[] {
  const allowed = Array.from(word).length >= LONG_WORD ? 2 : 1;
  return candidates
    .map((candidate) => ({ candidate, slips: slipsBetween(word, candidate, allowed) }))
    .filter(({ candidate, slips }) => slips <= allowed && candidate !== word)
    .sort((a, b) => a.slips - b.slips || (a.candidate < b.candidate ? -1 : 1))
    .map(({ candidate }) => candidate);
}

/** Edit distance with swaps of neighbours. Returns any number above `most` if it is greater than that. */
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

/** The first text after all texts with the prefix, in byte order. */
export function endOfPrefix(prefix: string): string {
  return `${prefix}\u{10FFFF}`;
}

/** A word of a search. */
export interface SearchedWord {
  readonly word: string;
  /** Null when words of the organisation begin with it; otherwise the words that it may have meant, nearest first. */
  readonly near: readonly string[] | null;
}
