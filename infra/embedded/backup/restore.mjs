import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { startDatabase } from '../database.mjs';
import { handOver, makeRoom } from '../room.mjs';
import { StartError, orUnwritable } from '../start-error.mjs';
import { readArchive } from './archive.mjs';
import { FORMAT } from './manifest.mjs';
import { verifyRestored } from './verify.mjs';

/**
 * Restores a backup into a folder that holds nothing yet, starts its database once, and verifies what is there.
 * @param {object} options
 * @param {string} options.file the archive
 * @param {string} options.folder what `npm start` will find
 * @param {string} options.root the checkout
 * @param {string} [options.passPhrase]
 * @param {(line: string) => void} options.say progress
 * @returns {Promise<{ asOf: string, found: string[], wrong: string[] }>} what was verified, and what is not as it should be
 * @throws StartError in one sentence; then nothing is left in the folder
 */
export async function restore({ file, folder, root, passPhrase, say }) {
  if (!existsSync(file)) throw new StartError(`There is no file ${file}.`);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new StartError(`${folder} is not empty: move it away, or name another folder with --into.`);
  const { place, as } = makeRoom(folder);
  const half = join(place, 'database.new');
  const leave = () => {
    for (const name of [...readdirSync(folder), 'database.new', 'database'])
      for (const room of [folder, place]) rmSync(join(room, name), { recursive: true, force: true });
  };
  try {
    if (existsSync(join(place, 'database')))
      throw new StartError(`${join(place, 'database')} is in the way: move it away.`);
    say('Reading the backup.');
    const manifest = await extract({ file, passPhrase, folder, half, as });
    renameSync(half, join(place, 'database'));
    say('Starting the database of the backup, which brings it to the moment at which the backup ended.');
    const running = await startDatabase({ folder, log: join(folder, 'restore.log') });
    try {
      say('Verifying.');
      return { asOf: manifest.asOf, ...(await verifyRestored({ running, manifest, folder, root })) };
    } finally {
      await running.stop();
    }
  } catch (error) {
    leave();
    throw orUnwritable(error, folder);
  }
}

/** Writes every entry and compares it with the manifest, which comes last. */
async function extract({ file, passPhrase, folder, half, as }) {
  const found = new Map();
  let manifest;
  for await (const { name, isFolder, content } of readArchive(file, passPhrase)) {
    if (name === 'manifest.json') {
      manifest = JSON.parse(await readText(content));
      continue;
    }
    const path = placeOf(name, { folder, half });
    if (path === undefined) throw new StartError(`${file} is no backup of Plumbline. Nothing was restored.`);
    await makeFolder(isFolder ? path : dirname(path), half, as);
    if (isFolder) continue;
    const hash = createHash('sha256');
    let size = 0;
    const counted = async function* (bytes) {
      for await (const chunk of bytes) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    };
    // Closed before a failure is told: nothing may appear in the folder after it was cleared.
    const written = await open(path, 'w', 0o600);
    await written.writeFile(counted(content)).finally(() => written.close());
    if (path.startsWith(half)) handOver(path, as);
    found.set(name, { size, sha256: hash.digest('hex') });
  }
  if (manifest?.format !== FORMAT)
    throw new StartError(`${file} is cut, or was made by another version of Plumbline. Nothing was restored.`);
  const expected = Object.entries(manifest.entries);
  const isWhole =
    expected.length === found.size &&
    expected.every(([name, { size, sha256 }]) => found.get(name)?.size === size && found.get(name)?.sha256 === sha256);
  if (!isWhole)
    throw new StartError(`${file} is damaged: a file in it is not as it was written. Nothing was restored.`);
  return manifest;
}

/** Where an entry belongs; undefined for one that no backup has, such as one that would lie elsewhere. */
function placeOf(name, { folder, half }) {
  const [top, ...parts] = name.replace(/\/$/, '').split('/');
  if (parts.length === 0 || parts.some((part) => part === '' || part === '.' || part === '..' || /[\\\0]/.test(part)))
    return undefined;
  if (top === 'database') return join(half, ...parts);
  return top === 'kept' ? join(folder, ...parts) : undefined;
}

async function makeFolder(path, half, as) {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first === undefined || !path.startsWith(half)) return;
  // PostgreSQL opens only folders of its own account.
  for (let each = path; each.length >= half.length; each = dirname(each)) {
    chmodSync(each, 0o700);
    handOver(each, as);
  }
}
