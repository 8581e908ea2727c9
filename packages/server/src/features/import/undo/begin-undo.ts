import type { Explained } from '@plumbline/facts';
import { importUndo } from '@plumbline/jobs';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { startJobRun } from '../../../platform/outbox/job-runs.ts';
import { Import } from '../import.entity.ts';

/**
 * Starts to undo an import, however much of it is written. Returns the id of the run, or null if the import is neither being written nor imported.
 * @param startedBy the person; null if a run was cancelled or given up
 * @param failure why nobody asked for it and it is undone all the same
 */
export async function beginUndo(
  tx: Transaction,
  organisationId: string,
  importId: string,
  startedBy: string | null,
  failure: Explained | null = null,
): Promise<string | null> {
  const of = { organisationId, id: importId };
  const row = await tx.manager.findOne(Import, { where: of, lock: { mode: 'pessimistic_write' } });
  if (row === null || !['importing', 'imported'].includes(row.state)) return null;
  await tx.manager.update(Import, of, { state: 'undoing', undoneBy: startedBy, failure });
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
