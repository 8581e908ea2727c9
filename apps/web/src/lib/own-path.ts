/** Where to go after signing in. Only pages of this service: an address elsewhere, put into a link, is not followed. */
export function ownPath(next: string | undefined): string | null {
  return next !== undefined && /^\/o\/[0-9a-f-]{36}(\/|\?|$)/.test(next) && !next.includes('\\') ? next : null;
}

/** The page to come back to once the person has signed in again; null on the sign-in page itself, where a query that is refused late must not replace it. */
export function pageToComeBackTo({ pathname, search }: Pick<Location, 'pathname' | 'search'>): string | null {
  return pathname === '/sign-in' ? null : pathname + search;
}
