import { Injectable } from '@nestjs/common';
import type { Observation, SupplierDossier } from '@plumbline/facts';
import { buildIndex, editionOf, lookUp } from '@plumbline/matching';
import type { ListEntry, ListIndex, ListKind, ScreeningHit, ScreeningList } from '@plumbline/matching';
import { shippedReference } from '@plumbline/risk';
import type { ImportOrder, Reference } from '@plumbline/risk';
import type { Transaction } from '../../platform/db/transaction.ts';
import { digestOf } from '../../platform/text/canonical-json.ts';
import type { SupplierDetails } from '../supplier/packed-observation.ts';
import { confirmedHits } from './confirmed-hits.ts';
import type { Disposition, Dispositions } from './dispositions.ts';
import { listHitKey } from './list-hit-key.ts';

/** A screening list of an organisation. */
export interface ScreenedList {
  readonly id: string;
  readonly name: string;
  readonly kind: ListKind;
  /** Day of the release, ISO 8601; empty if it is not known. */
  readonly edition: string;
}

/** Screening lists of one organisation, ready for look-up, with the reference tables. */
export interface Screening {
  /** Digest of the ids of the lists: a result records with it which lists it used. */
  readonly digest: string;
  readonly ids: readonly string[];
  readonly lists: readonly ScreenedList[];
  /** Null without a list: then nothing is screened. */
  readonly index: ListIndex | null;
  readonly reference: Reference;
}

interface StoredList extends ScreenedList {
  readonly entries: readonly ListEntry[];
}

/** How many organisations are kept: an index of many lists takes some memory. */
const MOST_REMEMBERED = 20;

const withoutLists: Screening = { digest: '', ids: [], lists: [], index: null, reference: shippedReference() };

/** Prepares the screening lists of an organisation once, and keeps them until its lists change. */
@Injectable()
export class ScreeningLists {
  readonly #remembered = new Map<string, Screening>();

  /** The lists of one organisation, each in its latest edition: a name that is only on an older one was taken off the list. */
  async of(tx: Transaction, organisationId: string): Promise<Screening> {
    const found = await tx.query<{ id: string }>(
      'SELECT DISTINCT ON (name) id FROM screening_lists WHERE organisation_id = $1 ORDER BY name, id DESC',
      [organisationId],
    );
    if (found.length === 0) return withoutLists;
    const ids = found.map(({ id }) => id);
    const digest = digestOf(ids);
    const before = this.#remembered.get(organisationId);
    if (before?.digest === digest) return before;
    const stored = await tx.query<StoredList>(
      'SELECT id, name, kind, edition, entries FROM screening_lists WHERE organisation_id = $1 AND id = ANY($2::uuid[]) ORDER BY name',
      [organisationId, ids],
    );
    const lists = stored.map(listOf);
    const reference = shippedReference({ lists: lists.map(({ kind }) => kind), orders: importOrders(lists) });
    const own = stored.map(({ id, name, kind, edition }) => ({ id, name, kind, edition }));
    const screening = { digest, ids, lists: own, index: buildIndex(lists), reference };
    this.#remembered.delete(organisationId);
    this.#remembered.set(organisationId, screening);
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size > MOST_REMEMBERED && oldest !== undefined) this.#remembered.delete(oldest);
    return screening;
  }
}

function listOf({ name, kind, edition, entries }: StoredList): ScreeningList {
  const date = edition === '' ? null : edition;
  return {
    name,
    kind,
    edition: { key: `lists.${name}`, date, dateFrom: date === null ? null : 'file-name', rows: entries.length },
    entries,
    problems: [],
  };
}

/** Orders on the lists against all goods of some kinds from a country, one for each country. */
function importOrders(lists: readonly ScreeningList[]): ImportOrder[] {
  return lists
    .filter(({ kind }) => kind === 'wro')
    .flatMap((list) =>
      list.entries
        .filter(({ subject, hs }) => subject === 'order' && hs.length > 0)
        .flatMap(({ id, countries, hs, status }) =>
          countries.map((country) => ({ list: list.name, entry: id, country, hs, status, ...editionOf(list) })),
        ),
    );
}

/** The supplier that is compared with the lists. */
export interface ScreenedSubject {
  readonly dossier: SupplierDossier;
  readonly details: SupplierDetails;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
}

/**
 * Returns the dossier with the screening result: a fact of its own, known even when no list matched. People's answers count: "different" removes a name hit;
 * "same" is a hit, and stays one when the supplier's name or place changes.
 */
export function withScreening(
  subject: ScreenedSubject,
  { index }: Screening,
  dispositions: Dispositions,
  asOf: string,
): SupplierDossier {
  const { dossier, details } = subject;
  const country = subject.country === '' ? null : subject.country;
  if (index === null) return dossier;
  const names = details.names ?? [];
  const identifiers = details.identifiers ?? [];
  const hits = lookUp(index, {
    name: dossier.name,
    otherNames: names.flatMap(({ kind, name }) =>
      kind === 'other' || (kind === 'name' && name !== dossier.name) ? [name] : [],
    ),
    localName: names.find(({ kind }) => kind === 'local')?.name ?? null,
    registrationNumbers: identifiers.flatMap(({ scheme, value }) => (scheme === 'registration' ? [value] : [])),
    lei: identifiers.find(({ scheme }) => scheme === 'lei')?.value ?? null,
    country,
    vesselNames: dossier.sites.flatMap(({ name, observations }) =>
      name !== null && observations['place.siteType']?.value === 'vessel' ? [name] : [],
    ),
  });
  const confirmed = confirmedHits(index.lists, dispositions.confirmed.get(dossier.key) ?? [], country);
  const others = hits.filter((hit) => !confirmed.some(({ list, entry }) => list === hit.list && entry === hit.entry));
  const screened: Observation<'screening.hits'> = {
    fact: 'screening.hits',
    state: 'known',
    value: [
      ...confirmed,
      ...others.flatMap((hit) => decided(hit, dispositions.byWords.get(listHitKey(hit, subject.country)))),
    ],
    source: { kind: 'list', row: null, reference: index.lists.map(({ name }) => name).join(', ') },
    evidenceDate: asOf,
    assurance: 'documented',
    protection: 'none',
  };
  return { ...dossier, observations: { ...dossier.observations, 'screening.hits': screened } };
}

function decided(hit: ScreeningHit, said: Disposition | undefined): ScreeningHit[] {
  const answer = said?.listedName === hit.listedName ? said.answer : null;
  if (answer === 'different' && hit.how !== 'identifier') return [];
  return answer === 'same' ? [{ ...hit, how: 'identifier' }] : [hit];
}
