import { defaultStringifySearch } from '@tanstack/react-router';

import { foundByName } from '@plumbline/ui/controls/found-by-name.ts';

/** Groups in the order in which they stand. */
export const GROUPS = ['recent', 'suppliers', 'values', 'sites', 'agents', 'pages', 'actions'] as const;
export type Group = (typeof GROUPS)[number];

/** One thing to go to. */
export interface FinderOption {
  readonly key: string;
  readonly group: Group;
  readonly text: string;
  /** What tells it from others of the same name. */
  readonly note?: readonly string[];
  readonly href: string;
}

/** A page or an action with its name in the reader's language. */
export interface Place extends Pick<FinderOption, 'key' | 'href'> {
  readonly name: string;
}

/** What of the service's answer leads somewhere. */
export interface Found {
  readonly suppliers: readonly {
    readonly supplierId: string;
    readonly name: string;
    readonly localName: string | null;
    readonly externalId: string | null;
    readonly country: string | null;
  }[];
  readonly values: readonly { readonly facet: string; readonly value: string; readonly name: string }[];
  readonly sites: readonly {
    readonly siteId: string;
    readonly name: string;
    readonly supplierId: string;
    readonly supplierName: string;
  }[];
  readonly agents: readonly { readonly agentId: string; readonly name: string; readonly country: string | null }[];
}

/** What a facet is called, "Country". */
export type FacetNames = Readonly<Record<string, string>>;

interface Options {
  /** The address of the organisation, `/o/northfield`. */
  readonly base: string;
  readonly text: string;
  readonly found: Found | null;
  readonly recent: readonly FinderOption[];
  readonly pages: readonly Place[];
  readonly actions: readonly Place[];
  readonly facetNames: FacetNames;
  /** "All suppliers for …". */
  readonly allText: string;
}

const MOST_PLACES = 8;

/** What the finder offers for a text: what was used last and where to go when nothing is typed yet, else what the text finds. */
export function finderOptions({
  base,
  text,
  found,
  recent,
  pages,
  actions,
  facetNames,
  allText,
}: Options): FinderOption[] {
  const typed = text.trim();
  // Together, so that a typing error is forgiven only where neither a page nor an action begins as typed.
  const places = foundByName([...grouped('pages', pages), ...grouped('actions', actions)], typed)
    .slice(0, typed === '' ? undefined : MOST_PLACES)
    .map(({ name, ...place }): FinderOption => ({ ...place, text: name }));
  if (typed === '') return [...recent.map((one): FinderOption => ({ ...one, group: 'recent' })), ...places];
  const list: FinderOption = {
    key: 'list',
    group: 'suppliers',
    text: allText,
    href: `${base}/suppliers${defaultStringifySearch({ search: typed })}`,
  };
  return [
    ...(found === null ? [] : suppliersOf(base, found)),
    list,
    ...(found === null ? [] : othersOf(base, found, facetNames)),
    ...places,
  ];
}

function grouped(group: Group, places: readonly Place[]) {
  return places.map((place) => ({ ...place, group }));
}

function noted(parts: readonly (string | null)[]): { note?: readonly string[] } {
  const note = parts.filter((part) => part !== null);
  return note.length === 0 ? {} : { note };
}

function suppliersOf(base: string, { suppliers }: Found): FinderOption[] {
  return suppliers.map(({ supplierId, name, localName, externalId, country }) => ({
    key: supplierId,
    group: 'suppliers',
    text: name,
    href: `${base}/suppliers/${supplierId}`,
    ...noted([localName, externalId, country]),
  }));
}

function othersOf(base: string, { values, sites, agents }: Found, names: FacetNames): FinderOption[] {
  return [
    ...values.map(({ facet, value, name }): FinderOption => ({
      key: `${facet} ${value}`,
      group: 'values',
      text: name,
      href: `${base}/suppliers${defaultStringifySearch({ [facet]: [value] })}`,
      ...noted([names[facet] ?? null]),
    })),
    ...sites.map(({ siteId, name, supplierId, supplierName }): FinderOption => ({
      key: siteId,
      group: 'sites',
      text: name,
      note: [supplierName],
      href: `${base}/suppliers/${supplierId}`,
    })),
    ...agents.map(({ agentId, name, country }): FinderOption => ({
      key: agentId,
      group: 'agents',
      text: name,
      href: `${base}/agents/${agentId}`,
      ...noted([country]),
    })),
  ];
}

/** The option that an arrow key leads to: behind the last one the first follows. */
export function stepped(count: number, at: number, by: -1 | 1): number {
  return count === 0 ? 0 : (at + by + count) % count;
}

const MOST_RECENT = 6;

/** The options used last, the newest first, each once. */
export function withRecent(recent: readonly FinderOption[], used: FinderOption): FinderOption[] {
  return [used, ...recent.filter(({ href }) => href !== used.href)].slice(0, MOST_RECENT);
}
