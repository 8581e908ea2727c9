import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { StartError } from '../start-error.mjs';
import { backUp } from './back-up.mjs';
import { restore } from './restore.mjs';

// `plumbline backup FOLDER` and `plumbline restore FILE`: what `npm start` keeps, as of one moment, and back.
const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const usage = `Backs up what npm start keeps, or restores it:
  plumbline backup FOLDER [--pass-phrase-file FILE]
  plumbline restore FILE [--into FOLDER] [--pass-phrase-file FILE]`;
const say = (line) => process.stderr.write(`${line}\n`);

function asked() {
  try {
    const text = { type: 'string' };
    const options = { into: text, 'pass-phrase-file': text };
    const { positionals, values } = parseArgs({ allowPositionals: true, options });
    const [verb, place, ...more] = positionals;
    const fits = (verb === 'backup' && values.into === undefined) || verb === 'restore';
    return fits && place !== undefined && more.length === 0 ? { verb, place: resolve(place), ...values } : undefined;
  } catch {
    return undefined;
  }
}

/** The first line of a file, so that the pass phrase stands in no list of processes. */
function passPhraseIn(file) {
  if (file === undefined) return undefined;
  let read;
  try {
    [read] = readFileSync(file, 'utf8').split(/\r?\n/);
  } catch (error) {
    throw new StartError(`${file} cannot be read (${error.code}).`);
  }
  if (read.length < 12) throw new StartError(`The pass phrase in ${file} is shorter than 12 characters.`);
  return read;
}

async function run({ verb, place, into, 'pass-phrase-file': passPhraseFile }) {
  const passPhrase = passPhraseIn(passPhraseFile);
  if (verb === 'backup') {
    if (process.env.DATABASE_URL)
      throw new StartError(
        'Plumbline backs up the PostgreSQL that comes with it. How to back up your own: docs/guides/operate.md.',
      );
    const { file, size, seconds } = await backUp({ folder: join(root, '.plumbline'), target: place, passPhrase, say });
    process.stdout.write(`${file}: ${megabytes(size)} in ${seconds.toFixed(0)} s.\n`);
    return;
  }
  const folder = into === undefined ? join(root, '.plumbline') : resolve(into);
  const begun = performance.now();
  const { asOf, found, wrong } = await restore({ file: place, folder, root, passPhrase, say });
  const seconds = (performance.now() - begun) / 1000;
  for (const line of found) process.stdout.write(`${line}\n`);
  for (const line of wrong) process.stdout.write(`NOT AS IT SHOULD BE: ${line}\n`);
  process.stdout.write(`Restored to ${folder} as of ${new Date(asOf).toISOString()}, in ${seconds.toFixed(0)} s.\n`);
  if (wrong.length > 0) process.exitCode = 1;
}

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

const wanted = asked();
if (wanted === undefined) {
  say(usage);
  process.exit(2);
}
try {
  await run(wanted);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
