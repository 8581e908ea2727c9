import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './start-error.mjs';

/** A password that needs no escaping in an address. */
const newSecret = () => randomBytes(24).toString('hex');

/**
 * Secrets of this installation: passwords of the database's roles, the session key, the port of the database. Only the owner can read the file.
 * @param {string} folder
 * @returns {{ get(name: string): string, port(): number | undefined, keepPort(port: number): void, exist: boolean }}
 */
export function secretsIn(folder) {
  const file = join(folder, 'secrets.json');
  const exist = existsSync(file);
  const kept = exist ? parsed(file) : {};
  const write = () => {
    const whole = `${file}.new`;
    writeFileSync(whole, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
    renameSync(whole, file);
  };
  return {
    exist,
    get(name) {
      if (typeof kept[name] !== 'string') {
        kept[name] = newSecret();
        write();
      }
      return kept[name];
    },
    port: () => kept.databasePort,
    keepPort(port) {
      if (kept.databasePort === port) return;
      kept.databasePort = port;
      write();
    },
  };
}

function parsed(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new StartError(`${file} cannot be read: put back a copy of it, or start over with npm start -- --fresh.`);
  }
}
