import { normaliseName } from './normalise-name.ts';

/**
 * True when two names are the same except for case, diacritics, punctuation and legal form. Names in two scripts are compared by their transliteration.
 * Texts without letters and digits are not names and never equal.
 */
export function sameName(a: string, b: string): boolean {
  const first = normaliseName(a);
  const second = normaliseName(b);
  if (first.core === '') return false;
  return first.script === second.script ? first.key === second.key : first.core === second.core;
}
