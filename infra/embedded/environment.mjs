import { join } from 'node:path';
import { adminUrl } from './postmaster.mjs';

export const database = 'plumbline';
const roles = {
  DATABASE_URL: 'plumbline_app',
  SYSTEM_DATABASE_URL: 'plumbline_system',
  AUDITOR_DATABASE_URL: 'plumbline_auditor',
  AUTH_DATABASE_URL: 'plumbline_auth',
  QUEUE_DATABASE_URL: 'plumbline_queue',
};

/** The addresses of the roles in the embedded database; the passwords are made on first use. */
export function embeddedAddresses(secrets, port) {
  const address = (role) => `postgres://${role}:${secrets.get(role)}@127.0.0.1:${port}/${database}`;
  return {
    ...Object.fromEntries(Object.entries(roles).map(([name, role]) => [name, address(role)])),
    OWNER_DATABASE_URL: adminUrl(port, secrets.get('databasePassword'), database),
  };
}

/** Where api, worker and the operator's commands keep files, unless the person names other places. @param {string} folder */
export const keptIn = (folder) => ({
  STORAGE_FOLDER: join(folder, 'files'),
  KEYS_FOLDER: join(folder, 'keys'),
  ANCHOR_FILE: join(folder, 'anchors.jsonl'),
});

/**
 * The environment of api and worker. What the person set overrides what is derived.
 * @param {{ own: Record<string, string | undefined>, addresses: Record<string, string | undefined>, folder: string, root: string, secrets: { get(name: string): string }, port: number, workerPort: number }} parts
 */
export function serviceEnvironment({ own, addresses, folder, root, secrets, port, workerPort }) {
  return {
    PUBLIC_URL: `http://localhost:${port}`,
    ...keptIn(folder),
    WEB_FOLDER: join(root, 'apps/web/dist'),
    SEED_FOLDER: join(folder, 'seed'),
    WORKER_PORT: String(workerPort),
    ...own,
    AUTH_SECRET: own.AUTH_SECRET || secrets.get('authSecret'),
    ...addresses,
    API_PORT: String(port),
    // Only migrations get it.
    OWNER_DATABASE_URL: undefined,
  };
}
