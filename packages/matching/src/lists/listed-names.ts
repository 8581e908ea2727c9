import { splitName } from '../names/split-name.ts';
import { formAtEnd } from '../names/legal-form-index.ts';

const ALIASES = /\band\s+(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s+alias(?:es)?\s*:\s*/i;
const SUBSIDIARIES = /,?\s+and\s+(?:its\s+)?(?:subsidiaries|affiliates)(?:\s+and\s+(?:subsidiaries|affiliates))?\s*$/i;
const ALSO_KNOWN_AS = /[,;]?\s*\(?\b(?:a\/k\/a|f\/k\/a|a\.k\.a\.|f\.k\.a\.|also known as|formerly known as)\s*/i;

const EDGE = new Set(' ,;:');

/** A text without surrounding signs and blanks. */
function clean(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && EDGE.has(text[from] ?? '')) from += 1;
  while (to > from && EDGE.has(text[to - 1] ?? '')) to -= 1;
  return text.slice(from, to);
}

/** No legal form has more characters. */
const LONGEST_FORM = 200;
/** Longest text in brackets that could be a short form of a name. */
const LONGEST_REPEAT = 100;

/** "X Co., Ltd. and Y and Z Co., Ltd." holds two names, "Smith and Sons Ltd" one: an "and" splits only between two legal forms. */
function dividedByAnd(name: string): string[] {
  const names: string[] = [];
  let rest = name;
  for (const { index, 0: and } of name.matchAll(/ and /gi)) {
    const before = rest.slice(0, index - (name.length - rest.length));
    const after = name.slice(index + and.length);
    if (!endsWithForm(before) || !endsWithForm(after)) continue;
    names.push(before);
    rest = after;
  }
  return [...names, rest];
}

/** True for a name that ends with the legal form of a business. */
export function endsWithForm(name: string): boolean {
  const { ascii } = splitName(name.slice(-LONGEST_FORM));
  return formAtEnd(ascii, null, 0, ascii.length) > 0;
}

/** The name without a bracket at its end that only repeats it: "Vocational Training Centre (VTC)", "Northwind Tobacco Malawi (NT Malawi)". */
function withoutRepeat(name: string): string | null {
  const open = name.endsWith(')') ? name.lastIndexOf('(') : -1;
  const outside = name.slice(0, Math.max(0, open)).trimEnd();
  const inside = name.slice(open + 1, -1);
  if (outside === '' || inside === '' || inside.length > LONGEST_REPEAT || inside.includes(')')) return null;
  const words = splitName(outside).ascii;
  const known = new Set(words);
  const initials = words.map((word) => word[0]).join('');
  const repeats = splitName(inside).ascii.every(
    (token) => known.has(token) || (token.length > 1 && isSubsequence(token, initials)),
  );
  return repeats ? outside : null;
}

function isSubsequence(letters: string, of: string): boolean {
  let at = 0;
  for (const letter of of) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

/**
 * Splits the cell of an official list: `NAME (and N alias(es): A; and B) and subsidiaries`, `NAME, a/k/a A, a/k/a B`, `NAME; OTHER NAME`.
 * @returns the listed name first, then the others, each once; empty when the cell holds no name
 */
export function listedNames(cell: string): string[] {
  const names = new Set<string>();
  const take = (text: string): void => {
    const name = clean(text.replace(SUBSIDIARIES, ''));
    if (name !== '') names.add(name);
  };
  let text = cell.replace(/\s+/g, ' ').replace(SUBSIDIARIES, '');
  const aliases = new RegExp(`\\(\\s*${ALIASES.source}(.*)\\)`, 'is').exec(text);
  let listed: string[] = [];
  if (aliases !== null) {
    listed = (aliases[1] ?? '').split(/;/).map((alias) => alias.replace(/^\s*and\s+/i, ''));
    text = text.slice(0, aliases.index) + text.slice(aliases.index + aliases[0].length);
  }
  for (const part of text.split(new RegExp(ALSO_KNOWN_AS.source, 'i'))) {
    for (const name of part.split(';')) dividedByAnd(name.replace(/\(or [^()]*\)\s*/gi, '')).forEach(take);
  }
  listed.forEach(take);
  for (const name of [...names]) take(withoutRepeat(name) ?? '');
  return [...names];
}
