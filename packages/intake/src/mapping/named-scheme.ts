import { schemeOf } from '../sector/read-code.ts';
import { foldHeading } from './heading-words.ts';

/** Letters of the longest abbreviation of a classification. */
const longest = 7;

/** The classification that a heading names in one of its words: "ateco" in "Codice ATECO", "sic" in "SICCode.SicText_1"; null for none. */
export function namedScheme(heading: string): string | null {
  const words = foldHeading(heading).split(' ');
  const named = words.find((word) => word.length >= 3 && word.length <= longest && schemeOf(word) !== null);
  return named ?? (schemeOf(heading) === null ? null : heading);
}
