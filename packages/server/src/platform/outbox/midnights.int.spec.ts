import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../db/testing/database.ts';
import { before } from '../time/after.ts';
import { addMissingMidnights } from './midnights.ts';
import { removeHandled } from './relay-rows.ts';

describe('midnight', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase();
  });

  afterAll(async () => db.close());

  test('comes once a day to each organisation, by its own clock', async () => {
    const zones = {
      [randomUUID()]: 'Pacific/Auckland',
      [randomUUID()]: 'Europe/London',
      [randomUUID()]: 'America/Los_Angeles',
    };
    for (const [id, zone] of Object.entries(zones)) {
      await db.admin.query(
        `INSERT INTO auth.organisations (id, name, slug, kind, time_zone, created_at) VALUES ($1::uuid, 'An organisation', $1::text, 'buyer', $2, $3)`,
        [id, zone, new Date()],
      );
    }
    await Promise.all([addMissingMidnights(db.database), addMissingMidnights(db.database)]);
    await addMissingMidnights(db.database);
    const { rows } = await db.admin.query<{ organisation_id: string; clock: string; hours: number }>(
      `SELECT o.organisation_id, to_char(o.due_at AT TIME ZONE a.time_zone, 'HH24:MI') AS clock, extract(epoch FROM o.due_at - $1::timestamptz) / 3600 AS hours
       FROM outbox o JOIN auth.organisations a ON a.id = o.organisation_id WHERE o.job = 'organisation.midnight'`,
      [new Date()],
    );
    expect(rows.map(({ organisation_id: id }) => id).sort()).toEqual(Object.keys(zones).sort());
    for (const { clock, hours } of rows) {
      expect(clock).toBe('00:00');
      expect(Number(hours)).toBeGreaterThan(0);
      expect(Number(hours)).toBeLessThanOrEqual(25);
    }
  });

  test('leaves dead letters where they are, and takes away what was handled a week ago', async () => {
    const organisationId = randomUUID();
    await db.admin.query(
      `INSERT INTO outbox (organisation_id, job, payload, created_at, due_at, handled_at, dead_at) VALUES
         ($1, 'old', '{}', $2, $2, $2, NULL), ($1, 'new', '{}', $3, $3, $3, NULL), ($1, 'dead', '{}', $2, $2, NULL, $2)`,
      [organisationId, before(new Date(), { days: 8 }), before(new Date(), { days: 6 })],
    );
    await removeHandled(db.database);
    const { rows } = await db.admin.query<{ job: string }>(
      'SELECT job FROM outbox WHERE organisation_id = $1 ORDER BY job',
      [organisationId],
    );
    expect(rows.map(({ job }) => job)).toEqual(['dead', 'new']);
  });
});
