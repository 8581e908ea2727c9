import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LATEST_SCHEMA_VERSION } from 'bullmq';
import { testServer } from '../config/test-server.ts';
import { testDatabase, type TestDatabase } from '../db/testing/database.ts';
import { migrateQueues } from './migrate-queues.ts';
import { openPostgresQueues, QueuesNotMigrated } from './postgres-queues.ts';

describe('the queues in PostgreSQL', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase();
  });

  afterAll(async () => db.close());

  test('have the version of the installed library, which its own migrations have brought', async () => {
    const { rows } = await db.admin.query<{ version: number; owner: string }>(
      `SELECT max(version) AS version, pg_get_userbyid((SELECT relowner FROM pg_class WHERE oid = 'bullmq.job'::regclass)) AS owner FROM bullmq.migration`,
    );
    expect(rows).toEqual([{ version: LATEST_SCHEMA_VERSION, owner: 'plumbline_owner' }]);
  });

  test('go on where an earlier version of the service has made them, with the jobs that wait in them', async () => {
    const options = { attempts: 1, removeOnComplete: true, removeOnFail: { age: 1, count: 1 } };
    const open = () => openPostgresQueues(db.config.environment.QUEUE_DATABASE_URL, () => undefined);
    const before = await open();
    await before.queue('io').add('practice', {}, { ...options, jobId: 'waits' });
    await before.close();
    // An earlier committed copy of BullMQ's SQL left this ledger. Its functions are not granted yet, like those of a newer BullMQ.
    await db.admin.query('REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq FROM plumbline_queue');
    const adminUrl = new URL(testServer().adminUrl);
    adminUrl.pathname = new URL(db.config.environment.DATABASE_URL).pathname;
    // The roles of an installation have this right; in a cloned database they do not.
    await db.admin.query(`GRANT CREATE ON DATABASE ${adminUrl.pathname.slice(1)} TO plumbline_owner`);
    await migrateQueues(adminUrl.href);
    await migrateQueues(adminUrl.href);
    const after = await open();
    expect(await after.queue('io').getJobState('waits')).toBe('waiting');
    await after.queue('io').add('practice', {}, { ...options, jobId: 'new' });
    expect(await after.queue('io').getJobState('new')).toBe('waiting');
    await after.close();
  });

  test('are read and written by their role, which cannot change what they are made of', async () => {
    const queues = await openPostgresQueues(db.config.environment.QUEUE_DATABASE_URL, () => undefined);
    await queues
      .queue('io')
      .add('practice', {}, { jobId: 'one', attempts: 1, removeOnComplete: true, removeOnFail: { age: 1, count: 1 } });
    expect(await queues.queue('io').getJobState('one')).toBe('waiting');
    await queues.close();
    const { rows } = await db.admin.query<{ may: boolean }>(
      `SELECT has_schema_privilege('plumbline_queue', 'bullmq', 'CREATE') OR has_table_privilege('plumbline_queue', 'bullmq.migration', 'INSERT')
         OR has_table_privilege('plumbline_app', 'bullmq.job', 'SELECT') AS may`,
    );
    expect(rows[0]?.may).toBe(false);
  });

  test('are refused with one sentence when no migration has made them', async () => {
    await db.admin.query('DROP SCHEMA bullmq CASCADE');
    await expect(openPostgresQueues(db.config.environment.QUEUE_DATABASE_URL, () => undefined)).rejects.toThrow(
      QueuesNotMigrated,
    );
  });
});
