/**
 * What EXPLAIN must show of a statement, run as the application's role over an organisation among many. Read-models give theirs as `static plans(organisationId, id)`:
 * the id is that of an import and of a person of the organisation; of anything else there is none with it, and all ids that grow with time come before it.
 */
export interface DeclaredPlan {
  readonly name: string;
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly index: string;
  /** Columns of the index condition. */
  readonly columns: readonly string[];
}
