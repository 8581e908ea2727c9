import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Origin } from '../origin.ts';
import { rowsOfSuppliers } from '../rows-of-suppliers.ts';

/** Ends all observations of suppliers from rows of an import, by the import or by answers. @param endedBy what ends them: an undone import, an answer */
export async function endObservationsOfImport(
  tx: Transaction,
  organisationId: string,
  { importId, supplierIds }: { readonly importId: string; readonly supplierIds: readonly string[] },
  endedBy: string,
): Promise<void> {
  await tx.query(
    `UPDATE observations SET recorded_to = $5, ended_by = $4
     WHERE ${rowsOfSuppliers('observations', 'AND t.import_id IS NOT DISTINCT FROM $3::uuid AND t.recorded_to IS NULL')}`,
    [organisationId, supplierIds, importId, endedBy, tx.now],
  );
}

/** Some rows of an import about one supplier. */
export interface RowsOfSupplier {
  readonly importId: string;
  readonly supplierId: string;
  readonly rows: readonly number[];
}

/** Ends the observations of a supplier from some rows of an import. */
export async function endObservationsOfRows(
  tx: Transaction,
  organisationId: string,
  { importId, supplierId, rows }: RowsOfSupplier,
  endedBy: string,
): Promise<void> {
  await tx.query(
    `UPDATE observations o SET recorded_to = $6, ended_by = $4
     WHERE o.organisation_id = $1 AND o.supplier_id = $3 AND o.import_id = $2 AND o.recorded_to IS NULL AND o.rows && $5::integer[]`,
    [organisationId, importId, supplierId, endedBy, rows, tx.now],
  );
}

/** Ends the observations that one origin made from rows of an import. Returns the suppliers. */
export async function endObservationsOf(
  tx: Transaction,
  organisationId: string,
  { origin, importId }: { readonly origin: Origin; readonly importId: string },
  endedBy: string,
): Promise<string[]> {
  const ended = await tx.query<{ supplierId: string }>(
    `UPDATE observations SET recorded_to = $6, ended_by = $5
     WHERE organisation_id = $1 AND import_id = $2 AND origin_kind = $3 AND origin_id = $4 AND recorded_to IS NULL
     RETURNING supplier_id AS "supplierId"`,
    [organisationId, importId, origin.kind, origin.id, endedBy, tx.now],
  );
  return [...new Set(ended.map(({ supplierId }) => supplierId))];
}

/** Ends what answers have said about rows of an import of these suppliers. */
export async function endToldObservations(
  tx: Transaction,
  organisationId: string,
  { importId, supplierIds }: { readonly importId: string; readonly supplierIds: readonly string[] },
  endedBy: string,
): Promise<void> {
  await tx.query(
    `UPDATE observations SET recorded_to = $5, ended_by = $4
     WHERE ${rowsOfSuppliers('observations', "AND t.import_id IS NOT DISTINCT FROM $3::uuid AND t.origin_kind = 'review' AND t.recorded_to IS NULL")}`,
    [organisationId, supplierIds, importId, endedBy, tx.now],
  );
}

/** Ends what records by hand or requests say, wherever a merge has taken it. The index of origins leaves imports out. @param originIds ids of the records */
export async function endObservationsByHand(
  tx: Transaction,
  organisationId: string,
  originIds: readonly string[],
  endedBy: string,
  kind: 'form' | 'answer' = 'form',
): Promise<void> {
  await tx.query(
    `UPDATE observations SET recorded_to = $4, ended_by = $3
     WHERE organisation_id = $1 AND origin_id = ANY ($2::uuid[]) AND origin_kind <> 'import' AND origin_kind = $5 AND recorded_to IS NULL`,
    [organisationId, originIds, endedBy, tx.now, kind],
  );
}
