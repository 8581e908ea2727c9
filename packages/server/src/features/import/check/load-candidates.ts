import type { Transaction } from '../../../platform/db/transaction.ts';
import type { RecordKeys } from './record-keys.ts';
import { isNameIn, type Candidate } from './resolve-identity.ts';

/** The start of a name key, up to its country. */
function startOf(key: string): string {
  const unclear = key.indexOf(' ?');
  return key.slice(0, (unclear < 0 ? key.lastIndexOf(' ') : unclear) + 1);
}

/**
 * Loads for each record every supplier that it may be about: those with one of its keys, and those with its name where one side has no country. Two
 * statements, whatever the number of records; OFFSET 0 looks each key up by itself, since tables that were just filled have no statistics yet.
 */
export async function loadCandidates(
  tx: Transaction,
  organisationId: string,
  records: readonly RecordKeys[],
): Promise<Candidate[][]> {
  const bare = records.map(({ bareName }) => `name ${bareName}`.toWellFormed());
  const wanted = [...new Set([...records.flatMap(({ keys }) => keys), ...bare])];
  const placeless = records.filter(
    ({ nameKey, bareName }) => nameKey === bareName || nameKey.startsWith(`${bareName} ?`),
  );
  const ranges = new Set(placeless.map(({ bareName }) => `name ${bareName} `.toWellFormed()));
  const found = await tx.query<{ key: string; supplierId: string }>(
    `SELECT k.key, k.supplier_id AS "supplierId" FROM unnest($2::text[]) AS w (key)
     CROSS JOIN LATERAL (SELECT n.key, n.supplier_id FROM supplier_keys n WHERE n.organisation_id = $1 AND n.key = w.key OFFSET 0) k
     UNION
     SELECT k.key, k.supplier_id FROM unnest($3::text[]) AS r (low)
     CROSS JOIN LATERAL (
       SELECT n.key, n.supplier_id FROM supplier_keys n WHERE n.organisation_id = $1 AND n.key >= r.low AND n.key < r.low || U&'\\+10FFFF' OFFSET 0) k`,
    [organisationId, wanted, [...ranges]],
  );
  const bySupplier = await candidatesOf(tx, organisationId, [...new Set(found.map(({ supplierId }) => supplierId))]);
  const byKey = Map.groupBy(found, ({ key }) => key);
  const inRange = Map.groupBy(found, ({ key }) => startOf(key));
  return records.map((record) => {
    const { keys, bareName } = record;
    const lowEnd = `name ${bareName} `;
    const near = [...keys, `name ${bareName}`].flatMap((key) => byKey.get(key) ?? []);
    const elsewhere = ranges.has(lowEnd)
      ? [...(inRange.get(lowEnd) ?? [])].filter(({ key }) => isNameIn(key, bareName))
      : [];
    const ids = new Set([...near, ...elsewhere].map(({ supplierId }) => supplierId));
    return [...ids].flatMap((id) => bySupplier.get(id) ?? []);
  });
}

/** Suppliers with all their keys, without withdrawn ones. */
async function candidatesOf(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<Map<string, Candidate>> {
  if (supplierIds.length === 0) return new Map();
  const rows = await tx.query<Omit<Candidate, 'keys'> & { keys: string[] }>(
    `SELECT w.id AS "supplierId", coalesce(p.name, s.name) AS name, s.name AS "recordedName", k.keys FROM unnest($2::uuid[]) AS w (id)
     CROSS JOIN LATERAL (
       SELECT n.name FROM suppliers n WHERE n.organisation_id = $1 AND n.id = w.id AND n.state <> 'withdrawn' OFFSET 0) s
     LEFT JOIN LATERAL (SELECT n.name FROM portfolio n WHERE n.organisation_id = $1 AND n.supplier_id = w.id OFFSET 0) p ON true
     CROSS JOIN LATERAL (
       SELECT array_agg(DISTINCT n.key) AS keys FROM supplier_keys n WHERE n.organisation_id = $1 AND n.supplier_id = w.id OFFSET 0) k
     ORDER BY w.id`,
    [organisationId, supplierIds],
  );
  return new Map(rows.map((row) => [row.supplierId, { ...row, keys: new Set(row.keys) }]));
}
