import type { Transaction } from '../../platform/db/transaction.ts';
import type { AskingImport } from './import-questions.ts';

/** Questions that a parked record waits for. */
const WAITED_FOR = `WHERE organisation_id = $1 AND import_id = $2 AND record_ordinal = $3 AND kind = 'match' AND parked AND state = 'open'`;

/** Whether a parked record still waits for an answer. */
export async function waitsForAnswer(
  tx: Transaction,
  { organisationId, importId }: AskingImport,
  ordinal: number,
): Promise<boolean> {
  const open = await tx.query(`SELECT FROM review_questions ${WAITED_FOR} LIMIT 1`, [
    organisationId,
    importId,
    ordinal,
  ]);
  return open.length > 0;
}

/** Withdraws the open questions about a settled record: after a revoked answer there may be two. */
export async function withdrawParked(
  tx: Transaction,
  { organisationId, importId }: AskingImport,
  ordinal: number,
): Promise<void> {
  await tx.query(`UPDATE review_questions SET state = 'withdrawn', version = version + 1 ${WAITED_FOR}`, [
    organisationId,
    importId,
    ordinal,
  ]);
}
