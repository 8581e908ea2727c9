import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { Config, type Environment } from '../../config/config.ts';
import { QUICK_PASSWORDS } from '../../config/testing/quick-passwords.ts';
import { testServer } from '../../config/test-server.ts';
import { entities } from '../../../service/entities.ts';
import { openDatabase } from '../data-source.ts';
import { TestClock } from '../../time/testing/test-clock.ts';
import type { Database } from '../transaction.ts';

export interface TestDatabase {
  readonly database: Database;
  readonly config: Config;
  /** Moves the clock of everything that is built from `config`. */
  readonly clock: TestClock;
  /** Superuser connection, to look behind row-level security. Never use it for the code under test. */
  readonly admin: pg.Client;
  close(): Promise<void>;
}

/** What the clock of the test shows, for its own statements. */
export async function nowOf({ database }: Pick<TestDatabase, 'database'>): Promise<Date> {
  return database.systemTransaction('a test asks what time it is', async (tx) => tx.now);
}

/** A database for this test file only, cloned from the migrated template. @param template `template0` for an empty one */
export async function testDatabase(
  overrides: Partial<Environment> = {},
  template = 'template_plumbline',
): Promise<TestDatabase> {
  const server = testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const root = new pg.Client({ connectionString: server.adminUrl });
  await root.connect();
  // Files are copied as they are: otherwise each of their pages goes through the log, which takes thrice as long.
  await root.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  const urlOf = (role: string): string => {
    const url = new URL(server.adminUrl);
    url.pathname = `/${name}`;
    url.username = role;
    url.password = server.rolePassword;
    return url.href;
  };
  await root.query(
    `GRANT CONNECT ON DATABASE ${name} TO plumbline_app, plumbline_system, plumbline_auditor, plumbline_auth, plumbline_queue`,
  );
  await root.query(`GRANT TEMPORARY ON DATABASE ${name} TO plumbline_app`);
  const adminUrl = new URL(server.adminUrl);
  adminUrl.pathname = `/${name}`;
  const admin = new pg.Client({ connectionString: adminUrl.href });
  await admin.connect();
  const clock = new TestClock();
  const environment: Environment = {
    DATABASE_URL: urlOf('plumbline_app'),
    SYSTEM_DATABASE_URL: urlOf('plumbline_system'),
    AUDITOR_DATABASE_URL: urlOf('plumbline_auditor'),
    AUTH_DATABASE_URL: urlOf('plumbline_auth'),
    QUEUE_DATABASE_URL: urlOf('plumbline_queue'),
    AUTH_SECRET: 'a secret that is used in tests only, and nowhere else',
    PUBLIC_URL: 'http://localhost:4280',
    TRUSTED_PROXIES: [],
    API_PORT: 0,
    API_HOST: '127.0.0.1',
    WORKER_PORT: 0,
    STORAGE_FOLDER: `/tmp/plumbline-${name}`,
    KEYS_FOLDER: `/tmp/plumbline-${name}/keys`,
    ANCHOR_FILE: `/tmp/plumbline-${name}/anchors.jsonl`,
    ANCHOR_MINUTES: 10,
    LOG_LEVEL: 'silent',
    NODE_ENV: 'test',
    REQUESTS_A_MINUTE: 1200,
    METRICS_HOST: '127.0.0.1',
    TRACED_SHARE: 1,
    ...overrides,
  };
  const config = new Config(environment, clock.clock, QUICK_PASSWORDS);
  const database = await openDatabase(config, 'plumbline-test', entities, () => undefined);
  return {
    database,
    config,
    clock,
    admin,
    close: async () => {
      await database.close();
      await admin.end();
      await root.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await root.end();
      await rm(config.environment.STORAGE_FOLDER, { recursive: true, force: true });
    },
  };
}
