import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './start-error.mjs';

/** A password that needs no escaping in an address. */
const newSecret = () => randomBytes(24).toString('hex');

/**
 * What only this installation knows: passwords of the database's roles, the key of sessions, the port of the database. Kept in a file that its owner alone may read.
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
