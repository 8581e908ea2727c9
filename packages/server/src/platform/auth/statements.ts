/** Statements of one transaction on people and organisations. */
export interface Statements {
  /** When it began, by the shared clock. */
  readonly now: Date;
  query<Row extends object = Record<string, unknown>>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}
