import type { Transaction } from '../../../platform/db/transaction.ts';
import { countTiles } from '../check/count-tiles.ts';
import { removeFromPortfolio } from '../../risk/remove-from-portfolio.ts';
import { withMerged } from '../../supplier/merged-suppliers.ts';
import type { QuestionRow } from '../../review/question-row.ts';

/** Takes what a parked row has written away again, and parks it. Returns the supplier that must be assessed again, if it is still there. */
export async function parkAgain(
  tx: Transaction,
  organisationId: string,
  { importId, recordOrdinal }: QuestionRow,
  answerId: string,
): Promise<string[]> {
  const [row] = await tx.query<{ supplierId: string | null; applied: boolean }>(
    `SELECT supplier_id AS "supplierId", applied_at IS NOT NULL AS applied FROM import_records
     WHERE organisation_id = $1 AND import_id = $2 AND ordinal = $3 AND tile <> 'parked'`,
    [organisationId, importId, recordOrdinal],
  );
  if (row === undefined) return [];
  const { supplierId, applied } = row;
  const touched =
    applied && supplierId !== null
      ? await takeBack(tx, organisationId, { importId, ordinal: recordOrdinal, supplierId, answerId })
      : [];
  await tx.query(
    `UPDATE import_records SET tile = 'parked', supplier_id = NULL, own_supplier_id = NULL, base_digest = '', differences = '[]', applied_at = NULL
     WHERE organisation_id = $1 AND import_id = $2 AND ordinal = $3`,
    [organisationId, importId, recordOrdinal],
  );
  await countTiles(tx, organisationId, importId);
  return touched;
}

interface Written {
  readonly importId: string;
  readonly ordinal: number | null;
  readonly supplierId: string;
  readonly answerId: string;
}

async function takeBack(
  tx: Transaction,
  organisationId: string,
  { importId, ordinal, supplierId, answerId }: Written,
): Promise<string[]> {
  await tx.query(
    `UPDATE observations o SET recorded_to = $6, ended_by = $4 FROM import_records r
     WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.ordinal = $5
       AND o.organisation_id = $1 AND o.supplier_id = $3 AND o.import_id = $2 AND o.recorded_to IS NULL AND o.rows && r.rows`,
    [organisationId, importId, supplierId, answerId, ordinal, tx.now],
  );
  const others = await tx.query(
    `SELECT FROM import_records WHERE organisation_id = $1 AND import_id = $2 AND supplier_id = $3 AND ordinal <> $4 AND applied_at IS NOT NULL LIMIT 1`,
    [organisationId, importId, supplierId, ordinal],
  );
  if (others.length === 0) {
    const known = await withMerged(tx, organisationId, [supplierId]);
    for (const table of ['supplier_keys', 'supplier_identifiers', 'supplier_names']) {
      await tx.query(
        `DELETE FROM ${table} WHERE organisation_id = $1 AND import_id = $2 AND supplier_id = ANY ($3::uuid[])`,
        [organisationId, importId, known],
      );
    }
  }
  const gone = await tx.write(
    `UPDATE suppliers s SET state = 'withdrawn', version = version + 1 WHERE s.organisation_id = $1 AND s.id = $2
       AND NOT EXISTS (SELECT FROM observations o WHERE o.organisation_id = $1 AND o.supplier_id = s.id AND o.recorded_to IS NULL)
       AND NOT EXISTS (SELECT FROM decisions d WHERE d.organisation_id = $1 AND d.supplier_id = s.id)`,
    [organisationId, supplierId],
  );
  if (gone === 0) return [supplierId];
  await removeFromPortfolio(tx, organisationId, [supplierId]);
  return [];
}
