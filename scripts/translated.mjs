import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode } from './run-node.mjs';
import { root, setUp } from './setup.mjs';

/**
 * Beside each file of English words stands which English the other languages were written from: one line a text, its key and the
 * digest of the English. Lines instead of one digest, so that two people who change two texts do not meet.
 */

/** Every file of English words that has other languages beside it. */
function englishFiles() {
  return globSync('{apps,packages}/**/{locales,words}/{en,*.en}.json', {
    cwd: root,
    exclude: (name) => name === 'node_modules',
  }).sort();
}

/** Every text of a file with its path. */
function textsIn(words, path = '') {
  return Object.entries(words).flatMap(([key, text]) =>
    typeof text === 'string' ? [[`${path}${key}`, text]] : textsIn(text, `${path}${key}.`),
  );
}

const textsOf = (file) => new Map(textsIn(JSON.parse(readFileSync(join(root, file), 'utf8'))));

/** Eight characters: enough to notice a change, short enough for a line. */
const digestOf = (text) => createHash('sha256').update(text).digest('base64url').slice(0, 8);

/** Digests by key. Lines in no order, and two of one key after a merge, are read too: any of them may be the one that holds. */
function digestsIn(record) {
  const digests = new Map();
  for (const line of record.split('\n').filter(Boolean)) {
    const at = line.lastIndexOf(' ');
    const key = line.slice(0, at);
    digests.set(key, [...(digests.get(key) ?? []), line.slice(at + 1)]);
  }
  return digests;
}

/** The keys of the texts whose English has changed since the other languages were written. A text that is new was written in all of them at once. */
export function changedSince(record, texts) {
  const digests = digestsIn(record);
  return [...texts].flatMap(([key, english]) =>
    (digests.get(key) ?? [digestOf(english)]).includes(digestOf(english)) ? [] : [key],
  );
}

/** The record as it has to be: a text that has changed keeps the digest of what was read, until somebody says that it was read again. */
export function recordOf(record, texts, isRead = () => false) {
  const digests = digestsIn(record);
  const changed = new Set(changedSince(record, texts));
  const lines = [...texts].flatMap(([key, english]) => {
    if (!changed.has(key) || isRead(key)) return [`${key} ${digestOf(english)}\n`];
    return digests.get(key).map((digest) => `${key} ${digest}\n`);
  });
  return lines.join('');
}

const placeOf = (english) => english.replace(/en\.json$/, 'translated.txt');

function readRecord(file) {
  const path = join(root, placeOf(file));
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Every record as it has to be, for `npm run generate`. */
export function translatedRecords(isRead) {
  return englishFiles().map((file) => [placeOf(file), recordOf(readRecord(file), textsOf(file), isRead)]);
}

/** What has changed, with what the other languages say today. */
export function changedTexts() {
  return englishFiles().flatMap((file) => {
    const texts = textsOf(file);
    const changed = changedSince(readRecord(file), texts);
    return changed.map((key) => ({ file, key, english: texts.get(key), said: saidElsewhere(file, key) }));
  });
}

/** A text in the languages that have a file of the same name beside the English one. */
function saidElsewhere(english, key) {
  const name = basename(english).replace(/en\.json$/, '');
  return readdirSync(join(root, dirname(english)))
    .filter((other) => other !== basename(english) && other.startsWith(name))
    .filter((other) => /^[a-z]{2}\.json$/.test(other.slice(name.length)))
    .map((other) => [
      basename(other, '.json').slice(name.length),
      textsOf(join(dirname(english), other)).get(key) ?? '',
    ]);
}

/** `npm run translated` lists what has changed; `npm run translated -- --read [KEY...]` says that it was read in every language. */
function main(args) {
  const changed = changedTexts();
  for (const { file, key, english, said } of changed) {
    process.stdout.write(`${file}  ${key}\n  en  ${english}\n`);
    for (const [language, text] of said) process.stdout.write(`  ${language}  ${text}\n`);
  }
  if (args[0] !== '--read') {
    if (changed.length === 0) return;
    process.stdout.write(`\n${changed.length} changed. Once every language says it: npm run translated -- --read\n`);
    process.exitCode = 1;
    return;
  }
  const keys = args.slice(1);
  const records = translatedRecords((key) => keys.length === 0 || keys.includes(key));
  for (const [place, record] of records) writeFileSync(join(root, place), record);
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] === self) {
  if (Number(process.versions.node.split('.')[0]) >= 24) main(process.argv.slice(2));
  else runNode(setUp(), [self, ...process.argv.slice(2)]);
}
