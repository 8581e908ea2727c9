/** Widths that the service draws. */
const WIDTHS = [320, 800, 1200, 1800] as const;

/** Address of one page as a picture. @param address with places for page and width @param width in points of the screen */
export function pageAddress(address: string, page: number, width: number): string {
  const known = WIDTHS.find((each) => each >= width) ?? WIDTHS[WIDTHS.length - 1];
  return address.replace('{page}', String(page)).replace('{width}', String(known));
}
