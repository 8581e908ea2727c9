/**
 * How CSV for spreadsheets is written, besides the apostrophe before cells that would run as formulas. Every cell is quoted: a spreadsheet that splits
 * at semicolons would split a bare cell `Foo;=1+1` and run its second half. The byte order mark tells the encoding.
 */
export const SAFE_CSV = { bom: true, quoted: true, quoted_empty: true } as const;
