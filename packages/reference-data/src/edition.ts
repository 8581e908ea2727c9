/** The dated release of a reference table, as every result that used it records it. */
export interface Edition {
  /** Stable key, such as `countries.wgi`. */
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  /** What the publisher calls the release, such as `2023` or `2022 edition`. */
  readonly edition: string;
  /** Date of the release, ISO 8601 (YYYY, YYYY-MM or YYYY-MM-DD). */
  readonly date: string;
  /** Where it is published: a title or an address. */
  readonly source: string;
  readonly licence: string;
  /** Rows that the table must have. A table with another number of rows does not load. */
  readonly expected: number;
}

/** A table of facts in the project's own form: one edition, named columns, rows in a stable order. */
export interface Table {
  readonly edition: Edition;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * Checks a table against its own declaration.
 * @throws Error naming the edition when the number of rows is not the expected one, or a row has another number of cells than there are columns.
 */
export function checkedTable(table: Table): Table {
  const { key, expected } = table.edition;
  if (table.rows.length !== expected) {
    throw new Error(`Edition ${key} has ${table.rows.length} rows where ${expected} are expected`);
  }
  const ragged = table.rows.findIndex((row) => row.length !== table.columns.length);
  if (ragged >= 0) throw new Error(`Edition ${key}: row ${ragged + 1} does not have ${table.columns.length} cells`);
  return table;
}
