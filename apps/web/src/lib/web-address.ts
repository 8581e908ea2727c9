/** The address that a source names, if it is one that a browser opens; null for a citation in words. */
export function webAddress(source: string): string | null {
  const found = /https?:\/\/[^\s;,)]+/.exec(source)?.[0];
  return found === undefined || !URL.canParse(found) ? null : found;
}
