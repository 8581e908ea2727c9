import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startDatabase } from '../../../../infra/embedded/database.mjs';
import type { DatabaseAddresses } from '../benchmark.ts';
import { migrationProgram, withDecorators } from './programs.ts';

const password = 'for-measurements-only';
const template = 'plumbline_migrated';
const roles = {
  DATABASE_URL: 'plumbline_app',
  SYSTEM_DATABASE_URL: 'plumbline_system',
  AUDITOR_DATABASE_URL: 'plumbline_auditor',
  AUTH_DATABASE_URL: 'plumbline_auth',
  QUEUE_DATABASE_URL: 'plumbline_queue',
} as const;

/** The PostgreSQL of one run, with the settings of `npm start`: commits are on disk. */
export interface RunDatabase {
  /** Process id of its top process. */
  readonly pid: number;
  readonly version: string;
  /** A migrated database without rows. */
  create(name: string): Promise<DatabaseAddresses>;
  stop(): Promise<void>;
}

/** Starts PostgreSQL and migrates the template database of the run. It stops when this process is told to stop. */
export async function startRunDatabase(): Promise<RunDatabase> {
  const server = await startDatabase({ folder: mkdtempSync(join(tmpdir(), 'plumbline-bench-db-')) });
  const stop = (): Promise<void> => server.stop({ remove: true });
  const end = (): void => void stop().finally(() => process.exit(1));
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    await server.createDatabase(template);
    const { ADMIN_URL, ...urls } = addressesOf(server.adminUrl, template);
    const env = { OWNER_DATABASE_URL: ADMIN_URL, ...urls };
    const migrated = spawnSync(process.execPath, [...withDecorators, migrationProgram], { encoding: 'utf8', env });
    if (migrated.status !== 0) throw new Error(`The database could not be migrated: ${migrated.stderr}`);
    const [version] = await asked<{ server_version: string }>(server.adminUrl, 'SHOW server_version');
    return {
      pid: server.pid,
      version: version?.server_version ?? 'unknown',
      create: async (name) => {
        await asked(server.adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
        await asked(server.adminUrl, `GRANT CONNECT ON DATABASE ${name} TO ${Object.values(roles).join(', ')}`);
        await asked(server.adminUrl, `GRANT TEMPORARY ON DATABASE ${name} TO ${roles.DATABASE_URL}`);
        return addressesOf(server.adminUrl, name);
      },
      stop: async () => {
        process.off('SIGINT', end).off('SIGTERM', end);
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function asked<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

function addressesOf(adminUrl: string, database: string): DatabaseAddresses {
  const as = (user?: string): string => {
    const url = new URL(adminUrl);
    url.pathname = `/${database}`;
    if (user !== undefined) Object.assign(url, { username: user, password });
    return url.href;
  };
  return {
    ADMIN_URL: as(),
    DATABASE_URL: as(roles.DATABASE_URL),
    SYSTEM_DATABASE_URL: as(roles.SYSTEM_DATABASE_URL),
    AUDITOR_DATABASE_URL: as(roles.AUDITOR_DATABASE_URL),
    AUTH_DATABASE_URL: as(roles.AUTH_DATABASE_URL),
    QUEUE_DATABASE_URL: as(roles.QUEUE_DATABASE_URL),
  };
}
