import { normaliseName, type NormalisedName } from '../names/normalise-name.ts';
import { isUnspaced } from '../names/script.ts';
import type { ListEntry, ScreeningList } from './screening-list.ts';

/** One name of one entry. */
export interface ListedName {
  readonly list: ScreeningList;
  readonly entry: ListEntry;
  readonly name: string;
  /** Position of list and entry, for a stable order of hits. */
  readonly order: number;
}

/** One identifier of one entry. */
export interface ListedNumber {
  readonly list: ScreeningList;
  readonly entry: ListEntry;
  readonly country: string | null;
  readonly order: number;
}

/** Screening lists, prepared for look-up. Built once, used for every supplier. */
export interface ListIndex {
  readonly lists: readonly ScreeningList[];
  /** By the exact form of the name, legal form included. */
  readonly exact: ReadonlyMap<string, readonly ListedName[]>;
  /** By the form without legal forms; names of organisations that are distinctive without them. */
  readonly normalised: ReadonlyMap<string, readonly ListedName[]>;
  /** Names of vessels and aircraft by their exact form. */
  readonly vessels: ReadonlyMap<string, readonly ListedName[]>;
  readonly numbers: ReadonlyMap<string, readonly ListedNumber[]>;
  /** Orders against goods of a country, by ISO 3166-1 alpha-2. */
  readonly orders: ReadonlyMap<string, readonly { readonly list: ScreeningList; readonly entry: ListEntry }[]>;
}

/** A name in a script without word spaces is distinctive with at least this many characters, about two words. */
const DISTINCTIVE_CHARACTERS = 4;

/** The form for word-for-word comparison, legal form included. */
export function exactForm(name: NormalisedName): string {
  return isUnspaced(name.script) && name.native !== null ? name.native.full : name.full;
}

/** The form without legal forms, or null when that is one word: many businesses are called "Phoenix". */
export function distinctiveForm(name: NormalisedName): string | null {
  if (isUnspaced(name.script)) return Array.from(name.key).length >= DISTINCTIVE_CHARACTERS ? name.key : null;
  return name.tokens.length >= 2 ? name.key : null;
}

/** An identifier in capitals, without punctuation. */
export function identifierForm(value: string): string {
  return value
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const held = map.get(key);
  if (held === undefined) map.set(key, [value]);
  else held.push(value);
}

/**
 * Prepares lists for look-up. Names of individuals are found only when the supplier's name is theirs word for word and has two words or more, because people
 * share names with businesses that have nothing to do with them. Vessels are compared with vessels, and with suppliers only where the list bans imports:
 * there a fleet or its owner may be the supplier. Orders against goods are never found by name.
 */
export function buildIndex(lists: readonly ScreeningList[]): ListIndex {
  const exact = new Map<string, ListedName[]>();
  const normalised = new Map<string, ListedName[]>();
  const vessels = new Map<string, ListedName[]>();
  const numbers = new Map<string, ListedNumber[]>();
  const orders = new Map<string, { list: ScreeningList; entry: ListEntry }[]>();
  let order = 0;
  for (const list of lists) {
    for (const entry of list.entries) {
      order += 1;
      if (entry.subject === 'order') {
        for (const country of entry.countries) put(orders, country, { list, entry });
        continue;
      }
      for (const name of entry.names) {
        const forms = normaliseName(name);
        const distinctive = distinctiveForm(forms);
        const listed = { list, entry, name, order };
        if (forms.full === '') continue;
        if (entry.subject === 'vessel') put(vessels, exactForm(forms), listed);
        const business = entry.subject === 'organisation' || (entry.subject === 'vessel' && list.kind !== 'other');
        if (
          entry.subject === 'organisation' ||
          (distinctive !== null && (business || entry.subject === 'individual'))
        ) {
          put(exact, exactForm(forms), listed);
        }
        if (business && distinctive !== null) put(normalised, distinctive, listed);
      }
      for (const { value, country } of entry.identifiers) {
        put(numbers, identifierForm(value), { list, entry, country, order });
      }
    }
  }
  return { lists, exact, normalised, vessels, numbers, orders };
}
