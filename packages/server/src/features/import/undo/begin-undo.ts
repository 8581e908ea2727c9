import { importUndo } from '@plumbline/jobs';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { startJobRun } from '../../../platform/outbox/job-runs.ts';

/**
 * Turns an import around, whatever of it is written. Returns the run that shows it, or null when the import was turned around already.
 * @param startedBy the person; null where a run was ended or given up
 */
export async function beginUndo(
  tx: Transaction,
  organisationId: string,
  importId: string,
  startedBy: string | null,
): Promise<string | null> {
  const [row] = await tx.query<{ fileName: string }>(
    `UPDATE imports SET state = 'undoing', undone_by = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2 AND state IN ('importing', 'imported')
     RETURNING file_name AS "fileName"`,
    [organisationId, importId, startedBy],
  );
  if (row === undefined) return null;
  const jobRunId = await startJobRun(tx, {
    organisationId,
    kind: 'import.undo',
    titleParameters: { fileName: row.fileName },
    subjectType: 'Import',
    subjectId: importId,
    startedBy,
  });
  await addToOutbox(tx, importUndo, { organisationId, importId, jobRunId, chunk: 0 }, { jobRunId });
  return jobRunId;
}
