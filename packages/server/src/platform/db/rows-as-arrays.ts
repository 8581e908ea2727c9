type ColumnType = 'uuid' | 'text' | 'integer' | 'boolean' | 'date' | 'timestamptz' | 'jsonb';

/** The type of each column of a row, as PostgreSQL names it. */
export type ColumnTypes<Row> = { readonly [Column in keyof Row]: ColumnType };

/** Rows as an item of FROM, with its parameters. */
export interface RowsAsArrays {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * Gives rows to a statement as the item `alias` of FROM, one array a column. PostgreSQL reads arrays in half the time that it needs for the same rows as JSON.
 * @param first number of the first parameter that the arrays take
 */
export function rowsAsArrays<Row extends object>(
  alias: string,
  types: ColumnTypes<Row>,
  rows: readonly Row[],
  first: number,
): RowsAsArrays {
  const columns = Object.entries(types) as [keyof Row & string, ColumnType][];
  const arrays = columns.map(([, type], at) => `$${String(first + at)}::${type}[]`);
  return {
    sql: `unnest(${arrays.join(', ')}) AS ${alias} (${columns.map(([column]) => column).join(', ')})`,
    parameters: columns.map(([column, type]) =>
      rows.map((row) => (type === 'jsonb' ? JSON.stringify(row[column]) : row[column])),
    ),
  };
}
