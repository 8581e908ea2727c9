import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDatabase } from '../../../../infra/embedded/database.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../../..');
const rolePassword = 'for-tests-only';

/** Starts one PostgreSQL and migrates the database that each test file clones. */
export default async function startTestDatabase() {
  const server = await startDatabase({ folder: mkdtempSync(join(tmpdir(), 'plumbline-tests-')), throwAway: true });
  globalThis.plumblineTestDatabase = server;
  const urlOf = (role) => {
    const url = new URL(server.adminUrl);
    url.pathname = '/template_plumbline';
    if (role) Object.assign(url, { username: role, password: rolePassword });
    return url.href;
  };
  await server.createDatabase('template_plumbline');
  const migrated = spawnSync(
    join(root, 'node_modules/node-runtime/bin/node'),
    ['--import', join(root, 'scripts/decorators.mjs'), join(root, 'packages/server/src/migrate.ts')],
    {
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        OWNER_DATABASE_URL: urlOf(),
        DATABASE_URL: urlOf('plumbline_app'),
        SYSTEM_DATABASE_URL: urlOf('plumbline_system'),
        AUDITOR_DATABASE_URL: urlOf('plumbline_auditor'),
        AUTH_DATABASE_URL: urlOf('plumbline_auth'),
        QUEUE_DATABASE_URL: urlOf('plumbline_queue'),
      },
    },
  );
  if (migrated.status !== 0)
    throw new Error(`The template could not be migrated: ${migrated.stdout}${migrated.stderr}`);
  // Workers of Jest inherit the environment of this process.
  process.env.PLUMBLINE_TEST_SERVER = JSON.stringify({ adminUrl: server.adminUrl, rolePassword });
}
