import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { riskAssess } from '@plumbline/jobs';
import { testDatabase, type TestDatabase } from '../db/testing/database.ts';
import { addToOutbox } from './add-to-outbox.ts';
import { claim } from './outbox-claim.ts';

const LEASE = 20_000;

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** A process that stands still: it has begun the job, and does nothing more in a transaction. */
async function standingStill(outboxId: string): Promise<pg.Client> {
  const name = `plumbline-worker-${randomUUID()}`;
  await db.admin.query('UPDATE outbox SET claimed_by = $2 WHERE id = $1', [outboxId, name]);
  const client = new pg.Client({ connectionString: db.config.environment.DATABASE_URL, application_name: name });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('BEGIN; CREATE TEMP TABLE staged (id text) ON COMMIT DROP');
  return client;
}

async function anAskedJob(): Promise<{ organisationId: string; outboxId: string; relayCount: number }> {
  const organisationId = randomUUID();
  const outboxId = await db.database.transaction(organisationId, (tx) =>
    addToOutbox(tx, riskAssess, { organisationId, jobRunId: null }),
  );
  await db.admin.query('UPDATE outbox SET relay_count = 1 WHERE id = $1', [outboxId]);
  return { organisationId, outboxId, relayCount: 1 };
}

describe('A job that another worker takes over', () => {
  test('ends what the first one has left open, also in the middle of a COPY, for which no time limit holds', async () => {
    const job = await anAskedJob();
    const frozen = await standingStill(job.outboxId);
    const ended = new Promise((resolve) => frozen.once('end', resolve));
    frozen
      .query(copyFrom('COPY staged FROM STDIN'))
      .on('error', () => undefined)
      .write('a row\n');
    expect(await claim(db.database, job, LEASE)).toMatchObject({ starts: 1 });
    await ended;
  });

  test('leaves alone what the same process has open', async () => {
    const job = await anAskedJob();
    await db.database.transaction(job.organisationId, async (tx) => {
      expect(await claim(db.database, job, LEASE)).toMatchObject({ starts: 1 });
      expect(await claim(db.database, job, LEASE)).toMatchObject({ starts: 2 });
      expect(await tx.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
    });
  });
});
