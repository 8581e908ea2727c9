import { Inject, Injectable } from '@nestjs/common';
import { riskAssess } from '@plumbline/jobs';
import { Database } from '../../../platform/db/transaction.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Log } from '../../../platform/logging/log.ts';
import { LOG } from '../../../platform/logging/log-token.ts';
import { addToOutbox } from '../../../platform/outbox/add-to-outbox.ts';
import { JobCancelled } from '../../../platform/queue/job-handler.ts';
import type { JobContext, JobHandler } from '../../../platform/queue/job-handler.ts';
import { AssessPortion } from '../commands/assess-portion.ts';
import { after } from '../../../platform/time/after.ts';
import { BEFORE_ALL } from '../load-portion.ts';
import { organisationDay } from '../organisation-day.ts';
import { applyUsualSize, doubtUsualSize, usualSize } from '../usual-size.ts';

interface Payload {
  readonly version: 1;
  readonly organisationId: string;
  readonly jobRunId: string | null;
}

/** One portion is calculated while another is written. */
const LANES = 2;
/** Portions of a lane in one job. They take some seconds; then other organisations get their turn. */
const MOST_PORTIONS = 10;
/** Seconds that another worker has for the suppliers it holds. */
const OTHERS_TURN = 5;
/** Code of the stage in the progress line. */
const STAGE = 'assess';

/** One job and its progress. */
interface Work {
  readonly organisationId: string;
  readonly today: string;
  readonly context: JobContext;
  /** Suppliers of the run that this job has counted so far. */
  total: number;
  /** Suppliers that wait: counted once, since counting them for each portion takes longer the more there are. */
  waiting: number | null;
  /** What an unknown number of workers counts. */
  readonly size: number;
  /** Portions begin after this supplier: all before it are taken, but for those that were asked for since. */
  after: string;
  /** Set when a lane has failed, so that the others end early. */
  failed: boolean;
}

/**
 * Assesses suppliers in portions. Each portion has its own transaction, which also takes its suppliers off the queue: if the process dies, a portion is done
 * or never began. The last transaction queues the next job while suppliers wait.
 */
@Injectable()
export class AssessHandler implements JobHandler<Payload> {
  readonly job = riskAssess;
  readonly #database: Database;
  readonly #portion: AssessPortion;
  readonly #log: Log;

  constructor(database: Database, portion: AssessPortion, @Inject(LOG) log: Log) {
    this.#database = database;
    this.#portion = portion;
    this.#log = log;
  }

  async handle({ organisationId, jobRunId }: Payload, context: JobContext): Promise<void> {
    const work: Work = {
      organisationId,
      today: await organisationDay(this.#database, organisationId),
      context,
      total: 0,
      waiting: null,
      size: await this.#database.transaction(organisationId, (tx) => usualSize(tx, organisationId)),
      after: BEFORE_ALL,
      failed: false,
    };
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, () => this.#lane(work)));
    const failed = lanes.find((lane) => lane.status === 'rejected');
    if (failed) throw failed.reason;
    // From the beginning: suppliers may have been asked for since the lanes have passed them.
    work.after = BEFORE_ALL;
    await this.#assess(work, async (tx, taken) => {
      const waiting = await isAnyWaiting(tx, organisationId);
      // Suppliers that wait although none could be taken are in the hands of another worker, which may stand still.
      const dueAt = taken > 0 ? tx.now : after(tx.now, { seconds: OTHERS_TURN });
      if (waiting) {
        await addToOutbox(tx, riskAssess, { organisationId, jobRunId }, { jobRunId, dueAt });
        await doubtUsualSize(tx, organisationId, work.size);
      }
      // However few were assessed. What portions of an attempt before this one counted is not known.
      else await applyUsualSize(tx, organisationId, context.attempt === 1 ? work.size : null);
      await context.complete(tx);
    });
  }

  /** Cancelling the run only stops the display of progress: results must follow the facts. */
  async onCancelled({ organisationId }: Payload, tx: Transaction): Promise<void> {
    await addToOutbox(tx, riskAssess, { organisationId, jobRunId: null });
  }

  async #lane(work: Work): Promise<void> {
    for (let portions = 0; portions < MOST_PORTIONS; portions += 1) {
      if (work.failed || work.context.signal.aborted) return;
      const taken = await this.#assess(work, async () => undefined).catch((error: unknown) => {
        work.failed = true;
        throw error;
      });
      if (taken === 0) return;
    }
  }

  /** Assesses one portion. @param close runs in the same transaction, and is told how many suppliers were taken */
  async #assess(work: Work, close: (tx: Transaction, taken: number) => Promise<void>): Promise<number> {
    const { organisationId, today, context } = work;
    return this.#database.transaction(organisationId, async (tx) => {
      if (await context.cancelled(tx)) throw new JobCancelled();
      const portion = await this.#portion.execute(tx, organisationId, today, work.after, work.size);
      if (portion.last > work.after) work.after = portion.last;
      for (const { supplierId, error } of portion.failed) {
        this.#log.error(
          { err: error, organisationId, supplierId },
          'A supplier could not be assessed and keeps its former result',
        );
      }
      work.waiting = work.waiting === null ? await countWaiting(tx, organisationId) : work.waiting - portion.taken;
      const waiting = Math.max(0, work.waiting);
      work.total = Math.max(work.total, waiting + portion.taken, await totalOf(tx, organisationId, context.jobRunId));
      context.progress(work.total - waiting, work.total, STAGE);
      await close(tx, portion.taken);
      await this.#portion.audit(tx, organisationId, portion);
      return portion.taken;
    });
  }
}

async function isAnyWaiting(tx: Transaction, organisationId: string): Promise<boolean> {
  const rows = await tx.query('SELECT FROM reassessments WHERE organisation_id = $1 LIMIT 1', [organisationId]);
  return rows.length > 0;
}

async function countWaiting(tx: Transaction, organisationId: string): Promise<number> {
  const [row] = await tx.query<{ waiting: number }>(
    'SELECT count(*)::int AS waiting FROM reassessments WHERE organisation_id = $1',
    [organisationId],
  );
  return row?.waiting ?? 0;
}

/** The total that earlier jobs of the run have reported. */
async function totalOf(tx: Transaction, organisationId: string, jobRunId: string | null): Promise<number> {
  if (jobRunId === null) return 0;
  const [row] = await tx.query<{ total: number }>(
    'SELECT total FROM job_runs WHERE organisation_id = $1 AND id = $2 AND stage = $3',
    [organisationId, jobRunId, STAGE],
  );
  return row?.total ?? 0;
}
