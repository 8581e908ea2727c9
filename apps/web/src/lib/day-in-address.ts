import { retainSearchParams } from '@tanstack/react-router';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar as addresses have it, ISO 8601. */
export function dayOf(value: unknown): string | undefined {
  return typeof value === 'string' && isDay(value) ? value : undefined;
}

/** Whether there is such a day: 30 February is none. */
export function isDay(text: string): boolean {
  const at = DAY.test(text) ? new Date(text) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** What an address asks for as the past day, also where it is none: the page then says so, rather than showing today as if it were that day. */
export function askedDayOf(value: unknown): string | undefined {
  if (value === undefined || value === '') return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The kept day that is nearest to one that is not; the last one for what is no day. */
export function nearestOf(day: string, kept: { readonly first: string; readonly last: string }): string {
  return isDay(day) && day < kept.first ? kept.first : kept.last;
}

/** Links between pages that can show a past day keep it, unless they say that there is none. */
export const keepsDay = { middlewares: [retainSearchParams<{ asOf?: string }>(['asOf'])] };

/** The search of a link that leads back to now. */
export function withoutDay<Search extends { readonly asOf?: string }>(search: Search): Search {
  return { ...search, asOf: undefined };
}
