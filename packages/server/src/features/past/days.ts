import { DateTime } from 'luxon';
import { dayIn } from '../../platform/time/day-in.ts';

/** The days that can be looked at, both included, ISO 8601. Null before the first has ended. */
export type Days = { readonly first: string; readonly last: string } | null;

/** @param since when everything began to be kept */
export function daysBetween(since: Date, now: Date, timeZone: string): Days {
  const first = dayIn(timeZone, since);
  const last = DateTime.fromISO(dayIn(timeZone, now), { zone: 'utc' }).minus({ days: 1 }).toISODate() ?? '';
  return first <= last ? { first, last } : null;
}

/** The first instant of a day; not midnight where the clocks change then. */
export function firstInstantOf(day: string, timeZone: string): Date {
  return DateTime.fromISO(day, { zone: timeZone }).startOf('day').toJSDate();
}

/** The last millisecond of a day: what is recorded bears whole milliseconds. A day that ends at a change of the clocks is as long as it was. */
export function lastInstantOf(day: string, timeZone: string): Date {
  return DateTime.fromISO(day, { zone: timeZone })
    .plus({ days: 1 })
    .startOf('day')
    .minus({ milliseconds: 1 })
    .toJSDate();
}
