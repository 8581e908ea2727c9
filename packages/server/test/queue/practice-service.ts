import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { JobWorker } from '../../src/platform/queue/job-worker.ts';
import type { Environment } from '../../src/platform/config/config.ts';
import { nowOf, testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { createLog } from '../../src/platform/logging/log.ts';
import { addToOutbox } from '../../src/platform/outbox/add-to-outbox.ts';
import { startJobRun } from '../../src/platform/outbox/job-runs.ts';
import { before } from '../../src/platform/time/after.ts';
import { openJobWorker } from '../../src/platform/queue/open-job-worker.ts';
import type { QueueSettings } from '../../src/platform/queue/queue-settings.ts';
import { tenantTable } from '../../src/migrations/tenant-table.ts';
import { EFFECTS, PRACTICE_JOBS, practiceHandlers } from './practice-jobs.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/** Settings like in production, but with shorter times. */
const SETTINGS: QueueSettings = {
  lockDuration: 2_000,
  lockRenewal: 500,
  stalledInterval: 400,
  heartbeat: 300,
  lease: 20_000,
  relayInterval: 200,
};

interface OutboxRow {
  handled_at: Date | null;
  dead_at: Date | null;
  attempts: number;
  starts: number;
  relay_count: number;
  reason_code: string | null;
}

interface RunRow {
  state: string;
  attempts: number;
  reason_code: string | null;
  reason_parameters: Record<string, unknown>;
  done: number;
  finished_at: Date | null;
}

/** A worker in a process of its own. A line on its input lets `practice.dawdle` continue; it prints a line when a job has failed. */
export type WorkerProcess = ChildProcessByStdio<Writable, Readable, null>;

type PracticeJob = (typeof PRACTICE_JOBS)[number];

/** One job that was asked for, with its run. */
export interface Asked {
  readonly organisationId: string;
  readonly outboxId: string;
  readonly jobRunId: string;
  readonly note: string;
}

/** A database, practice jobs, and as many workers as a test starts. */
export class PracticeService {
  readonly #test: TestDatabase;
  readonly #workers: JobWorker[] = [];
  readonly #children: WorkerProcess[] = [];
  /** What dawdling jobs in the process of the test wait for. */
  dawdle: () => Promise<unknown> = () => wait(50);

  constructor(test: TestDatabase) {
    this.#test = test;
  }

  static async open(overrides: Partial<Environment>): Promise<PracticeService> {
    const test = await testDatabase(overrides);
    await test.admin.query(`${EFFECTS} ${tenantTable('effects', 'SELECT, INSERT')}`);
    return new PracticeService(test);
  }

  get test(): TestDatabase {
    return this.#test;
  }

  /** A worker inside the process of the test. */
  async startWorker(): Promise<JobWorker> {
    const { config, database } = this.#test;
    const worker = await openJobWorker({
      config,
      database,
      contracts: PRACTICE_JOBS,
      handlers: practiceHandlers(database, () => this.dawdle()),
      log: createLog(config, 'test'),
      settings: SETTINGS,
    });
    await worker.start();
    this.#workers.push(worker);
    return worker;
  }

  /** @param lockDuration milliseconds that it may be suspended without losing its jobs */
  async startProcess(lockDuration = SETTINGS.lockDuration): Promise<WorkerProcess> {
    const settings = { ...SETTINGS, lockDuration };
    const argument = JSON.stringify({ environment: this.#test.config.environment, settings });
    const file = fileURLToPath(new URL('worker-process.ts', import.meta.url));
    const child = spawn(
      `${root}node_modules/.bin/node`,
      ['--import', `${root}scripts/decorators.mjs`, file, argument],
      {
        cwd: root,
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    this.#children.push(child);
    await once(child.stdout, 'data');
    return child;
  }

  async ask(job: PracticeJob, organisationId: string = randomUUID()): Promise<Asked> {
    const note = randomUUID();
    return this.#test.database.transaction(organisationId, async (tx) => {
      const jobRunId = await startJobRun(tx, {
        organisationId,
        kind: 'practice',
        subjectType: 'Practice',
        subjectId: note,
        startedBy: null,
      });
      const outboxId = await addToOutbox(tx, job, { organisationId, note }, { jobRunId });
      return { organisationId, outboxId, jobRunId, note };
    });
  }

  async outbox({ outboxId }: Asked): Promise<OutboxRow> {
    return this.#one<OutboxRow>('SELECT * FROM outbox WHERE id = $1', outboxId);
  }

  async run({ jobRunId }: Asked): Promise<RunRow> {
    return this.#one<RunRow>('SELECT * FROM job_runs WHERE id = $1', jobRunId);
  }

  /** What the job has written, in order. */
  async effects({ note }: Asked): Promise<string[]> {
    const { rows } = await this.#test.admin.query<{ job: string }>(
      'SELECT job FROM effects WHERE note = $1 ORDER BY id',
      [note],
    );
    return rows.map(({ job }) => job);
  }

  /** How often the job has written its effect. */
  async written(asked: Asked): Promise<number> {
    return (await this.effects(asked)).filter((effect) => effect === 'written').length;
  }

  /** Waits until the run has ended, and returns its state. */
  async ended(asked: Asked): Promise<string> {
    await this.until(async () => (await this.run(asked)).finished_at !== null);
    return (await this.run(asked)).state;
  }

  async until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) await wait(30);
  }

  /** Ends every lease, as waiting for a minute would. */
  async letLeasesRunOut(): Promise<void> {
    await this.#test.admin.query(`UPDATE outbox SET leased_until = $1 WHERE leased_until > '-infinity'`, [
      before(await nowOf(this.#test), { seconds: 1 }),
    ]);
  }

  async stopWorkers(): Promise<void> {
    await Promise.all(this.#workers.splice(0).map((worker) => worker.stop()));
    for (const child of this.#children.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    }
  }

  async close(): Promise<void> {
    await this.stopWorkers();
    await this.#test.close();
  }

  async #one<Row extends object>(sql: string, id: string): Promise<Row> {
    const { rows } = await this.#test.admin.query<Row>(sql, [id]);
    const [row] = rows;
    if (!row) throw new Error(`Nothing has the id ${id}`);
    return row;
  }
}
