import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { AuthDatabase } from '../platform/auth/auth-database.ts';
import { appendAudit } from '../platform/audit/append-audit.ts';
import { testServer } from '../platform/config/test-server.ts';
import { Config } from '../platform/config/config.ts';
import { openDatabase } from '../platform/db/data-source.ts';
import { nowOf, testDatabase, type TestDatabase } from '../platform/db/testing/database.ts';
import type { Database } from '../platform/db/transaction.ts';
import { entities } from '../service/entities.ts';
import { DemoHistory } from './demo-history.ts';
import { keepPast } from './keep-past.ts';

const DAY = 86_400_000;

describe('The weeks in which the demo came to be', () => {
  const history = new DemoHistory();
  let db: TestDatabase;
  let auth: AuthDatabase;
  let database: Database;

  /** How many days the demo is behind. */
  const behind = async (): Promise<number> => {
    const there = await nowOf({ database });
    return Math.floor(((await nowOf(db)).getTime() - there.getTime()) / DAY);
  };
  const until = (daysAgo: number): Promise<void> => history.until(database, auth, daysAgo);

  beforeAll(async () => {
    db = await testDatabase();
    const config = new Config(db.config.environment, history.clock);
    database = await openDatabase(config, 'plumbline-demo-test', entities, () => undefined);
    auth = new AuthDatabase(config, () => undefined);
  });

  afterAll(async () => {
    await auth.close();
    await database.close();
    await db.close();
  });

  test('pass one after the other, and never begin before what an earlier run has made', async () => {
    await history.begin(database, auth, 84);
    expect(await behind()).toBe(84);
    await until(30);
    expect(await behind()).toBe(30);
    const organisationId = randomUUID();
    await database.transaction(organisationId, (tx) =>
      appendAudit(tx, organisationId, {
        ...{ actorId: null, verb: 'organisation.created', subjectType: 'Organisation', subjectId: organisationId },
      }),
    );
    await until(84);
    expect(await behind()).toBe(30);
    await until(0);
    expect(await behind()).toBe(0);
  });

  test('can be looked at day by day where nothing was kept before them, and are left out beside an organisation that is no demo', async () => {
    const owner = new URL(testServer().adminUrl);
    owner.pathname = new URL(db.config.environment.DATABASE_URL).pathname;
    const keptSince = async (wanted: string): Promise<unknown> => {
      await keepPast(new Date(wanted), owner.href);
      const { rows } = await db.admin.query<{ since: Date }>('SELECT past.kept_since() AS since');
      return rows[0]?.since.toISOString();
    };
    expect(await keptSince('2026-09-07T08:00:00.000Z')).toBe('2026-09-07T08:00:00.000Z');
    await db.admin.query('DELETE FROM audit_heads');
    await db.admin.query(
      `INSERT INTO auth.organisations (id, name, slug, kind, time_zone, created_at) VALUES ($1::uuid, 'A buyer', $1::text, 'buyer', 'Europe/London', $2)`,
      [randomUUID(), new Date()],
    );
    expect(await keptSince('2020-01-01T00:00:00.000Z')).toBe('2026-09-07T08:00:00.000Z');
    await until(84);
    expect(await behind()).toBe(0);
  });
});
