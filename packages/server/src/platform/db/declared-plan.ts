/**
 * What EXPLAIN must show for a statement that runs as the application's role, for one of many organisations. Read-models declare theirs in
 * `static plans(organisationId, id)`. Only an import and a person of the organisation have this id; all ids that grow with time sort before it.
 */
export interface DeclaredPlan {
  readonly name: string;
  readonly sql: string;
  readonly parameters: readonly unknown[];
  readonly index: string;
  /** Columns of the index condition. */
  readonly columns: readonly string[];
}
