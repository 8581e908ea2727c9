import { retainSearchParams } from '@tanstack/react-router';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar as addresses have it, ISO 8601. */
export function dayOf(value: unknown): string | undefined {
  return typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

/** Links between pages that can show a past day keep it, unless they say that there is none. */
export const keepsDay = { middlewares: [retainSearchParams<{ asOf?: string }>(['asOf'])] };

/** The search of a link that leads back to now. */
export function withoutDay<Search extends { readonly asOf?: string }>(search: Search): Search {
  return { ...search, asOf: undefined };
}
