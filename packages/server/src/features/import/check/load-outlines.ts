import type { Transaction } from '../../../platform/db/transaction.ts';
import type { PackedRecord } from '../../supplier/packed-observation.ts';

/** Enough of an observation to tell whether a record says something different, without the facts themselves. */
export interface ObservationOutline {
  readonly id: string;
  readonly supplierId: string;
  readonly siteKey: string | null;
  readonly sourceKind: string;
  readonly digest: string;
  readonly protection: string;
}

/**
 * Outlines of the observations in force, by supplier. OFFSET 0 looks each supplier up by its key: without it the planner joins whole tables, because tables
 * that were just filled have no good statistics.
 */
export async function loadOutlines(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<Map<string, ObservationOutline[]>> {
  if (supplierIds.length === 0) return new Map();
  const rows = await tx.query<ObservationOutline>(
    `SELECT o.id, w.id AS "supplierId", s.key AS "siteKey", o.source_kind AS "sourceKind", o.digest, o.protection
     FROM unnest($2::uuid[]) AS w (id)
     CROSS JOIN LATERAL (
       SELECT n.id, n.site_id, n.source_kind, n.digest, n.protection FROM observations n
       WHERE n.organisation_id = $1 AND n.supplier_id = w.id AND n.recorded_to IS NULL OFFSET 0) o
     LEFT JOIN LATERAL (
       SELECT t.key FROM sites t WHERE t.organisation_id = $1 AND t.supplier_id = w.id AND t.id = o.site_id OFFSET 0) s ON true`,
    [organisationId, supplierIds],
  );
  return Map.groupBy(rows, ({ supplierId }) => supplierId);
}

/** True when everything in the record has unsealed observations in force, all of its source kind and saying exactly the same. */
export function saysTheSame({ said, supplier, sites }: PackedRecord, outlines: readonly ObservationOutline[]): boolean {
  const wanted = new Map<string | null, string>([
    [null, supplier.digest],
    ...sites.map(({ key, observation }) => [key, observation.digest] as const),
  ]);
  const found = new Set<string | null>();
  for (const { siteKey, sourceKind, digest, protection } of outlines) {
    const own = wanted.get(siteKey);
    if (own === undefined || protection === 'sealed') continue;
    if (own !== digest || sourceKind !== said.sourceKind) return false;
    found.add(siteKey);
  }
  return found.size === wanted.size;
}
