import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LATEST_SCHEMA_VERSION, runMigrations } from 'bullmq';
import { testDatabase, type TestDatabase } from '../db/testing/database.ts';
import { openPostgresQueues, QueuesNotMigrated } from './postgres-queues.ts';

/** What stands in the schema: functions by signature and body, columns, indexes. */
const CONTENTS = `
  SELECT 'function ' || p.oid::regprocedure::text || md5(p.prosrc) AS thing FROM pg_proc p WHERE p.pronamespace = 'bullmq'::regnamespace
  UNION ALL SELECT 'column ' || table_name || ' ' || column_name || ' ' || udt_name || ' ' || is_nullable FROM information_schema.columns WHERE table_schema = 'bullmq'
  UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'bullmq'
  ORDER BY 1`;

describe('the queues in PostgreSQL', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await testDatabase();
  });

  afterAll(async () => test.close());

  it('have the schema that the installed library would make', async () => {
    const ours = await test.admin.query<{ thing: string }>(CONTENTS);
    await test.admin.query('ALTER SCHEMA bullmq RENAME TO committed');
    expect(await runMigrations(test.admin, 'bullmq')).toBe(LATEST_SCHEMA_VERSION);
    const theirs = await test.admin.query<{ thing: string }>(CONTENTS);
    expect(ours.rows.map(({ thing }) => thing)).toEqual(theirs.rows.map(({ thing }) => thing));
    await test.admin.query('DROP SCHEMA bullmq CASCADE; ALTER SCHEMA committed RENAME TO bullmq');
  });

  it('are read and written by their role, which cannot change what they are made of', async () => {
    const queues = await openPostgresQueues(test.config.environment.QUEUE_DATABASE_URL, () => undefined);
    await queues
      .queue('io')
      .add('practice', {}, { jobId: 'one', attempts: 1, removeOnComplete: true, removeOnFail: { age: 1, count: 1 } });
    expect(await queues.queue('io').getJobState('one')).toBe('waiting');
    await queues.close();
    const { rows } = await test.admin.query<{ may: boolean }>(
      `SELECT has_schema_privilege('plumbline_queue', 'bullmq', 'CREATE') OR has_table_privilege('plumbline_queue', 'bullmq.migration', 'INSERT')
         OR has_table_privilege('plumbline_app', 'bullmq.job', 'SELECT') AS may`,
    );
    expect(rows[0]?.may).toBe(false);
  });

  it('are refused with one sentence when no migration has made them', async () => {
    await test.admin.query('DROP SCHEMA bullmq CASCADE');
    await expect(openPostgresQueues(test.config.environment.QUEUE_DATABASE_URL, () => undefined)).rejects.toThrow(
      QueuesNotMigrated,
    );
  });
});
