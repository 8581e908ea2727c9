import { createContext, useContext } from 'react';

/** The past day that is looked at, ISO 8601; null for now. */
export const PastDayContext = createContext<string | null>(null);

export function usePastDay(): string | null {
  return useContext(PastDayContext);
}

/** The argument of queries that can be answered as of a day; without one it is left out, so that the cache has one answer for now. */
export function useAsOf(): { readonly asOf?: string } {
  const day = usePastDay();
  return day === null ? {} : { asOf: day };
}
