/**
 * How files for spreadsheets are written, beside the apostrophe before cells that would be run. Every cell stands in quotes: where lists are parted by semicolons,
 * a spreadsheet would part a bare cell `Foo;=1+1` and run its second half. The mark at the beginning tells the encoding.
 */
export const SAFE_CSV = { bom: true, quoted: true, quoted_empty: true } as const;
