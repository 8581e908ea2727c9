import type { Transaction } from '../../platform/db/transaction.ts';

/** A new version of the method, which assessed suppliers again: no news of any of them, so one line for all. */
export interface MethodologyChange {
  readonly before: string;
  readonly after: string;
  readonly at: Date;
  readonly suppliers: number;
  /** How many of them have another label since. */
  readonly moved: number;
}

// The newest version only. A supplier that was assessed again twice is one; suppliers that are listed no more do not count.
const methodologySql = `
  WITH recent AS MATERIALIZED (
    SELECT c.supplier_id, c.at, c.label_before <> c.label_after AS moved, c.parameters->>'before' AS before, c.parameters->>'after' AS after
    FROM changes c WHERE c.organisation_id = $1 AND c.at >= $2::timestamptz AND c.kind = 'methodology'
  )
  SELECT min(r.before) AS before, r.after, max(r.at) AS at, count(DISTINCT r.supplier_id)::integer AS suppliers,
    (count(DISTINCT r.supplier_id) FILTER (WHERE r.moved))::integer AS moved
  FROM recent r JOIN portfolio p ON p.organisation_id = $1 AND p.supplier_id = r.supplier_id
  GROUP BY r.after ORDER BY max(r.at) DESC LIMIT 1`;

/** The newest change of the methodology since an instant; null if there was none. */
export async function methodologyChange(
  tx: Transaction,
  organisationId: string,
  since: Date,
): Promise<MethodologyChange | null> {
  const [change = null] = await tx.query<MethodologyChange>(methodologySql, [organisationId, since]);
  return change;
}
