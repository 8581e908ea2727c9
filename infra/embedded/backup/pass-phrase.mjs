import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError, orUnwritable } from '../start-error.mjs';

/** Where the pass phrase lies that Plumbline makes itself: beside what is kept, so that it is there after that was lost or moved away. */
export const ownPassPhraseFile = (root) => join(root, '.plumbline-pass-phrase');

/** The pass phrase of a new backup: that of the file, else Plumbline's own, made the first time; none only where that was asked for. */
export function passPhraseToWrite({ root, file, unencrypted }) {
  if (unencrypted) {
    if (file === undefined) return undefined;
    throw new StartError('A backup is encrypted with --pass-phrase-file, or not with --unencrypted: leave one out.');
  }
  if (file !== undefined) return passPhraseIn(file);
  const own = ownPassPhraseFile(root);
  try {
    if (!existsSync(own)) writeFileSync(own, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw orUnwritable(error, own);
  }
  return passPhraseIn(own);
}

/** The pass phrase to read a backup with: that of the file, else Plumbline's own if there is one. */
export function passPhraseToRead({ root, file }) {
  const own = ownPassPhraseFile(root);
  if (file === undefined && !existsSync(own)) return undefined;
  return passPhraseIn(file ?? own);
}

/** The first line of a file, so that the pass phrase stands in no list of processes. */
function passPhraseIn(file) {
  let read;
  try {
    [read] = readFileSync(file, 'utf8').split(/\r?\n/);
  } catch (error) {
    throw new StartError(`${file} cannot be read (${error.code}).`);
  }
  if (read.length < 12) throw new StartError(`The pass phrase in ${file} is shorter than 12 characters.`);
  return read;
}
