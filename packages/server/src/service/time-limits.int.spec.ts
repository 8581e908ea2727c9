import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openPlatform, type Platform } from './platform.module.ts';
import { testDatabase, type TestDatabase } from '../platform/db/testing/database.ts';

const LIMITS = `SELECT current_setting('idle_in_transaction_session_timeout') AS idle, current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock`;
const requests = { idle: '1min', statement: '1min', lock: '45s' };

let db: TestDatabase;
let api: Platform;
let worker: Platform;
beforeAll(async () => {
  db = await testDatabase();
  [api, worker] = [await openPlatform(db.config, 'api'), await openPlatform(db.config, 'worker')];
});
afterAll(async () => {
  await api.close();
  await worker.close();
  await db.close();
});

const ORGANISATION = '00000000-0000-4000-8000-000000000000';

describe('A process that stands still', () => {
  test('holds up others no longer than the limits of its connections, which are longer for jobs and shortest for the outbox', async () => {
    const ofRequests = await Promise.all([
      api.database.transaction(ORGANISATION, (tx) => tx.query(LIMITS)),
      api.auth.query(LIMITS),
    ]);
    expect(ofRequests).toEqual(ofRequests.map(() => [requests]));
    for (const { database } of [api, worker])
      expect(await database.systemTransaction('the limits of a test', (tx) => tx.query(LIMITS))).toEqual([
        { ...requests, idle: '5s' },
      ]);
    expect(await worker.database.transaction(ORGANISATION, (tx) => tx.query(LIMITS))).toEqual([
      { idle: '1min', statement: '15min', lock: '1min' },
    ]);
  });
});
