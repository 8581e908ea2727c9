import type { Transaction } from '../../../platform/db/transaction.ts';
import type { QuestionRow } from '../../review/question-row.ts';
import { forgetImportedContacts } from '../../request/commands/forget-imported-contacts.ts';
import { removeFromPortfolio } from '../../risk/remove-from-portfolio.ts';
import { endObservationsOfRows } from '../../supplier/commands/end-observations.ts';
import { forgetWords } from '../../supplier/commands/forget-words.ts';
import { withdrawSuppliers } from '../../supplier/commands/show-suppliers.ts';
import { withMerged } from '../../supplier/merged-suppliers.ts';
import { remainingOf } from '../../supplier/remaining.ts';
import { heldSuppliers } from '../held-suppliers.ts';
import { countTiles } from '../check/count-tiles.ts';
import { STANDING_RECORDS } from '../standing-records.ts';

/** Takes back what an answered row has written and parks the row again. Returns the supplier that must be assessed again, if it still exists. */
export async function parkAgain(
  tx: Transaction,
  organisationId: string,
  { importId, recordOrdinal }: QuestionRow,
  answerId: string,
): Promise<string[]> {
  const [row] = await tx.query<{ supplierId: string | null; rows: number[]; applied: boolean }>(
    `SELECT supplier_id AS "supplierId", rows, applied_at IS NOT NULL AS applied FROM import_records
     WHERE organisation_id = $1 AND import_id = $2 AND ordinal = $3 AND tile <> 'parked'`,
    [organisationId, importId, recordOrdinal],
  );
  if (row === undefined) return [];
  const { supplierId, rows, applied } = row;
  const touched =
    applied && supplierId !== null
      ? await takeBack(tx, organisationId, { importId, ordinal: recordOrdinal, rows, supplierId, answerId })
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
  readonly rows: readonly number[];
  readonly supplierId: string;
  readonly answerId: string;
}

async function takeBack(
  tx: Transaction,
  organisationId: string,
  { importId, ordinal, rows, supplierId, answerId }: Written,
): Promise<string[]> {
  await endObservationsOfRows(tx, organisationId, { importId, supplierId, rows }, answerId);
  const others = await tx.query(
    `SELECT FROM import_records WHERE organisation_id = $1 AND import_id = $2 AND supplier_id = $3 AND ordinal <> $4 AND applied_at IS NOT NULL LIMIT 1`,
    [organisationId, importId, supplierId, ordinal],
  );
  if (others.length === 0) {
    const words = { importId, supplierIds: await withMerged(tx, organisationId, [supplierId]) };
    await forgetImportedContacts(tx, organisationId, words);
    await forgetWords(tx, organisationId, words, STANDING_RECORDS);
  }
  const [left] = await remainingOf(tx, organisationId, [supplierId]);
  const workedOn = await heldSuppliers(tx, organisationId, [supplierId]);
  if (left?.observed === true || workedOn.length > 0) return [supplierId];
  await withdrawSuppliers(tx, organisationId, [supplierId]);
  await removeFromPortfolio(tx, organisationId, [supplierId]);
  return [];
}
