const SHOWN = 3;

/** Row numbers of a record: the first few, the rest as a count. */
export function rowsText(rows: readonly number[], number: (value: number) => string, more: string): string {
  const shown = rows
    .slice(0, SHOWN)
    .map((row) => number(row))
    .join(', ');
  return rows.length <= SHOWN ? shown : `${shown} ${more} ${number(rows.length - SHOWN)}`;
}
