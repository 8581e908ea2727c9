import type { JobContract, JobPayload } from '@plumbline/jobs';
import type { Transaction } from '../db/transaction.ts';
import { traceparentNow } from '../telemetry/tracing.ts';

/** Channel that wakes the relay. */
export const OUTBOX_CHANNEL = 'plumbline_outbox';

export interface OutboxOptions {
  /** The run that shows the job's progress; without one nobody sees the job. */
  readonly jobRunId?: string | null;
  /** Not before this instant; at once when left out. */
  readonly dueAt?: Date;
}

/**
 * Asks for a job in the transaction that makes it necessary, so that both happen or neither. Returns the id of the outbox row.
 * @throws ZodError if the contract refuses the payload
 */
export async function addToOutbox<Payload extends JobPayload, Input extends { organisationId: string }>(
  tx: Transaction,
  job: JobContract<Payload, Input>,
  payload: Input,
  { jobRunId = null, dueAt }: OutboxOptions = {},
): Promise<string> {
  const parsed = job.payload.parse(payload);
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO outbox (organisation_id, job, payload, job_run_id, created_at, due_at, traceparent) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [parsed.organisationId, job.name, JSON.stringify(parsed), jobRunId, tx.now, dueAt ?? tx.now, traceparentNow()],
  );
  if (!row) throw new Error(`The job ${job.name} could not be asked for`);
  await wakeRelay(tx);
  return row.id;
}

/** The relay looks at the outbox once this transaction has committed. */
export async function wakeRelay(tx: Transaction): Promise<void> {
  await tx.query(`SELECT pg_notify('${OUTBOX_CHANNEL}', '')`);
}
