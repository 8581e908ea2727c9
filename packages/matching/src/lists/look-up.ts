import type { ListHit } from '@plumbline/facts';
import { normaliseName } from '../names/normalise-name.ts';
import { distinctiveForm, exactForm, identifierForm, type ListIndex } from './list-index.ts';
import type { EntrySubject, ListEntry, ListKind, ListStatus, ScreeningList } from './screening-list.ts';

/** Data of a supplier for comparison with lists. */
export interface ScreenedSupplier {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly localName: string | null;
  readonly registrationNumbers: readonly string[];
  readonly lei: string | null;
  /** ISO 3166-1 alpha-2; null when unknown. */
  readonly country: string | null;
  /** Names of its sites that are vessels. */
  readonly vesselNames?: readonly string[];
}

/**
 * A hit of a supplier on an entry. `matchedOn` is the supplier's own text that matched. An identifier is a match; a name needs a person's decision,
 * also when the countries differ.
 */
export interface ScreeningHit extends ListHit {
  readonly subject: EntrySubject;
  readonly status: ListStatus;
  /** HS codes that the entry is about; empty when it is about all goods of the producer. */
  readonly hs: readonly string[];
}

/** An order against goods of a country, matched by country and HS code. */
export interface OrderHit {
  readonly list: string;
  readonly kind: ListKind;
  readonly entry: string;
  readonly text: string;
  readonly status: ListStatus;
  readonly hs: readonly string[];
}

/** Identifiers are unique in their register only; without the same country on both sides, a short one proves nothing. */
const LONG_IDENTIFIER = 8;
const LEI = /^[A-Z0-9]{18}\d{2}$/;

/** Short words are initials of many businesses: they do not match in another country. */
const INITIALS = 4;

type How = ListHit['how'];
const RANK: Readonly<Record<How, number>> = { identifier: 0, 'exact-name': 1, 'normalised-name': 2 };

/** Compares the country of a supplier with those of an entry. @param country ISO 3166-1 alpha-2; null when unknown */
export function agreement(entry: ListEntry, country: string | null): ListHit['country'] {
  if (country === null || entry.countries.length === 0) return 'unknown';
  return entry.countries.includes(country) ? 'same' : 'different';
}

/** The day of a list's release, as a hit carries it. */
export function editionOf({ edition }: Pick<ScreeningList, 'edition'>): Pick<ListHit, 'edition'> {
  return edition.date === null ? {} : { edition: edition.date };
}

/** The best hit of each entry, in the order of their first hit. */
class Hits {
  readonly #best = new Map<number, { how: How; hit: ScreeningHit }>();
  readonly #country: string | null;

  constructor(country: string | null) {
    this.#country = country;
  }

  add(
    at: { list: ScreeningList; entry: ListEntry; order: number },
    how: How,
    matchedOn: string,
    listedName: string,
  ): void {
    const held = this.#best.get(at.order);
    if (held !== undefined && RANK[held.how] <= RANK[how]) return;
    const { list, entry } = at;
    const hit = {
      list: list.name,
      kind: list.kind,
      entry: entry.id,
      subject: entry.subject,
      listedName,
      how,
      matchedOn,
      country: agreement(entry, this.#country),
      status: entry.status,
      hs: entry.hs,
      ...editionOf(list),
    };
    this.#best.set(at.order, { how, hit });
  }

  inOrder(): ScreeningHit[] {
    return [...this.#best].sort(([a], [b]) => a - b).map(([, { hit }]) => hit);
  }
}

/**
 * Screens one supplier against lists: every name by its exact form and without legal forms, every identifier by its letters and digits.
 * One hit for each entry, the strongest, in the order of the lists. A name of one word hits only when it is the listed name itself, word for word; one of four
 * letters or fewer not in another country than the listed.
 */
export function lookUp(index: ListIndex, supplier: ScreenedSupplier): ScreeningHit[] {
  const hits = new Hits(supplier.country);
  const identifiers =
    supplier.lei === null ? supplier.registrationNumbers : [supplier.lei, ...supplier.registrationNumbers];
  for (const identifier of identifiers) {
    const form = identifierForm(identifier);
    for (const number of index.numbers.get(form) ?? []) {
      if (proves(form, number.country, supplier.country))
        hits.add(number, 'identifier', identifier, number.entry.names[0] ?? '');
    }
  }
  const names = supplier.localName === null ? [supplier.name] : [supplier.name, supplier.localName];
  for (const name of [...names, ...supplier.otherNames]) {
    const forms = normaliseName(name);
    if (forms.full === '') continue;
    const initials = distinctiveForm(forms) === null && forms.full.length <= INITIALS;
    for (const listed of index.exact.get(exactForm(forms)) ?? []) {
      if (initials && agreement(listed.entry, supplier.country) === 'different') continue;
      hits.add(listed, 'exact-name', name, listed.name);
    }
    const distinctive = distinctiveForm(forms);
    if (distinctive === null) continue;
    for (const listed of index.normalised.get(distinctive) ?? [])
      hits.add(listed, 'normalised-name', name, listed.name);
  }
  for (const name of supplier.vesselNames ?? []) {
    for (const listed of index.vessels.get(exactForm(normaliseName(name))) ?? [])
      hits.add(listed, 'exact-name', name, listed.name);
  }
  return hits.inOrder();
}

function proves(form: string, register: string | null, country: string | null): boolean {
  if (LEI.test(form)) return true;
  if (register !== null && country !== null) return register === country;
  return form.length >= LONG_IDENTIFIER;
}

/**
 * Orders against goods of a country that cover these goods. An order without HS codes never matches: it names goods only in words.
 * @param country ISO 3166-1 alpha-2 of the origin of the goods
 * @param hs HS codes of the goods, digits only; a code matches an order on the same code or on a heading above it
 */
export function ordersOn(index: ListIndex, country: string, hs: readonly string[]): OrderHit[] {
  const found = (index.orders.get(country) ?? []).filter(({ entry }) =>
    entry.hs.some((ordered) => hs.some((code) => code.startsWith(ordered))),
  );
  return found.map(({ list, entry }) => ({
    list: list.name,
    kind: list.kind,
    entry: entry.id,
    text: entry.names[0] ?? '',
    status: entry.status,
    hs: entry.hs,
  }));
}
