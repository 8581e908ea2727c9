import { before } from '../../platform/time/after.ts';

/** Days that the feed looks back unless asked for more, and in which something counts as unread. The timeline of a supplier has the rest. */
const DAYS = 30;

/** Since when something is news. */
export function newsSince(now: Date): Date {
  return before(now, { days: DAYS });
}
