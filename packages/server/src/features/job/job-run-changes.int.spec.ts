import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { createLog } from '../../platform/logging/log.ts';
import { announceJobRun } from '../../platform/outbox/job-runs.ts';
import { QUOTAS } from '../../platform/quotas/quotas.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { ChangedRuns } from './graphql/changed-runs.ts';
import { JobRunChanges } from './job-run-changes.ts';
import { JobRunReadModel, type JobRunRow } from './job-run.read-model.ts';
import { aRun, taken } from './testing/a-run.ts';

describe('changes of runs', () => {
  const organisationId = randomUUID();
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase();
  });

  afterAll(async () => db.close());

  const anAnalyst = (): Viewer => aViewer({ organisationId, userId: randomUUID(), roles: new Set(['analyst']) });

  const given = async (next: Promise<IteratorResult<{ jobRunChanged: JobRunRow }, undefined>>) =>
    (await next).value?.jobRunChanged;

  test('are told to those who watch, as they change, until they are no members any more', async () => {
    const runs = new JobRunReadModel(db.database);
    const changes = new JobRunChanges(db.config, createLog(db.config, 'test'));
    await changes.onModuleInit();
    const [analyst, colleague] = [anAnalyst(), anAnalyst()];
    let member: Viewer | null = analyst;
    const subscription = new ChangedRuns(
      changes.watch(analyst, async () => runs.lately(analyst)),
      async (id) => (member === null ? 'gone' : runs.one(member, id)),
    );
    const first = subscription.next();
    await aRun(db.database, colleague);
    const own = await aRun(db.database, analyst);
    expect(await given(first)).toMatchObject({ id: own.id, state: 'waiting' });
    const second = subscription.next();
    await taken(db.database, own);
    expect(await given(second)).toMatchObject({ id: own.id, state: 'running' });
    // Changes during a lost connection are read again afterwards.
    const third = subscription.next();
    await db.admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'plumbline-listen' AND datname = current_database()`,
    );
    expect(await given(third)).toMatchObject({ id: own.id });
    member = null;
    await db.database.transaction(organisationId, (tx) => announceJobRun(tx, organisationId, own.id));
    expect((await subscription.next()).done).toBe(true);
    await changes.onModuleDestroy();
  });

  test('leave a watcher that goes away without waiting for a change', async () => {
    const changes = new JobRunChanges(db.config, createLog(db.config, 'test'));
    await changes.onModuleInit();
    const subscription = new ChangedRuns(
      changes.watch(anAnalyst(), async () => []),
      async () => null,
    );
    const waiting = subscription.next();
    await db.database.transaction(organisationId, (tx) => announceJobRun(tx, organisationId, randomUUID()));
    await subscription.return();
    expect((await waiting).done).toBe(true);
    await changes.onModuleDestroy();
  });

  test('are watched by one person fifty times at most; the oldest watch ends', async () => {
    const changes = new JobRunChanges(db.config, createLog(db.config, 'test'));
    const [analyst, colleague] = [anAnalyst(), anAnalyst()];
    const none = async (): Promise<string[]> => [];
    const others = changes.watch(colleague, none);
    const own = Array.from({ length: 53 }, () => changes.watch(analyst, none));
    const ended = await Promise.all(own.slice(0, 3).map((watch) => watch.next()));
    expect(ended).toEqual([null, null, null]);
    for (const watch of [others, ...own.slice(3)]) {
      watch.add(['a run']);
      expect(await watch.next()).toBe('a run');
    }
  });

  test('are watched as often as an organisation may; beyond that, the person with most of them loses the oldest', async () => {
    const changes = new JobRunChanges(db.config, createLog(db.config, 'test'));
    const none = async (): Promise<string[]> => [];
    const { person, organisation } = QUOTAS.watches;
    const few = changes.watch(anAnalyst(), none);
    const most = anAnalyst();
    const many = Array.from({ length: person }, () => changes.watch(most, none));
    for (let open = 1 + person; open < organisation; open += 1) changes.watch(anAnalyst(), none);
    changes.watch(anAnalyst(), none);
    expect(await many[0]?.next()).toBeNull();
    for (const watch of [few, ...many.slice(1)]) {
      watch.add(['a run']);
      expect(await watch.next()).toBe('a run');
    }
  });
});
