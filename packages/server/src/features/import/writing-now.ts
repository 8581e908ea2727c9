import type { Transaction } from '../../platform/db/transaction.ts';
import { userError } from '../../platform/errors/user-error.ts';

/** Locks the turn to write: an organisation writes or undoes one import at a time, and two must not both find that no other is at work. */
export async function takeWritingTurn(tx: Transaction, organisationId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('plumbline.writing ' || $1, 0))`, [organisationId]);
}

/** Name of the file whose import is being written or undone, or null. */
export async function fileBeingWritten(
  tx: Transaction,
  organisationId: string,
  otherThan: string | null,
): Promise<string | null> {
  const [row] = await tx.query<{ fileName: string }>(
    `SELECT file_name AS "fileName" FROM imports WHERE organisation_id = $1 AND state IN ('importing', 'undoing') AND id IS DISTINCT FROM $2`,
    [organisationId, otherThan],
  );
  return row?.fileName ?? null;
}

/** @throws UserErrors that name the import being written or undone */
export async function assertNobodyWrites(
  tx: Transaction,
  organisationId: string,
  otherThan: string | null,
): Promise<void> {
  await takeWritingTurn(tx, organisationId);
  const file = await fileBeingWritten(tx, organisationId, otherThan);
  if (file !== null) throw userError('ANOTHER_IMPORT_IS_WRITTEN', null, { file });
}
