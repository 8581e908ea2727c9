/** Where to go after signing in: a page of an organisation here. An address elsewhere, handed in by a link, is not followed. */
export function ownPath(next: string | undefined): string | null {
  return next !== undefined && /^\/o\/[0-9a-f-]{36}(\/|\?|$)/.test(next) && !next.includes('\\') ? next : null;
}
