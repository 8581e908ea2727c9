/** Address of the rejected rows of an import, as a file to correct and upload again. */
export function rejectedRowsPath(importId: string, organisation: string): string {
  return `/files/rejected/${encodeURIComponent(importId)}?organisation=${encodeURIComponent(organisation)}`;
}
