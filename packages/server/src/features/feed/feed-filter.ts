import type { SupplierFilter } from '../portfolio/supplier-filter.ts';
import type { EntryTopic } from './entry.ts';

/** What a person acts on first; never more than a filter. */
export const FEED_SHOWS = ['all', 'needs-decision', 'waiting'] as const;
export type FeedShow = (typeof FEED_SHOWS)[number];

export interface FeedFilter {
  readonly show: FeedShow;
  /** Empty for all. */
  readonly topics: readonly EntryTopic[];
  /** First day, as in 2026-11-24; null for the usual span. */
  readonly since: string | null;
  readonly unread: boolean;
  readonly suppliers: SupplierFilter;
}
