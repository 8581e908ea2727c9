import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importCheck, importRemoveExpired } from '@plumbline/jobs';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { createLog } from '../../platform/logging/log.ts';
import { addToOutbox } from '../../platform/outbox/add-to-outbox.ts';
import { announceJobRun, startJobRun, writeProgress } from '../../platform/outbox/job-runs.ts';
import { bury, claim, close } from '../../platform/outbox/outbox-claim.ts';
import { QUEUE_SETTINGS } from '../../platform/queue/queue-settings.ts';
import type { Role, Viewer } from '../../platform/tenancy/viewer.ts';
import { Texts } from '../../platform/text/texts.ts';
import { CancelJobRun } from './commands/cancel-job-run.ts';
import { RetryJobRun } from './commands/retry-job-run.ts';
import { ChangedRuns } from './graphql/changed-runs.ts';
import { jobRunView } from './graphql/job-run-view.ts';
import { JOB_MESSAGES } from './job.messages.ts';
import { JobRunChanges } from './job-run-changes.ts';
import { JobRunReadModel, latestRuns, type JobRunRow } from './job-run.read-model.ts';

describe('runs of jobs', () => {
  const organisationId = randomUUID();
  const say = new Texts([JOB_MESSAGES]).in('en');
  let test: TestDatabase;
  let runs: JobRunReadModel;

  beforeAll(async () => {
    test = await testDatabase();
    runs = new JobRunReadModel(test.database);
  });

  afterAll(async () => test.close());

  const viewer = (role: Role, organisation = organisationId): Viewer => ({
    userId: randomUUID(),
    displayName: 'N. Analyst',
    organisationId: organisation,
    organisationName: 'Northfield Retail',
    organisationKind: 'buyer',
    timeZone: 'Europe/London',
    roles: new Set([role]),
    locale: 'en',
  });

  /** A run of one job that waits in the outbox. */
  const start = async (by: Viewer): Promise<{ id: string; outboxId: string; importId: string }> =>
    test.database.transaction(by.organisationId, async (tx) => {
      const importId = randomUUID();
      const id = await startJobRun(tx, {
        organisationId: by.organisationId,
        kind: 'import.check',
        titleParameters: { fileName: 'vendors.xlsx' },
        subjectType: 'import',
        subjectId: importId,
        startedBy: by.userId,
      });
      const outboxId = await addToOutbox(
        tx,
        importCheck,
        { organisationId: by.organisationId, importId, jobRunId: id },
        { jobRunId: id },
      );
      return { id, outboxId, importId };
    });

  const taken = async ({ outboxId }: { outboxId: string }) => {
    const claimed = await claim(test.database, { organisationId, outboxId, relayCount: 0 }, QUEUE_SETTINGS.lease);
    if (!claimed) throw new Error('The job could not be taken');
    return claimed;
  };

  const giveUp = async (run: { outboxId: string }): Promise<void> => {
    const claimed = await taken(run);
    await test.database.transaction(organisationId, (tx) =>
      bury(tx, claimed, { code: 'job.unexpected', parameters: {} }, { counted: true }),
    );
  };

  it('are seen by whoever started them, and by owners and administrators; by nobody else', async () => {
    const [analyst, colleague, admin] = [viewer('analyst'), viewer('analyst'), viewer('admin')];
    const { id } = await start(analyst);
    expect(await runs.one(analyst, id)).toMatchObject({ id, state: 'waiting', kind: 'import.check' });
    expect(await runs.one(admin, id)).toMatchObject({ id });
    expect(await runs.one(colleague, id)).toBeNull();
    expect((await runs.active(colleague)).map((run) => run.id)).not.toContain(id);
    expect((await runs.page(admin, {}, 50, null)).rows.map(({ cursor }) => cursor)).toContain(id);
    expect((await runs.page(admin, { mine: true }, 50, null)).totalCount).toBe(0);
  });

  it('are not gone on with by whoever has lost the role in which they started them', async () => {
    const analyst = viewer('analyst');
    const demoted: Viewer = { ...analyst, roles: new Set(['viewer']) };
    const run = await start(analyst);
    const seen = async (by: Viewer) => jobRunView((await runs.one(by, run.id)) as JobRunRow, by, say);
    expect(await seen(demoted)).toMatchObject({ viewerCanCancel: false });
    await expect(new CancelJobRun(test.database).execute(demoted, run.id)).rejects.toThrow(NotAllowed);
    await giveUp(run);
    expect(await seen(demoted)).toMatchObject({ viewerCanRetry: false });
    await expect(new RetryJobRun(test.database).execute(demoted, run.id)).rejects.toThrow(NotAllowed);
    expect(await new RetryJobRun(test.database).execute(viewer('owner'), run.id)).toMatchObject({ state: 'waiting' });
  });

  it('that a colleague sees with an import offer nothing that would be refused', async () => {
    const run = await start(viewer('analyst'));
    const row = (await runs.one(viewer('owner'), run.id)) as JobRunRow;
    expect(jobRunView(row, viewer('analyst'), say)).toMatchObject({ viewerCanCancel: false, viewerCanRetry: false });
    expect(jobRunView(row, viewer('owner'), say)).toMatchObject({ viewerCanCancel: true });
  });

  it('of another organisation are not visible, not even to its owner', async () => {
    const { id } = await start(viewer('analyst'));
    const stranger = viewer('owner', randomUUID());
    expect(await runs.one(stranger, id)).toBeNull();
    await expect(new CancelJobRun(test.database).execute(stranger, id)).rejects.toThrow(NotFound);
    await expect(new RetryJobRun(test.database).execute(stranger, id)).rejects.toThrow(NotFound);
  });

  it('come in pages, newest first, none twice and none left out', async () => {
    const analyst = viewer('analyst');
    const started: string[] = [];
    for (let count = 0; count < 7; count++) started.push((await start(analyst)).id);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<JobRunReadModel['page']>> = await runs.page(analyst, {}, 3, after);
      expect(page.totalCount).toBe(7);
      seen.push(...page.rows.map(({ cursor }) => cursor));
      after = page.hasNextPage ? (page.rows.at(-1)?.cursor ?? null) : null;
    } while (after !== null);
    expect(seen).toEqual(started.reverse());
  });

  it('say in words what they are, how far they are and why they failed', async () => {
    const analyst = viewer('analyst');
    const run = await start(analyst);
    const view = async () => jobRunView((await runs.one(analyst, run.id)) as JobRunRow, analyst, say);
    expect(await view()).toMatchObject({
      title: 'Check of vendors.xlsx',
      stageText: 'Waiting for its turn',
      viewerCanCancel: true,
      viewerCanRetry: false,
    });
    await taken(run);
    await test.database.transaction(organisationId, (tx) =>
      writeProgress(tx, organisationId, run.id, { stage: 'import-compare', done: 250, total: 1000 }),
    );
    await test.admin.query(`UPDATE job_runs SET stage_started_at = now() - interval '10 seconds' WHERE id = $1`, [
      run.id,
    ]);
    const halfway = await view();
    expect(halfway).toMatchObject({
      state: 'running',
      stageText: 'Comparing with what is known',
      done: 250,
      total: 1000,
    });
    expect(halfway.secondsLeft).toBeGreaterThanOrEqual(30);
    expect(halfway.secondsLeft).toBeLessThan(40);
    await giveUp(run);
    const failed = await view();
    expect(failed).toMatchObject({ state: 'failed', viewerCanCancel: false, viewerCanRetry: true, secondsLeft: null });
    expect(failed.reason?.text).toMatch(/^Something went wrong on our side/);
  });

  it('that have failed are taken up again with all their attempts', async () => {
    const analyst = viewer('analyst');
    const run = await start(analyst);
    await expect(new RetryJobRun(test.database).execute(analyst, run.id)).rejects.toMatchObject({
      errors: [{ code: 'JOB_RUN_NOT_FAILED' }],
    });
    await giveUp(run);
    expect(await new RetryJobRun(test.database).execute(analyst, run.id)).toMatchObject({
      state: 'waiting',
      reasonCode: null,
      finishedAt: null,
    });
    const claimed = await taken(run);
    expect(claimed).toMatchObject({ failedAttempts: 0, starts: 1, fencingToken: 2 });
    await test.database.transaction(organisationId, (tx) => close(tx, claimed, 'done'));
    expect(await runs.one(analyst, run.id)).toMatchObject({ state: 'done' });
  });

  it('of a job that ran unseen begin when it is given up, so that an administrator sees it and takes it up again', async () => {
    const outboxId = await test.database.transaction(organisationId, (tx) =>
      addToOutbox(tx, importRemoveExpired, { organisationId }),
    );
    await giveUp({ outboxId });
    const admin = viewer('admin');
    const [newest] = (await runs.page(admin, {}, 1, null)).rows;
    const run = newest?.node as JobRunRow;
    expect(jobRunView(run, admin, say)).toMatchObject({
      title: 'Removal of files whose time is over',
      state: 'failed',
      viewerCanRetry: true,
    });
    expect(await runs.one(viewer('analyst'), run.id)).toBeNull();
    expect(await new RetryJobRun(test.database).execute(admin, run.id)).toMatchObject({ state: 'waiting' });
    const claimed = await taken({ outboxId });
    await test.database.transaction(organisationId, (tx) => close(tx, claimed, 'done'));
    expect(await runs.one(admin, run.id)).toMatchObject({ state: 'done' });
  });

  it('that are cancelled say so at once, and cannot be cancelled once they have ended', async () => {
    const analyst = viewer('analyst');
    const run = await start(analyst);
    const asked = await new CancelJobRun(test.database).execute(analyst, run.id);
    expect(jobRunView(asked, analyst, say)).toMatchObject({
      stageText: 'Ending at the next safe place',
      viewerCanCancel: false,
    });
    const claimed = await taken(run);
    expect(claimed.cancelRequested).toBe(true);
    await test.database.transaction(organisationId, (tx) => close(tx, claimed, 'cancelled'));
    expect(await runs.one(analyst, run.id)).toMatchObject({ state: 'cancelled' });
    await expect(new CancelJobRun(test.database).execute(analyst, run.id)).rejects.toMatchObject({
      errors: [{ code: 'JOB_RUN_HAS_ENDED' }],
    });
  });

  it('of several jobs end with the last of them', async () => {
    const analyst = viewer('analyst');
    const run = await start(analyst);
    const payload = { organisationId, importId: run.importId, jobRunId: run.id };
    const second = await test.database.transaction(organisationId, (tx) =>
      addToOutbox(tx, importCheck, payload, { jobRunId: run.id }),
    );
    for (const [outboxId, state] of [
      [run.outboxId, 'running'],
      [second, 'done'],
    ] as const) {
      const claimed = await taken({ outboxId });
      await test.database.transaction(organisationId, (tx) => close(tx, claimed, 'done'));
      expect(await runs.one(analyst, run.id)).toMatchObject({ state });
    }
    const latest = await test.database.transaction(organisationId, (tx) =>
      latestRuns(tx, organisationId, 'import', [run.importId, randomUUID()]),
    );
    expect([...latest.values()].map(({ id }) => id)).toEqual([run.id]);
  });

  const given = async (next: Promise<IteratorResult<{ jobRunChanged: JobRunRow }, undefined>>) =>
    (await next).value?.jobRunChanged;

  it('are told to whoever watches, as they change, until nobody is a member any more', async () => {
    const changes = new JobRunChanges(test.config, createLog(test.config, 'test'));
    await changes.onModuleInit();
    const [analyst, colleague] = [viewer('analyst'), viewer('analyst')];
    let member: Viewer | null = analyst;
    const subscription = new ChangedRuns(
      changes.watch(organisationId, async () => runs.lately(analyst)),
      async (id) => (member === null ? 'gone' : runs.one(member, id)),
    );
    const first = subscription.next();
    await start(colleague);
    const own = await start(analyst);
    expect(await given(first)).toMatchObject({ id: own.id, state: 'waiting' });
    const second = subscription.next();
    await taken(own);
    expect(await given(second)).toMatchObject({ id: own.id, state: 'running' });
    // What happens while the database cuts the connection is read again afterwards.
    const third = subscription.next();
    await test.admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'plumbline-listen' AND datname = current_database()`,
    );
    expect(await given(third)).toMatchObject({ id: own.id });
    member = null;
    await test.database.transaction(organisationId, (tx) => announceJobRun(tx, organisationId, own.id));
    expect((await subscription.next()).done).toBe(true);
    await changes.onModuleDestroy();
  });

  it('are read by their primary key, row-level security notwithstanding', async () => {
    await test.admin.query(
      `INSERT INTO job_runs (organisation_id, kind, subject_type) SELECT $1::uuid, 'practice', 'practice' FROM generate_series(1, 5000)`,
      [organisationId],
    );
    await test.admin.query('ANALYZE job_runs');
    for (const { sql, parameters, index, columns } of JobRunReadModel.plans(organisationId, randomUUID())) {
      const lines = await test.database.transaction(organisationId, async (tx) => {
        await tx.query('SET LOCAL enable_seqscan = off');
        return tx.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, parameters);
      });
      const plan = lines.map((line) => line['QUERY PLAN']);
      const read = plan[plan.findIndex((line) => line.includes(index)) + 1];
      for (const column of columns) expect(read).toMatch(new RegExp(`Index Cond: .*\\b${column}\\b`));
    }
  });

  it('leave a watcher that goes away without waiting for a change', async () => {
    const changes = new JobRunChanges(test.config, createLog(test.config, 'test'));
    await changes.onModuleInit();
    const subscription = new ChangedRuns(
      changes.watch(organisationId, async () => []),
      async () => null,
    );
    const waiting = subscription.next();
    await test.database.transaction(organisationId, (tx) => announceJobRun(tx, organisationId, randomUUID()));
    await subscription.return();
    expect((await waiting).done).toBe(true);
    await changes.onModuleDestroy();
  });
});
