/** Where the rejected rows of an import can be fetched, as a file to correct and drop in again. */
export function rejectedRowsPath(importId: string, organisation: string): string {
  return `/files/rejected/${encodeURIComponent(importId)}?organisation=${encodeURIComponent(organisation)}`;
}
