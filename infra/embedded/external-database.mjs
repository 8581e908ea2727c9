import { connected } from './postmaster.mjs';
import { StartError } from './start-error.mjs';

const roles = [
  'DATABASE_URL',
  'SYSTEM_DATABASE_URL',
  'AUDITOR_DATABASE_URL',
  'AUTH_DATABASE_URL',
  'QUEUE_DATABASE_URL',
];
const oldestVersion = 18;
const unreachable = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE)$/;
// The classes of the SQL standard: invalid authorisation, and no such database.
const refused = /^28/;
const noDatabase = '3D000';

/**
 * Checks the addresses of an external PostgreSQL before anything is started on it. Passwords never appear in messages.
 * @param {Record<string, string | undefined>} environment
 */
export async function checkAddresses(environment) {
  const missing = roles.filter((name) => !environment[name]);
  if (missing.length > 0) {
    throw new StartError(
      `With DATABASE_URL set, ${missing.join(', ')} must be set too: docs/guides/operate.md has every line.`,
    );
  }
  if (!environment.OWNER_DATABASE_URL) return checkRoles(environment);
  await check('OWNER_DATABASE_URL', environment.OWNER_DATABASE_URL);
  // The other roles may not exist yet: migrations make them.
  for (const name of roles) await check(name, environment[name], { rolesMade: false });
}

/** Checks that every role can sign in. */
export async function checkRoles(environment) {
  for (const name of roles) await check(name, environment[name]);
}

async function check(name, address, { rolesMade = true } = {}) {
  const url = addressOf(name, address);
  const where = `${url.hostname}:${url.port || 5432}`;
  let version;
  try {
    version = await connected(address, async (client) => {
      const { rows } = await client.query('SHOW server_version_num');
      return Math.floor(Number(rows[0].server_version_num) / 10_000);
    });
  } catch (error) {
    const code = error.code ?? '';
    if (refused.test(code) && !rolesMade) return;
    throw new StartError(sentence({ name, where, url, code, error }));
  }
  if (version < oldestVersion) {
    throw new StartError(`${name} names PostgreSQL ${version} at ${where}; Plumbline needs ${oldestVersion} or newer.`);
  }
}

function addressOf(name, address) {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname) return url;
  throw new StartError(
    `${name} is no address of a PostgreSQL database: it must look like postgres://user:password@host:5432/database.`,
  );
}

function sentence({ name, where, url, code, error }) {
  const user = decodeURIComponent(url.username);
  const database = decodeURIComponent(url.pathname.slice(1));
  if (unreachable.test(code)) return `The database of ${name} cannot be reached at ${where} (${code}).`;
  if (refused.test(code))
    return `The database at ${where} does not let the user ${user} of ${name} in: wrong name or password.`;
  if (code === noDatabase) return `The server at ${where} has no database ${database}, which ${name} names.`;
  if (/timeout|terminated unexpectedly|Received unexpected/i.test(error.message)) {
    return `What answers at ${where}, the address of ${name}, is no PostgreSQL.`;
  }
  return `The database of ${name} at ${where} cannot be used: ${error.message}.`;
}
