import { field, type FieldKey } from '@plumbline/facts';
import { foldHeading } from './heading-words.ts';
import { readTerms } from './heading-terms.ts';
import { namedScheme } from './named-scheme.ts';

/** Texts that are one with the text of another column behind them. */
const joined: Readonly<Partial<Record<FieldKey, string>>> = { address: ', ', activity: '; ', notes: '; ' };
/** Lists whose entries stand beside those of another list, so that no column can be added to one of the two. */
const paired: ReadonlySet<FieldKey> = new Set(['inputs', 'inputOrigin']);

/** What stands between the texts of several columns of one field; null for a field that has one column only. */
export function joinOf(key: FieldKey): string | null {
  if (paired.has(key)) return null;
  return joined[key] ?? (field(key)?.list === true ? '; ' : null);
}

/** Whether one cell says what another one says. The end of an address is another address. */
function says(key: FieldKey, part: string, cell: string): boolean {
  return key === 'contactEmail' ? part === cell : part.includes(cell);
}

/** One text from the cells of a field: blank ones are left out, and those that an earlier one contains. */
export function joinedText(key: FieldKey, cells: readonly string[]): string {
  const [first = '', ...rest] = cells;
  if (rest.length === 0) return first;
  const parts: string[] = [];
  for (const cell of cells) {
    const isSaid = cell === '' || parts.some((part) => says(key, part.toLowerCase(), cell.toLowerCase()));
    if (!isSaid) parts.push(cell);
  }
  return parts.join(joinOf(key) ?? ' ');
}

/** True where one heading is of the registered office and the other is not, or one of the site: two addresses, not two lines of one. */
function isOtherPlace(one: string, other: string): boolean {
  const place = (heading: string): string => {
    const terms = readTerms(foldHeading(heading)).flatMap(({ words }) => words.flat());
    return `${String(terms.includes('legal'))} ${String(terms.includes('site'))}`;
  };
  return place(one) !== place(other);
}

/** True where the column of the second heading can be read as more of the field that the column of the first one holds. */
export function goesBeside(key: FieldKey, first: string, second: string): boolean {
  if (joinOf(key) === null) return false;
  // Codes of two classifications would be read as codes of the first.
  if (key === 'sectorCode') return namedScheme(first) === namedScheme(second);
  return key !== 'address' || !isOtherPlace(first, second);
}
