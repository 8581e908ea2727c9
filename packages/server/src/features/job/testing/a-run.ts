import { randomUUID } from 'node:crypto';
import { importCheck, importUndo, supplierExport } from '@plumbline/jobs';
import type { Database, Transaction } from '../../../platform/db/transaction.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { startJobRun } from '../../../platform/outbox/job-runs.ts';
import { bury, claim, type Claim } from '../../../platform/outbox/outbox-claim.ts';
import { QUEUE_SETTINGS } from '../../../platform/queue/queue-settings.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';

/** A run of one job that waits in the outbox. */
export interface TestRun {
  readonly id: string;
  readonly organisationId: string;
  readonly outboxId: string;
  readonly subjectId: string;
}

interface Asked {
  readonly organisationId: string;
  readonly subjectId: string;
  readonly jobRunId: string;
}

/** How to request the job of a run, by its kind. */
const ASK = {
  'import.check': (tx: Transaction, { subjectId: importId, ...of }: Asked) =>
    addToOutbox(tx, importCheck, { ...of, importId }, of),
  'import.undo': (tx: Transaction, { subjectId: importId, ...of }: Asked) =>
    addToOutbox(tx, importUndo, { ...of, importId, chunk: 0 }, of),
  'supplier.export': (tx: Transaction, { subjectId: exportId, ...of }: Asked) =>
    addToOutbox(tx, supplierExport, { ...of, exportId }, of),
} as const;

/** Starts a run as its command would. */
export async function aRun(
  database: Database,
  { organisationId, userId }: Viewer,
  kind: keyof typeof ASK = 'import.check',
): Promise<TestRun> {
  return database.transaction(organisationId, async (tx) => {
    const subjectId = randomUUID();
    const jobRunId = await startJobRun(tx, {
      organisationId,
      kind,
      titleParameters: { fileName: 'vendors.xlsx' },
      subjectType: 'import',
      subjectId,
      startedBy: userId,
    });
    const outboxId = await ASK[kind](tx, { organisationId, subjectId, jobRunId });
    return { id: jobRunId, organisationId, outboxId, subjectId };
  });
}

/** Takes the job as a worker does. */
export async function taken(
  database: Database,
  { organisationId, outboxId }: Pick<TestRun, 'organisationId' | 'outboxId'>,
): Promise<Claim> {
  const claimed = await claim(database, { organisationId, outboxId, relayCount: 0 }, QUEUE_SETTINGS.lease);
  if (!claimed) throw new Error('The job could not be taken');
  return claimed;
}

/** Takes the job and gives it up. */
export async function givenUp(database: Database, run: Pick<TestRun, 'organisationId' | 'outboxId'>): Promise<void> {
  const claimed = await taken(database, run);
  await database.transaction(run.organisationId, (tx) =>
    bury(tx, claimed, { code: 'job.unexpected', parameters: {} }, { counted: true }),
  );
}
