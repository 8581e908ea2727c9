import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { outliveReaders } from '../outlive-readers.mjs';
import { StartError } from '../start-error.mjs';
import { backUp } from './back-up.mjs';
import { ownPassPhraseFile, passPhraseToRead, passPhraseToWrite } from './pass-phrase.mjs';
import { restore } from './restore.mjs';

// `plumbline backup FOLDER` and `plumbline restore FILE`: what `npm start` keeps, as of one moment, and back.
const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const usage = `Backs up what npm start keeps, or restores it:
  plumbline backup FOLDER [--pass-phrase-file FILE | --unencrypted]
  plumbline restore FILE [--into FOLDER] [--pass-phrase-file FILE]`;
const say = (line) => process.stderr.write(`${line}\n`);

function asked() {
  try {
    const text = { type: 'string' };
    const options = { into: text, 'pass-phrase-file': text, unencrypted: { type: 'boolean' } };
    const { positionals, values } = parseArgs({ allowPositionals: true, options });
    const [verb, place, ...more] = positionals;
    const fits =
      (verb === 'backup' && values.into === undefined) || (verb === 'restore' && values.unencrypted === undefined);
    return fits && place !== undefined && more.length === 0 ? { verb, place: resolve(place), ...values } : undefined;
  } catch {
    return undefined;
  }
}

async function run({ verb, place, into, 'pass-phrase-file': passPhraseFile, unencrypted }) {
  if (verb === 'backup') {
    if (process.env.DATABASE_URL)
      throw new StartError(
        'Plumbline backs up the PostgreSQL that comes with it. How to back up your own: docs/guides/operate.md.',
      );
    const passPhrase = passPhraseToWrite({ root, file: passPhraseFile, unencrypted });
    const { file, size, seconds } = await backUp({ folder: join(root, '.plumbline'), target: place, passPhrase, say });
    process.stdout.write(`${file}: ${megabytes(size)} in ${seconds.toFixed(0)} s.\n`);
    if (passPhrase === undefined) say('It is not encrypted: who has it can open every session and sign audit logs.');
    else
      say(
        `It is encrypted with the pass phrase in ${passPhraseFile ?? ownPassPhraseFile(root)}: keep a copy of that elsewhere, since nobody can open the backup without it.`,
      );
    return;
  }
  const folder = into === undefined ? join(root, '.plumbline') : resolve(into);
  const passPhrase = passPhraseToRead({ root, file: passPhraseFile });
  const begun = performance.now();
  const { asOf, found, wrong } = await restore({ file: place, folder, root, passPhrase, say });
  const seconds = (performance.now() - begun) / 1000;
  for (const line of found) process.stdout.write(`${line}\n`);
  for (const line of wrong) process.stdout.write(`NOT AS IT SHOULD BE: ${line}\n`);
  process.stdout.write(`Restored to ${folder} as of ${new Date(asOf).toISOString()}, in ${seconds.toFixed(0)} s.\n`);
  if (wrong.length > 0) process.exitCode = 1;
}

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

outliveReaders();
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
