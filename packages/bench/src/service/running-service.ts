import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { freePort } from '../../../../infra/embedded/ports.mjs';
import { workerEnvironment, workerFlags } from '../../../../infra/embedded/worker-flags.mjs';
import { CreateOrganisation } from '../../../server/src/features/organisation/commands/create-organisation.ts';
import { AuthDatabase } from '../../../server/src/platform/auth/auth-database.ts';
import { Config, environmentSchema } from '../../../server/src/platform/config/config.ts';
import { Browser } from '../../../server/test/e2e/browser.ts';
import { connected } from '../import/live-tables.ts';
import { apiProgram, pageDocuments, workerProgram } from './programs.ts';
import type { RunDatabase } from './run-database.ts';
import { startWatched, type WatchedProcess } from './watched-process.ts';

const password = 'for measurements only';

/** Extra documents of this run, registered like those of pages, since production answers no others. */
const ownDocuments = {
  'bench:create':
    'mutation ($fileId: ID!) { createImport(input: { fileId: $fileId }) { import { id version } userErrors { code } } }',
  'bench:check':
    'mutation ($importId: ID!, $version: Int!) { checkImport(input: { importId: $importId, version: $version }) { import { id version } userErrors { code } } }',
  'bench:commit':
    'mutation ($importId: ID!, $version: Int!) { commitImport(input: { importId: $importId, version: $version }) { import { id version } userErrors { code } } }',
};

/** An organisation with its owner signed in. */
export interface BenchOrganisation {
  readonly id: string;
  readonly ownerId: string;
  readonly browser: Browser;
}

/** Api and worker as two processes with a database of their own, as in production: limits, row-level security and registered documents on. */
export interface RunningService {
  readonly api: WatchedProcess;
  readonly worker: WatchedProcess;
  /** Process id of the top PostgreSQL process. */
  readonly databasePid: number;
  /** Superuser connection to the same database: for observation, never part of the measurement. */
  readonly admin: pg.Client;
  readonly config: Config;
  /** Hashes of documents of pages, by the names of their operations. */
  readonly documentHashes: Readonly<Record<string, string>>;
  documentOf(operation: string): string;
  organisation(name: string): Promise<BenchOrganisation>;
  stop(): Promise<void>;
}

/** @param more settings of this run */
export async function startService(
  database: RunDatabase,
  folder: string,
  more: Readonly<Record<string, string>> = {},
): Promise<RunningService> {
  const { ADMIN_URL, ...addresses } = await database.create('bench_service');
  const [apiPort, workerPort] = [await freePort(), await freePort()];
  const documents = JSON.parse(readFileSync(pageDocuments, 'utf8')) as Record<string, string>;
  const operation = /\b(?:query|mutation|subscription) (\w+)/;
  const documentHashes = Object.fromEntries(
    Object.entries(documents).map(([hash, text]) => [operation.exec(text)?.[1] ?? '', hash]),
  );
  const env = {
    ...addresses,
    AUTH_SECRET: 'a secret for measurements, and for nothing else at all',
    PUBLIC_URL: `http://127.0.0.1:${apiPort}`,
    API_PORT: String(apiPort),
    WORKER_PORT: String(workerPort),
    STORAGE_FOLDER: join(folder, 'files'),
    KEYS_FOLDER: join(folder, 'keys'),
    ANCHOR_FILE: join(folder, 'anchors.jsonl'),
    WEB_FOLDER: webFolder(folder, { ...documents, ...ownDocuments }),
    ...more,
  };
  const config = new Config(environmentSchema.parse(env));
  const api = startWatched(apiProgram, env);
  const worker = startWatched(workerProgram, { ...env, ...workerEnvironment }, workerFlags);
  const auth = new AuthDatabase(config, () => undefined);
  const admin = await connected(ADMIN_URL);
  const stop = async (): Promise<void> => {
    await Promise.all([api.stop(), worker.stop(), auth.close(), admin.end()]);
  };
  try {
    await Promise.all([answers(apiPort), answers(workerPort)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    api,
    worker,
    databasePid: database.pid,
    documentHashes,
    admin,
    config,
    documentOf: (operation) => {
      const hash = documentHashes[operation];
      if (hash === undefined) throw new Error(`No page sends an operation ${operation}`);
      return hash;
    },
    organisation: async (name) => {
      const owner = { email: `${name}@bench.example`, name: 'The owner', password };
      const made = await new CreateOrganisation(auth).execute({
        name,
        kind: 'buyer',
        timeZone: 'Europe/London',
        owner,
      });
      const { organisationId: id, ownerId } = made;
      // The organisation's only member does all measured work.
      await admin.query(`UPDATE auth.members SET role = 'owner,analyst' WHERE user_id = $1`, [ownerId]);
      const origin = config.environment.PUBLIC_URL;
      const browser = new Browser({ address: origin, origin, organisation: id });
      await browser.signIn(owner.email, password);
      return { id, ownerId: ownerId ?? '', browser };
    },
    stop,
  };
}

/** The web app for the api: no pages, only the documents. */
function webFolder(folder: string, documents: Readonly<Record<string, string>>): string {
  const web = join(folder, 'web');
  mkdirSync(join(web, 'assets'), { recursive: true });
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>Plumbline</title>');
  writeFileSync(join(web, 'persisted-documents.json'), JSON.stringify(documents));
  return web;
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const response = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    if (response?.ok === true) return;
    await wait(100);
  }
  throw new Error('A process of the service did not start within a minute');
}
