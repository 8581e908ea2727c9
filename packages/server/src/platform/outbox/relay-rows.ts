import { QUEUES, type QueueName } from '@plumbline/jobs';
import type { Database } from '../db/transaction.ts';
import { after, before } from '../time/after.ts';
import { announceJobRun } from './job-runs.ts';
import { PLACES_OF_AN_ORGANISATION } from '../queue/queue-settings.ts';

/** Rows that are handed to the queue at once. */
const PORTION = 500;
/** Days that a handled row is kept. */
const KEPT_DAYS = 7;
/** Seconds after which a run without any job is given up. */
const ABANDONED_AFTER = 120;

/** One row of the outbox on its way to the queue. */
export interface ReadyRow {
  readonly organisationId: string;
  readonly id: string;
  readonly job: string;
  readonly queue: QueueName;
  readonly payload: object;
  readonly relayCount: number;
  readonly fencingToken: number;
}

type QueueOf = ReadonlyMap<string, QueueName>;

const COLUMNS = `o.organisation_id AS "organisationId", o.id, o.job, c.queue, o.payload, o.relay_count AS "relayCount", o.fencing_token AS "fencingToken"`;

/** The name of the connection by which the relay of each worker listens. */
export const RELAY_NAME = 'plumbline-relay';

const EACH = QUEUES.map((queue) => `('${queue}', ${String(PLACES_OF_AN_ORGANISATION[queue])})`).join();

/**
 * `places`: how many jobs of one organisation each queue holds, by the workers that are there. `line`: every open job that is due by $3, with its place in the line of its
 * organisation and queue. Jobs $1 stand in queues $2. Jobs that the queue has, or a worker runs, are `fed`, and keep their places.
 */
export const LINE = `contracts AS (SELECT * FROM unnest($1::text[], $2::text[]) AS c (job, queue)),
       places AS (
         SELECT queue, each * greatest(1, workers) AS places FROM (VALUES ${EACH}) AS p (queue, each),
           (SELECT count(*) AS workers FROM pg_stat_activity WHERE datname = current_database() AND usename = current_user AND application_name = '${RELAY_NAME}') AS w),
       line AS (
         SELECT o.organisation_id, o.id, c.queue, o.due_at, o.leased_until > '-infinity' AS fed, o.claimed_by IS NOT NULL AS started,
           row_number() OVER (PARTITION BY o.organisation_id, c.queue ORDER BY o.leased_until > '-infinity' DESC, o.created_at, o.id)::integer AS place
         FROM outbox o JOIN contracts c USING (job)
         WHERE o.handled_at IS NULL AND o.dead_at IS NULL AND (o.leased_until > '-infinity' OR o.due_at <= $3))`;

/**
 * Leases the rows that are next. Each organisation has a few places in each queue, and the one with the fewest jobs there comes first,
 * so that a long line of one organisation does not hold up the others. Workers have one place more than an organisation: the first job of another one starts at once.
 */
export async function readyRows(database: Database, queueOf: QueueOf, lease: number): Promise<ReadyRow[]> {
  return database.systemTransaction('the relay feeds the queues for all organisations', async (tx) => {
    // Two relays that counted places at the same time would both fill them.
    const [lock] = await tx.query<{ mine: boolean }>(
      `SELECT pg_try_advisory_xact_lock(hashtext('plumbline relay')) AS mine`,
    );
    if (lock?.mine !== true) return [];
    const rows = await tx.query<ReadyRow & { place: number }>(
      `WITH ${LINE},
       next AS (SELECT line.* FROM line JOIN places USING (queue) WHERE NOT fed AND place <= places ORDER BY place, id LIMIT $4)
       UPDATE outbox o SET relay_count = relay_count + 1, leased_until = $5
       FROM next c
       WHERE o.organisation_id = c.organisation_id AND o.id = c.id
         AND o.handled_at IS NULL AND o.dead_at IS NULL AND o.leased_until = '-infinity'
       RETURNING ${COLUMNS}, c.place`,
      [[...queueOf.keys()], [...queueOf.values()], tx.now, PORTION, after(tx.now, { milliseconds: lease })],
    );
    return rows.sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
  });
}

/** Rows whose lease is over but which are neither handled nor given back. Renews their lease while the relay asks the queue about them. */
export async function unansweredRows(database: Database, queueOf: QueueOf, lease: number): Promise<ReadyRow[]> {
  return database.systemTransaction('the relay asks the queues for what they may have lost', (tx) =>
    tx.query<ReadyRow>(
      `WITH contracts AS (SELECT * FROM unnest($1::text[], $2::text[]) AS c (job, queue)),
       expired AS (
         SELECT organisation_id, id FROM outbox
         WHERE handled_at IS NULL AND dead_at IS NULL AND leased_until > '-infinity' AND leased_until <= $5
         ORDER BY leased_until LIMIT $3 FOR UPDATE SKIP LOCKED)
       UPDATE outbox o SET leased_until = $4
       FROM expired e, contracts c
       WHERE o.organisation_id = e.organisation_id AND o.id = e.id AND c.job = o.job
       RETURNING ${COLUMNS}`,
      [[...queueOf.keys()], [...queueOf.values()], PORTION, after(tx.now, { milliseconds: lease }), tx.now],
    ),
  );
}

/** Gives back rows that the queue does not have. If a worker has started one in the meantime, the worker keeps it. */
export async function releaseRows(database: Database, rows: readonly ReadyRow[], seconds: number): Promise<void> {
  if (rows.length === 0) return;
  const lost = rows.map(({ organisationId, id, relayCount, fencingToken }) => ({
    organisationId,
    id,
    relayCount,
    fencingToken,
  }));
  await database.systemTransaction('the relay feeds again what the queues have lost', (tx) =>
    tx.write(
      `UPDATE outbox o SET leased_until = '-infinity', due_at = greatest(o.due_at, $2)
       FROM jsonb_to_recordset($1::jsonb) AS lost ("organisationId" uuid, id uuid, "relayCount" integer, "fencingToken" bigint)
       WHERE o.organisation_id = lost."organisationId" AND o.id = lost.id AND o.relay_count = lost."relayCount"
         AND o.fencing_token = lost."fencingToken" AND o.handled_at IS NULL AND o.dead_at IS NULL`,
      [JSON.stringify(lost), after(tx.now, { seconds })],
    ),
  );
}

/** Ends runs without an open job, since nothing else would end them. */
export async function lostRuns(database: Database): Promise<void> {
  await database.systemTransaction('runs without a job are ended in all organisations', async (tx) => {
    const ended = await tx.query<{ organisation_id: string; id: string }>(
      `UPDATE job_runs r SET state = 'failed', reason_code = 'job.lost', finished_at = $2, updated_at = $2
       WHERE r.finished_at IS NULL AND r.updated_at < $1
         AND NOT EXISTS (SELECT FROM outbox o WHERE o.organisation_id = r.organisation_id AND o.job_run_id = r.id
           AND o.handled_at IS NULL AND o.dead_at IS NULL)
       RETURNING r.organisation_id, r.id`,
      [before(tx.now, { seconds: ABANDONED_AFTER }), tx.now],
    );
    for (const { organisation_id: organisationId, id } of ended) await announceJobRun(tx, organisationId, id);
  });
}

/** Removes rows that were handled days ago. Dead letters stay until a person has dealt with them. */
export async function removeHandled(database: Database): Promise<void> {
  await database.systemTransaction('handled rows of the outbox are removed in all organisations', (tx) =>
    tx.write('DELETE FROM outbox WHERE handled_at < $1', [before(tx.now, { days: KEPT_DAYS })]),
  );
}
