import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { embeddedAddresses, keptIn, serviceEnvironment } from './environment.mjs';
import { checkAddresses } from './external-database.mjs';
import { outliveReaders } from './outlive-readers.mjs';
import { keptPid } from './processes.mjs';
import { secretsIn } from './secrets.mjs';
import { StartError } from './start-error.mjs';
import { addressFileIn, pidFileIn } from './supervisor.mjs';

// `plumbline admin`: the operator's commands, on what runs from this checkout, or on the database that the environment names.
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const folder = join(root, '.plumbline');

/** @returns {Record<string, string | undefined> | undefined} undefined if nothing runs from this checkout */
function environmentOfThisCheckout() {
  const file = addressFileIn(folder);
  if (keptPid(pidFileIn(folder, 'launcher')) === undefined || !existsSync(file)) return undefined;
  const secrets = secretsIn(folder);
  const PUBLIC_URL = process.env.PUBLIC_URL ?? readFileSync(file, 'utf8').trim();
  const addresses = embeddedAddresses(secrets, secrets.port());
  const port = Number(new URL(PUBLIC_URL).port);
  return serviceEnvironment({
    own: { ...process.env, PUBLIC_URL },
    ...{ addresses, folder, root, secrets, port, workerPort: 0 },
  });
}

/** @param {string} sentence @returns {never} */
function end(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

outliveReaders();
const environment = process.env.DATABASE_URL ? { ...keptIn(folder), ...process.env } : environmentOfThisCheckout();
if (environment === undefined) {
  end(
    'Plumbline does not run from this checkout: start it with npm start, or set the addresses of its database (DATABASE_URL and the others).',
  );
}
try {
  await checkAddresses({ ...environment, OWNER_DATABASE_URL: undefined });
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  end(error.message);
}
for (const [name, value] of Object.entries(environment)) if (value !== undefined) process.env[name] = value;
await import('../../scripts/decorators.mjs');
await import('../../packages/server/src/admin.ts');
