import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startDatabase, type RunningDatabase } from '../../../../infra/embedded/database.mjs';
import { isAlive } from '../../../../infra/embedded/processes.mjs';
import { keepShipped } from '../../src/features/risk/kept-basis.ts';
import { Config } from '../../src/platform/config/config.ts';
import { openDatabase } from '../../src/platform/db/data-source.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { RELEASE } from '../../src/platform/db/release.ts';
import type { Database } from '../../src/platform/db/transaction.ts';
import { TestClock } from '../../src/platform/time/testing/test-clock.ts';
import type { TestDatabase } from '../../src/platform/db/testing/database.ts';
import { entities } from '../../src/service/entities.ts';
import { until } from './importer.ts';

const PASSWORD = 'for-tests-only';

/** A PostgreSQL for one test file, which can be killed. */
export class OwnDatabase implements TestDatabase {
  readonly config: Config;
  readonly clock = new TestClock();
  readonly database: Database;
  readonly #folder: string;
  #server: RunningDatabase;
  #admin: pg.Client;

  private constructor(folder: string, server: RunningDatabase, config: Config, database: Database, admin: pg.Client) {
    this.#folder = folder;
    this.#server = server;
    this.config = config;
    this.database = database;
    this.#admin = admin;
  }

  static async start(): Promise<OwnDatabase> {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-faults-'));
    const server = await startDatabase({ folder, throwAway: true });
    await server.createDatabase('plumbline');
    const roles = {
      DATABASE_URL: urlOf(server, 'plumbline_app'),
      SYSTEM_DATABASE_URL: urlOf(server, 'plumbline_system'),
      AUDITOR_DATABASE_URL: urlOf(server, 'plumbline_auditor'),
      AUTH_DATABASE_URL: urlOf(server, 'plumbline_auth'),
      QUEUE_DATABASE_URL: urlOf(server, 'plumbline_queue'),
    };
    await migrate(urlOf(server), roles, RELEASE, keepShipped);
    const places = {
      STORAGE_FOLDER: join(folder, 'files'),
      KEYS_FOLDER: join(folder, 'keys'),
      ANCHOR_FILE: join(folder, 'anchors.jsonl'),
    };
    const config = new Config({ ...roles, ...SETTINGS, ...places });
    // Commits must survive a kill; by default a server for tests may lose the latest ones.
    const admin = await connect(server);
    await admin.query('ALTER DATABASE plumbline SET synchronous_commit = on');
    const database = await openDatabase(config, 'plumbline-test', entities, () => undefined);
    return new OwnDatabase(folder, server, config, database, admin);
  }

  get admin(): pg.Client {
    return this.#admin;
  }

  /** Kills it without letting it finish anything, and starts it again on the same data. */
  async kill(): Promise<void> {
    const { pid, port } = this.#server;
    process.kill(pid, 'SIGKILL');
    await until(async () => !isAlive(pid));
    this.#server = await startDatabase({ folder: this.#folder, port, throwAway: true });
    this.#admin = await connect(this.#server);
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.#admin.end();
    await this.#server.stop({ remove: true });
  }
}

const SETTINGS = {
  AUTH_SECRET: 'a secret that is used in tests only, and nowhere else',
  TRUSTED_PROXIES: [],
  PUBLIC_URL: 'http://localhost:4280',
  API_PORT: 0,
  API_HOST: '127.0.0.1',
  WORKER_PORT: 0,
  ANCHOR_MINUTES: 10,
  LOG_LEVEL: 'silent',
  NODE_ENV: 'test',
  REQUESTS_A_MINUTE: 1200,
  METRICS_HOST: '127.0.0.1',
  TRACED_SHARE: 1,
} as const;

function urlOf({ adminUrl }: RunningDatabase, role?: string): string {
  const url = new URL(adminUrl);
  url.pathname = '/plumbline';
  if (role !== undefined) Object.assign(url, { username: role, password: PASSWORD });
  return url.href;
}

async function connect(server: RunningDatabase): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: urlOf(server) });
  // A kill breaks the connection, as the test intends.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
