import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testServer } from '../../server/src/platform/config/test-server.ts';
import { testDatabase, type TestDatabase } from '../../server/src/platform/db/testing/database.ts';
import type { DatabaseAddresses, Workload } from '../src/benchmark.ts';
import { serviceBenchmarks } from '../src/service-benchmarks.ts';

let folder = '';
let databases: readonly TestDatabase[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-test-'));
  databases = [await testDatabase(), await testDatabase()];
});
afterAll(async () => {
  for (const database of databases) await database.close();
  await rm(folder, { recursive: true });
});

describe('what is measured side by side in PostgreSQL leaves the same rows', () => {
  test.each(serviceBenchmarks)('$title: every side', async ({ contenders, size, writeWorkload }) => {
    const [ours, others] = databases.map(addressesOf);
    if (ours === undefined || others === undefined) throw new Error('There are two databases');
    const workload: Workload = { folder, size: size.quick, database: { pid: process.pid, ours, others } };
    await writeWorkload(workload);
    const answers = new Map<string, string>();
    for (const { name, prepare } of contenders) {
      const prepared = await prepare(workload);
      await prepared.reset?.();
      answers.set(name, await prepared.answer());
    }
    expect([...new Set(answers.values())]).toHaveLength(1);
    expect([...answers.values()][0]).toMatch(/suppliers [1-9]|[1-9]\d* suppliers/);
  });
});

function addressesOf({ config }: TestDatabase): DatabaseAddresses {
  const { DATABASE_URL, SYSTEM_DATABASE_URL, AUDITOR_DATABASE_URL, AUTH_DATABASE_URL, QUEUE_DATABASE_URL } =
    config.environment;
  const admin = new URL(testServer().adminUrl);
  admin.pathname = new URL(DATABASE_URL).pathname;
  return {
    DATABASE_URL,
    SYSTEM_DATABASE_URL,
    AUDITOR_DATABASE_URL,
    AUTH_DATABASE_URL,
    QUEUE_DATABASE_URL,
    ADMIN_URL: admin.href,
  };
}
