import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream, openSync, readSync, closeSync } from 'node:fs';
import { rename, rm, open as openFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { Decrypter, Encrypter } from 'age-encryption';
import tar from 'tar-stream';
import { StartError } from '../start-error.mjs';

// An archive is a tar, compressed, and with a pass phrase encrypted in the format of age (age-encryption.org): `age -d` opens it too.
const magic = 'age-encryption.org/v1';

/** @typedef {{ size: number, sha256: string }} Written */

/**
 * Begins an archive. It has its name once it is whole; until then it ends in `.part`.
 * @param {string} file
 * @param {string | undefined} passPhrase
 */
export function createArchive(file, passPhrase) {
  const part = `${file}.part`;
  const pack = tar.pack();
  const written = write(pack.pipe(createGzip({ level: 1 })), part, passPhrase);
  // An entry that waits to be taken must not wait for ever when the disk is full.
  const failed = written.then(() => new Promise(() => undefined));
  failed.catch(() => undefined);
  return {
    /**
     * Adds a file of exactly this size: what grew meanwhile is cut, what shrank is filled with zeros.
     * @param {string} name
     * @param {number} size bytes
     * @param {AsyncIterable<Buffer>} content
     * @returns {Promise<Written>}
     */
    async add(name, size, content) {
      const hash = createHash('sha256');
      const entry = pack.entry({ name, size, mode: 0o600 });
      for await (const chunk of exactly(size, content)) {
        hash.update(chunk);
        if (!entry.write(chunk)) await Promise.race([once(entry, 'drain'), failed]);
      }
      const taken = once(entry, 'finish');
      entry.end();
      await Promise.race([taken, failed]);
      return { size, sha256: hash.digest('hex') };
    },
    addFolder(name) {
      pack.entry({ name, type: 'directory', mode: 0o700 });
    },
    /** Writes the rest to the disk and gives the archive its name. @returns {Promise<number>} its size in bytes */
    async finish() {
      pack.finalize();
      await written;
      const handle = await openFile(part, 'r+');
      await handle.sync();
      const { size } = await handle.stat();
      await handle.close();
      await rename(part, file);
      const folder = await openFile(dirname(file), 'r');
      await folder.sync().finally(() => folder.close());
      return size;
    },
    async abandon() {
      pack.destroy(new Error('abandoned'));
      await written.catch(() => undefined);
      await rm(part, { force: true });
    },
  };
}

async function write(compressed, part, passPhrase) {
  const file = createWriteStream(part, { mode: 0o600 });
  if (passPhrase === undefined) return pipeline(compressed, file);
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passPhrase);
  const plain = compressed.pipe(new PassThrough());
  compressed.on('error', (error) => plain.destroy(error));
  return pipeline(Readable.fromWeb(await encrypter.encrypt(Readable.toWeb(plain))), file);
}

async function* exactly(size, content) {
  let left = size;
  for await (const chunk of content) {
    if (left === 0) return;
    const fit = chunk.length > left ? chunk.subarray(0, left) : chunk;
    left -= fit.length;
    yield fit;
  }
  for (; left > 0; left -= Math.min(left, zeros.length)) yield zeros.subarray(0, Math.min(left, zeros.length));
}

const zeros = Buffer.alloc(64 * 1024);

/**
 * Reads an archive from its beginning. Each entry is consumed before the next comes.
 * @param {string} file
 * @param {string | undefined} passPhrase
 * @returns {AsyncGenerator<{ name: string, isFolder: boolean, content: AsyncIterable<Buffer> }>}
 * @throws StartError for another file, a wrong pass phrase, or a damaged archive
 */
export async function* readArchive(file, passPhrase) {
  const encrypted = beginsWith(file, magic);
  if (encrypted && passPhrase === undefined)
    throw new StartError(`${file} is encrypted: name the file that holds its pass phrase with --pass-phrase-file.`);
  const extract = tar.extract();
  const feeding = feed(file, encrypted ? passPhrase : undefined, extract);
  feeding.catch((error) => extract.destroy(error));
  try {
    for await (const entry of extract) {
      const { name, type } = entry.header;
      if (type !== 'file' && type !== 'directory') throw damaged(file);
      yield { name, isFolder: type === 'directory', content: contentOf(entry, file) };
      entry.resume();
    }
    await feeding;
  } catch (error) {
    throw asDamaged(error, file);
  }
}

/** The reader of an entry gets the failure of the archive, in the middle of it too. */
async function* contentOf(entry, file) {
  try {
    yield* entry;
  } catch (error) {
    throw asDamaged(error, file);
  }
}

function asDamaged(error, file) {
  return error instanceof StartError ? error : damaged(file);
}

async function feed(file, passPhrase, extract) {
  const bytes = createReadStream(file, { highWaterMark: 1024 * 1024 });
  if (passPhrase === undefined) return pipeline(bytes, createGunzip(), extract);
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passPhrase);
  let plain;
  try {
    plain = await decrypter.decrypt(Readable.toWeb(bytes));
  } catch {
    throw new StartError(`The pass phrase does not open ${file}.`);
  }
  return pipeline(Readable.fromWeb(plain), createGunzip(), extract);
}

function beginsWith(file, text) {
  const handle = openSync(file, 'r');
  try {
    const begin = Buffer.alloc(text.length);
    readSync(handle, begin, 0, text.length, 0);
    return begin.toString('latin1') === text;
  } finally {
    closeSync(handle);
  }
}

function damaged(file) {
  return new StartError(`${file} is damaged, cut, or no backup of Plumbline. Nothing was restored.`);
}
