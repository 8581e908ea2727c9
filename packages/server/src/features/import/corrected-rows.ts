import type { Transaction } from '../../platform/db/transaction.ts';
import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { lockImport } from './import-row.ts';

/** An import that holds a corrected row. */
export interface CorrectedIn {
  readonly row: number;
  readonly importId: string;
  readonly fileName: string;
}

/** Which rows of an import were corrected in the page, and in which import they stand. One that was discarded or undone holds none. */
export function correctedRowsOf(tx: Transaction, organisationId: string, importId: string): Promise<CorrectedIn[]> {
  return tx.query<CorrectedIn>(
    `SELECT unnest(i.corrected_rows) AS row, i.id AS "importId", i.file_name AS "fileName" FROM imports i
     WHERE i.organisation_id = $1 AND i.corrects_import_id = $2 AND i.state NOT IN ('discarded', 'undoing', 'undone')`,
    [organisationId, importId],
  );
}

/**
 * Locks the import until the transaction ends, so that no row is corrected twice.
 * @throws UserErrors for a row that is corrected elsewhere, or an import that is not checked or written @throws NotFound for a row that was not rejected
 */
export async function assertCorrectable(
  tx: Transaction,
  organisationId: string,
  importId: string | null,
  rows: readonly number[],
): Promise<void> {
  if (importId === null) throw new NotFound('Corrected rows are those of an import');
  const { state } = await lockImport(tx, organisationId, importId);
  if (state !== 'checked' && state !== 'imported') throw userError('IMPORT_NOT_NOW', null, { state });
  const wanted = new Set(rows);
  const before = (await correctedRowsOf(tx, organisationId, importId)).find(({ row }) => wanted.has(row));
  if (before !== undefined) throw userError('ROW_CORRECTED', null, { row: before.row, file: before.fileName });
  const [rejected] = await tx.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM import_rejections WHERE organisation_id = $1 AND import_id = $2 AND row = ANY ($3::integer[])',
    [organisationId, importId, rows],
  );
  if (rejected?.count !== wanted.size) throw userError('ROW_NOT_REJECTED');
}
