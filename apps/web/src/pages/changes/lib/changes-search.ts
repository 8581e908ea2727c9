import type { EntryTopic } from '../../../gql/graphql.ts';
import { allValues } from '../../../lib/all-values.ts';
import { oneOf, readFrom, textOf, yesOf, type RawSearch } from '../../../lib/search-params.ts';

export const SHOWS = ['NEEDS_DECISION', 'WAITING', 'ALL'] as const;
export type Show = (typeof SHOWS)[number];

export const TOPICS = allValues<EntryTopic>({ FLAG: 0, LABEL: 1, RESPONSE: 2, DECISION: 3, RECRUITMENT: 4 });

/** Days that the page looks back. */
export const SPANS = [7, 30, 90, 365] as const;
export const USUAL_SPAN = 30;

/** The filters in the address. */
export function changesSearch(raw: RawSearch) {
  return readFrom(raw, {
    show: oneOf(raw['show'], SHOWS),
    topic: oneOf(raw['topic'], TOPICS),
    lane: textOf(raw['lane']),
    country: textOf(raw['country']),
    sector: textOf(raw['sector']),
    days: SPANS.find((days) => days === Number(raw['days'])),
    unread: yesOf(raw['unread']),
  });
}

export type ChangesSearch = ReturnType<typeof changesSearch>;

/** What a role acts on first: who approves, what waits; who decides, what needs a decision. Only where the page begins: each choice is one click away. */
export function firstShow(can: (verb: string) => boolean): Show {
  if (can('decision.approve')) return 'WAITING';
  return can('decision.record') ? 'NEEDS_DECISION' : 'ALL';
}

/** The first of the days looked back on, as in 2026-11-24; undefined for the usual span, which the service knows. */
export function sinceOf({ days }: ChangesSearch, now: Date): string | undefined {
  if (days === undefined || days === USUAL_SPAN) return undefined;
  return new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** The filter as the service takes it. */
export function feedFilterOf(search: ChangesSearch, show: Show, now: Date) {
  const since = sinceOf(search, now);
  return {
    show,
    ...(search.topic === undefined ? {} : { topics: [search.topic] }),
    ...(search.lane === undefined ? {} : { lanes: [search.lane] }),
    ...(search.country === undefined ? {} : { countries: [search.country] }),
    ...(search.sector === undefined ? {} : { sectors: [search.sector] }),
    ...(since === undefined ? {} : { since }),
    ...(search.unread === true ? { unread: true } : {}),
  };
}
