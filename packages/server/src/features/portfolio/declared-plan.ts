/** What EXPLAIN must show of a statement, run as the application's role over an organisation among many. */
export interface DeclaredPlan {
  readonly name: string;
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly index: string;
  /** Columns of the index condition. */
  readonly columns: readonly string[];
}
