import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { database as databaseName, embeddedAddresses, serviceEnvironment } from '../environment.mjs';
import { adminUrl, connected } from '../postmaster.mjs';
import { secretsIn } from '../secrets.mjs';
import { countTables, LOGS, tablesThatGrow } from './what-is-there.mjs';

/**
 * Verifies a restored database and its files against what the backup says of them.
 * @param {{ running: { port: number }, manifest: import('./manifest.mjs').Manifest, folder: string, root: string }} restored
 * @returns {Promise<{ found: string[], wrong: string[] }>} a sentence each
 */
export async function verifyRestored({ running, manifest, folder, root }) {
  const secrets = secretsIn(folder);
  const address = adminUrl(running.port, secrets.get('databasePassword'), databaseName);
  const { found, wrong, hasService } = await connected(address, async (client) => {
    const results = [await tables(client, manifest), await heads(client, manifest), await files(client, folder)];
    const { rows } = await client.query(`SELECT to_regclass('public.audit_entries') IS NOT NULL AS there`);
    return {
      found: results.map((each) => each.found),
      wrong: results.flatMap((each) => each.wrong),
      hasService: rows[0].there,
    };
  });
  if (hasService) {
    const logs = auditLogs({ folder, root, secrets, port: running.port });
    found.push(...logs.found);
    wrong.push(...logs.wrong);
  }
  return { found, wrong };
}

async function tables(client, manifest) {
  const counts = await countTables(client);
  const growing = new Set(await tablesThatGrow(client));
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const missing = Object.keys(manifest.tables).filter((name) => counts[name] === undefined);
  const fewer = Object.entries(manifest.tables).filter(
    ([name, count]) => growing.has(name) && (counts[name] ?? 0) < count,
  );
  return {
    found: `${Object.keys(counts).length} tables with ${rows.toLocaleString('en')} rows: every page was read, and its checksum holds.`,
    wrong: [
      ...missing.map((name) => `The table ${name} is missing.`),
      ...fewer.map(
        ([name, count]) => `The table ${name} has ${counts[name]} rows; it had ${count} when the backup was made.`,
      ),
    ],
  };
}

async function heads(client, manifest) {
  const wrong = [];
  for (const { log = 'audit', organisation, sequence, hash } of manifest.heads) {
    const name = LOGS[log];
    if (name === undefined) {
      wrong.push(`The backup names a log that this version does not know: ${log}.`);
      continue;
    }
    const { rows } = await client.query(
      `SELECT hash FROM ${log}_entries WHERE organisation_id = $1 AND sequence = $2::bigint`,
      [organisation, sequence],
    );
    if (rows[0]?.hash !== hash)
      wrong.push(`Entry ${sequence} of the ${name} of ${organisation} is not that of the backup.`);
  }
  const of = (log) => manifest.heads.filter((head) => (head.log ?? 'audit') === log).length;
  return {
    found: `${of('audit')} audit logs and ${of('access')} logs of access hold the entries that they held when the backup was made.`,
    wrong,
  };
}

/** Every file that the database knows is there, as it was stored. */
async function files(client, folder) {
  const { rows: there } = await client.query(`SELECT to_regclass('public.stored_files') IS NOT NULL AS there`);
  if (!there[0].there) return { found: 'No files.', wrong: [] };
  const { rows } = await client.query('SELECT storage_key AS key, digest FROM stored_files ORDER BY 1');
  const wrong = [];
  for (const { key, digest } of rows) {
    const is = await digestOf(join(folder, 'files', key));
    if (is === undefined) wrong.push(`The file ${key} is missing.`);
    else if (is !== digest) wrong.push(`The file ${key} is not as it was stored.`);
  }
  return { found: `${rows.length.toLocaleString('en')} files are there as they were stored.`, wrong };
}

async function digestOf(path) {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
    return hash.digest('hex');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The same verification that an operator and the page of the audit log run, against what is anchored. */
function auditLogs({ folder, root, secrets, port }) {
  const addresses = embeddedAddresses(secrets, port);
  const environment = serviceEnvironment({
    ...{ own: {}, addresses, folder, root, secrets },
    ...{ port: 0, workerPort: 0 },
  });
  const { PATH } = process.env;
  const set = Object.fromEntries(Object.entries({ ...environment, PATH }).filter(([, value]) => value !== undefined));
  const program = ['--import', join(root, 'scripts/decorators.mjs'), join(root, 'packages/server/src/admin.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, 'verify-logs'], {
    ...{ cwd: root, env: set, encoding: 'utf8' },
  });
  const said = `${stdout}${stderr}`.trim();
  if (status === 0) return { found: [said], wrong: [] };
  return { found: [], wrong: [said] };
}
