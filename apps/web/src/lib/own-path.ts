/** Where to go after signing in. Only pages of this service: an address elsewhere, put into a link, is not followed. */
export function ownPath(next: string | undefined): string | null {
  return next !== undefined && /^\/o\/[0-9a-f-]{36}(\/|\?|$)/.test(next) && !next.includes('\\') ? next : null;
}
