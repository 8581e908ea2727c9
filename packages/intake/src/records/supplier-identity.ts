import { normaliseName, plainName } from '@plumbline/matching';
import { plainWords } from '../values/plain-words.ts';
import { cellWord, foldCell, isNameless } from '../values/cell-word.ts';
import { isLei } from '../values/is-lei.ts';
import { LONGEST_NAME } from '../values/longest-name.ts';
import { readCountry } from '../values/read-country.ts';
import type { RowLayout } from './row-layout.ts';
import { shortKey } from './short-key.ts';

/** Rows with the same identity belong to one supplier: its key and, with an identifier, its name, as one id for two names is a conflict. */
export interface SupplierIdentity {
  readonly kind: 'id' | 'lei' | 'registration' | 'name';
  /** The identifier with its kind, the same for all names that carry it; the name and country of suppliers without one. */
  readonly key: string;
  /** Normalised name and country. */
  readonly nameKey: string;
  /** The name as written in the file, of what can be seen. */
  readonly name: string;
  /** The registration number with its country, in the form of a key; null if the row gives none. */
  readonly registration: string | null;
}

const nameFields = ['supplierName', 'localName', 'siteName'] as const;

/** An identifier as written; null for "none" and "declined", and for a text that is too long to be one. */
function identifier(text: string): string | null {
  return cellWord(text) === undefined && text.length <= LONGEST_NAME ? text : null;
}

/** The name of a row: of the supplier, else in local script, else of the site. Null when the row has no name, or only one that is too long. */
function rowName(layout: RowLayout, cells: readonly string[]): string | null {
  const texts = nameFields.map((field) => plainName(layout.text(cells, field)));
  return texts.find((text) => text.length <= LONGEST_NAME && !isNameless(text)) ?? null;
}

/** The name that is too long to be one, if a row has no other; null if the row has none at all. @param cells projected by the layout */
export function tooLongName(
  layout: RowLayout,
  cells: readonly string[],
): { readonly column: string; readonly length: number } | null {
  const field = nameFields.find((each) => layout.text(cells, each).length > LONGEST_NAME);
  if (field === undefined) return null;
  return { column: layout.sources.get(field)?.header ?? '', length: layout.text(cells, field).length };
}

/** Longest text in the place of a country that is part of a key. */
const LONGEST_COUNTRY = 100;

function countryKey(text: string): string {
  const reading = readCountry(text);
  if (reading.state === 'known') return reading.value;
  return reading.state === 'unreadable' ? shortKey(`?${foldCell(text)}`, LONGEST_COUNTRY) : '';
}

/** The supplier of the row, or null when it has no name. @param cells projected by the layout */
export function supplierIdentity(layout: RowLayout, cells: readonly string[]): SupplierIdentity | null {
  const name = rowName(layout, cells);
  if (name === null) return null;
  const country = countryKey(layout.text(cells, 'country'));
  const nameKey = `${shortKey(normaliseName(name).key || `=${foldCell(name)}`)} ${country}`.trimEnd();
  const registration = registrationKey(layout, cells, country);
  const said = { nameKey, name, registration };
  const id = identifier(layout.text(cells, 'supplierId'));
  if (id !== null) return { kind: 'id', key: `id ${id}`, ...said };
  const lei = layout.text(cells, 'lei').toUpperCase();
  if (isLei(lei)) return { kind: 'lei', key: `lei ${lei}`, ...said };
  if (registration !== null) return { kind: 'registration', key: registration, ...said };
  return { kind: 'name', key: `name ${nameKey}`, ...said };
}

function registrationKey(layout: RowLayout, cells: readonly string[], country: string): string | null {
  const text = identifier(layout.text(cells, 'registrationNumber'));
  if (text === null || plainWords(text) === '') return null;
  return `registration ${shortKey(plainWords(text).replaceAll(' ', ''))} ${country}`.trimEnd();
}

/** The identity of a row by its registration number alone, where its other identifiers are those of another company. */
export function byRegistration(identity: SupplierIdentity): SupplierIdentity {
  return identity.registration === null ? identity : { ...identity, kind: 'registration', key: identity.registration };
}

/** The part of an identity that two rows of one supplier share in full. */
export function identityText({ kind, key, nameKey }: SupplierIdentity): string {
  return kind === 'name' ? key : `${key}\u0000${nameKey}`;
}
