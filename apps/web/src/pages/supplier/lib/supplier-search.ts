import { askedDayOf, dayOf } from '../../../lib/day-in-address.ts';
import { oneOf, readFrom, textOf, type RawSearch } from '../../../lib/search-params.ts';
import { TIMELINE_GROUPS } from './timeline-groups.ts';

/** What of a supplier is shown, as in its address: the view, the group of its timeline, the form for a decision, the past day, and until when that is compared. */
export function supplierSearch(raw: RawSearch) {
  return readFrom(raw, {
    tab: textOf(raw['tab']),
    group: oneOf(raw['group'], TIMELINE_GROUPS),
    decide: textOf(raw['decide']),
    asOf: askedDayOf(raw['asOf']),
    until: dayOf(raw['until']),
  });
}
