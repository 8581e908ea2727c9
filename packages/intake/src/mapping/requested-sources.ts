import { field, FIELDS, type FieldKey } from '@plumbline/facts';
import { foldHeading } from './heading-words.ts';
import { namesSource } from '../places/derived-country.ts';
import type { MappingRequest } from './mapping.ts';
import { RefusedInput } from './refused-input.ts';
import { joinOf } from './several-columns.ts';

function knownField(key: string): FieldKey {
  if (field(key) === undefined) {
    throw new RefusedInput('unknown-field', { field: key, fields: FIELDS.map((known) => known.key).join(', ') });
  }
  return key as FieldKey;
}

/** The column with exactly this heading, else ignoring case and punctuation; the first of two equal ones. */
function columnOf(header: readonly string[], heading: string): number {
  const exact = header.indexOf(heading.trim());
  if (exact >= 0) return exact;
  const folded = foldHeading(heading);
  const alike = folded === '' ? -1 : header.findIndex((text) => foldHeading(text) === folded);
  if (alike >= 0) return alike;
  const headings = header.filter((text) => text !== '').join(', ');
  throw new RefusedInput('unknown-heading', { header: heading, headers: headings });
}

/** Checks the caller's request against the existing fields and the headings of the file. @throws RefusedInput */
export function requestedSources(
  header: readonly string[],
  { map = {}, set = {} }: MappingRequest,
): { mapped: readonly { field: FieldKey; column: number }[]; constants: ReadonlyMap<FieldKey, string> } {
  const constants = new Map(Object.entries(set).map(([key, value]) => [knownField(key), value]));
  const mapped = Object.entries(map).flatMap(([key, headings]) =>
    [headings].flat().map((heading) => ({ field: knownField(key), column: columnOf(header, heading) })),
  );
  // A country that is told from other columns stands beside its own column, for rows where that is blank.
  const isConstant = (key: FieldKey): boolean =>
    constants.has(key) && (key !== 'country' || !namesSource(constants.get(key) ?? ''));
  const twice = mapped.find(
    ({ field: key }, place) =>
      isConstant(key) || (joinOf(key) === null && mapped.findIndex((other) => other.field === key) < place),
  );
  if (twice !== undefined) throw new RefusedInput('field-asked-twice', { field: twice.field });
  return { mapped, constants };
}
