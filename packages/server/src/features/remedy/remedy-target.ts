/** The finding, or what is done about it already. */
export interface RemedyTarget {
  readonly supplierId: string;
  readonly ruleId: string;
  readonly siteId: string;
  /** Null for the first act about the finding. */
  readonly remedyId: string | null;
  /** Version of the remedy that the viewer saw; 0 where there was none. */
  readonly version: number;
}
