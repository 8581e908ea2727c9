import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importCheck, importRemoveExpired } from '@plumbline/jobs';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { addToOutbox } from '../../platform/outbox/add-to-outbox.ts';
import { writeProgress } from '../../platform/outbox/job-runs.ts';
import { close, giveBack, type Claim } from '../../platform/outbox/outbox-claim.ts';
import type { Role, Viewer } from '../../platform/tenancy/viewer.ts';
import { before } from '../../platform/time/after.ts';
import { Texts } from '../../platform/text/texts.ts';
import { CancelJobRun } from './commands/cancel-job-run.ts';
import { RetryJobRun } from './commands/retry-job-run.ts';
import { JobRunReadModel, latestRuns, type JobRunRow } from './job-run.read-model.ts';
import { jobRunView } from './job-run.view.ts';
import { JOB_MESSAGES } from './job.messages.ts';
import { aRun, givenUp, taken, type TestRun } from './testing/a-run.ts';

describe('runs of jobs', () => {
  const organisationId = randomUUID();
  const say = new Texts([JOB_MESSAGES]).in('en');
  let db: TestDatabase;
  let runs: JobRunReadModel;

  beforeAll(async () => {
    db = await testDatabase();
    runs = new JobRunReadModel(db.database);
  });

  afterAll(async () => db.close());

  const viewer = (role: Role, organisation = organisationId): Viewer => ({
    userId: randomUUID(),
    displayName: 'N. Analyst',
    organisationId: organisation,
    organisationName: 'Northfield Retail',
    organisationKind: 'buyer',
    timeZone: 'Europe/London',
    roles: new Set([role]),
    locale: 'en',
    hasFreshProof: true,
  });

  const start = (by: Viewer): Promise<TestRun> => aRun(db.database, by);
  const take = (run: Pick<TestRun, 'organisationId' | 'outboxId'>): Promise<Claim> => taken(db.database, run);
  const giveUp = (run: Pick<TestRun, 'organisationId' | 'outboxId'>): Promise<void> => givenUp(db.database, run);

  test('are seen by the person who started them, by owners and by administrators; by nobody else', async () => {
    const [analyst, colleague, admin] = [viewer('analyst'), viewer('analyst'), viewer('admin')];
    const { id } = await start(analyst);
    expect(await runs.one(analyst, id)).toMatchObject({ id, state: 'waiting', kind: 'import.check' });
    expect(await runs.one(admin, id)).toMatchObject({ id });
    expect(await runs.one(colleague, id)).toBeNull();
    expect((await runs.active(colleague)).map((run) => run.id)).not.toContain(id);
    expect((await runs.page(admin, {}, 50, null)).rows.map(({ cursor }) => cursor)).toContain(id);
    expect((await runs.page(admin, { mine: true }, 50, null)).totalCount).toBe(0);
  });

  test('cannot be ended or started again by a person who has lost the role in which they started them', async () => {
    const analyst = viewer('analyst');
    const demoted: Viewer = { ...analyst, roles: new Set(['viewer']) };
    const run = await start(analyst);
    const seen = async (by: Viewer) => jobRunView((await runs.one(by, run.id)) as JobRunRow, by, say);
    expect(await seen(demoted)).toMatchObject({ viewerCanCancel: false });
    await expect(new CancelJobRun(db.database).execute(demoted, run.id)).rejects.toThrow(NotAllowed);
    await giveUp(run);
    expect(await seen(demoted)).toMatchObject({ viewerCanRetry: false });
    await expect(new RetryJobRun(db.database).execute(demoted, run.id)).rejects.toThrow(NotAllowed);
  });

  test('that a colleague sees with an import offer nothing that would be refused', async () => {
    const run = await start(viewer('analyst'));
    const row = (await runs.one(viewer('owner'), run.id)) as JobRunRow;
    expect(jobRunView(row, viewer('analyst'), say)).toMatchObject({ viewerCanCancel: false, viewerCanRetry: false });
    expect(jobRunView(row, viewer('owner'), say)).toMatchObject({ viewerCanCancel: true });
  });

  test('of another organisation are not visible, not even to its owner', async () => {
    const { id } = await start(viewer('analyst'));
    const stranger = viewer('owner', randomUUID());
    expect(await runs.one(stranger, id)).toBeNull();
    await expect(new CancelJobRun(db.database).execute(stranger, id)).rejects.toThrow(NotFound);
    await expect(new RetryJobRun(db.database).execute(stranger, id)).rejects.toThrow(NotFound);
  });

  test('come in pages, newest first, none twice and none left out', async () => {
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

  test('say in words what they are, how far they are and why they failed', async () => {
    const analyst = viewer('analyst');
    const run = await start(analyst);
    const view = async () => jobRunView((await runs.one(analyst, run.id)) as JobRunRow, analyst, say);
    expect(await view()).toMatchObject({
      title: 'Check of vendors.xlsx',
      stageText: 'Waiting for its turn',
      viewerCanCancel: true,
      viewerCanRetry: false,
    });
    await take(run);
    await db.database.transaction(organisationId, (tx) =>
      writeProgress(tx, organisationId, run.id, { stage: 'import-compare', done: 999, total: 1000 }),
    );
    await db.admin.query(`UPDATE job_runs SET stage_started_at = $2 WHERE id = $1`, [
      run.id,
      before(new Date(), { minutes: 150 }),
    ]);
    expect(await view()).toMatchObject({
      state: 'running',
      stageText: 'Comparing with what is recorded',
      done: 999,
      total: 1000,
      // 9.01 by now, and not above 10 for a quarter of an hour.
      secondsLeft: 10,
    });
    await giveUp(run);
    const failed = await view();
    expect(failed).toMatchObject({ state: 'failed', viewerCanCancel: false, secondsLeft: null });
    expect(failed.reason?.text).toMatch(/^Something went wrong on our side/);
  });

  test('that have failed are taken up again with all their attempts', async () => {
    const analyst = viewer('analyst');
    const run = await aRun(db.database, analyst, 'supplier.export');
    await expect(new RetryJobRun(db.database).execute(analyst, run.id)).rejects.toMatchObject({
      errors: [{ code: 'JOB_RUN_NOT_FAILED' }],
    });
    await giveUp(run);
    expect(jobRunView((await runs.one(analyst, run.id)) as JobRunRow, analyst, say).viewerCanRetry).toBe(true);
    expect(await new RetryJobRun(db.database).execute(analyst, run.id)).toMatchObject({
      state: 'waiting',
      reasonCode: null,
      finishedAt: null,
    });
    const claimed = await take(run);
    expect(claimed).toMatchObject({ failedAttempts: 0, starts: 1, fencingToken: 2 });
    await db.database.transaction(organisationId, (tx) => close(tx, claimed, 'done'));
    expect(await runs.one(analyst, run.id)).toMatchObject({ state: 'done' });
  });

  test('that put right what they had begun are not taken up again: nothing would be done, and they would say that it was', async () => {
    const analyst = viewer('analyst');
    const run = await start(analyst);
    await giveUp(run);
    const failed = (await runs.one(analyst, run.id)) as JobRunRow;
    expect(jobRunView(failed, analyst, say)).toMatchObject({ state: 'failed', viewerCanRetry: false });
    await expect(new RetryJobRun(db.database).execute(analyst, run.id)).rejects.toMatchObject({
      errors: [{ code: 'JOB_RUN_NOT_FAILED' }],
    });
  });

  test('whose surroundings failed were not started in vain, however often', async () => {
    const run = await start(viewer('analyst'));
    for (let time = 0; time < 30; time += 1) {
      const claimed = await take(run);
      expect(claimed).toMatchObject({ starts: 1, failedAttempts: 0 });
      await db.database.transaction(organisationId, (tx) =>
        giveBack(tx, claimed, 'job.surroundings', { seconds: 0, counted: false }),
      );
    }
    await take(run);
    expect(await take(run)).toMatchObject({ starts: 2, failedAttempts: 0 });
  });

  test('of a job that ran unseen begin when it is given up, so that an administrator sees it and takes it up again', async () => {
    const outboxId = await db.database.transaction(organisationId, (tx) =>
      addToOutbox(tx, importRemoveExpired, { organisationId }),
    );
    await giveUp({ organisationId, outboxId });
    const admin = viewer('admin');
    const [newest] = (await runs.page(admin, {}, 1, null)).rows;
    const run = newest?.node as JobRunRow;
    expect(jobRunView(run, admin, say)).toMatchObject({
      title: 'Removal of expired files',
      state: 'failed',
      viewerCanRetry: true,
    });
    expect(await runs.one(viewer('analyst'), run.id)).toBeNull();
    expect(await new RetryJobRun(db.database).execute(admin, run.id)).toMatchObject({ state: 'waiting' });
    const claimed = await take({ organisationId, outboxId });
    await db.database.transaction(organisationId, (tx) => close(tx, claimed, 'done'));
    expect(await runs.one(admin, run.id)).toMatchObject({ state: 'done' });
  });

  test('that are cancelled say so at once, and cannot be cancelled once they have ended', async () => {
    const analyst = viewer('analyst');
    const run = await start(analyst);
    const asked = await new CancelJobRun(db.database).execute(analyst, run.id);
    expect(jobRunView(asked, analyst, say)).toMatchObject({
      stageText: 'Stopping at the next safe point',
      viewerCanCancel: false,
    });
    const claimed = await take(run);
    expect(claimed.cancelRequested).toBe(true);
    await db.database.transaction(organisationId, (tx) => close(tx, claimed, 'cancelled'));
    expect(await runs.one(analyst, run.id)).toMatchObject({ state: 'cancelled' });
    await expect(new CancelJobRun(db.database).execute(analyst, run.id)).rejects.toMatchObject({
      errors: [{ code: 'JOB_RUN_HAS_ENDED' }],
    });
  });

  test('that undo an import, or assess what it has written, are carried out to their end', async () => {
    const analyst = viewer('analyst');
    const [undo, run] = [await aRun(db.database, analyst, 'import.undo'), await start(analyst)];
    await db.database.transaction(organisationId, (tx) =>
      writeProgress(tx, organisationId, run.id, { stage: 'assess', done: 0, total: 10 }),
    );
    for (const { id } of [undo, run]) {
      const row = (await runs.one(analyst, id)) as JobRunRow;
      expect(jobRunView(row, analyst, say).viewerCanCancel).toBe(false);
      await expect(new CancelJobRun(db.database).execute(analyst, id)).rejects.toMatchObject({
        errors: [{ code: 'JOB_RUN_GOES_ON' }],
      });
    }
  });

  test('of several jobs end with the last of them', async () => {
    const analyst = viewer('analyst');
    const run = await start(analyst);
    const payload = { organisationId, importId: run.subjectId, jobRunId: run.id };
    const second = await db.database.transaction(organisationId, (tx) =>
      addToOutbox(tx, importCheck, payload, { jobRunId: run.id }),
    );
    for (const [outboxId, state] of [
      [run.outboxId, 'running'],
      [second, 'done'],
    ] as const) {
      const claimed = await take({ organisationId, outboxId });
      await db.database.transaction(organisationId, (tx) => close(tx, claimed, 'done'));
      expect(await runs.one(analyst, run.id)).toMatchObject({ state });
    }
    const latest = await db.database.transaction(organisationId, (tx) =>
      latestRuns(tx, organisationId, 'import', [run.subjectId, randomUUID()]),
    );
    expect([...latest.values()].map(({ id }) => id)).toEqual([run.id]);
  });
});
