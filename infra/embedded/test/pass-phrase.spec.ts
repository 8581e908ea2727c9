import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { ownPassPhraseFile, passPhraseToRead, passPhraseToWrite } from '../backup/pass-phrase.mjs';

const root = mkdtempSync(join(tmpdir(), 'plumbline-phrase-'));
afterAll(() => rmSync(root, { recursive: true }));

test('a backup is encrypted unless --unencrypted is typed, with a pass phrase that is made once and is for its owner alone', () => {
  expect(passPhraseToRead({ root })).toBeUndefined();
  expect(passPhraseToWrite({ root, unencrypted: true })).toBeUndefined();
  const made = passPhraseToWrite({ root });
  expect(made).toMatch(/^[0-9a-f]{48}$/);
  expect([passPhraseToWrite({ root }), passPhraseToRead({ root })]).toEqual([made, made]);
  expect(statSync(ownPassPhraseFile(root)).mode & 0o777).toBe(0o600);
});

test('a pass phrase of one’s own goes before it, and is no half wish', () => {
  const file = join(root, 'phrase');
  writeFileSync(file, 'a long phrase, for tests\nand more\n');
  expect([passPhraseToWrite({ root, file }), passPhraseToRead({ root, file })]).toEqual([
    'a long phrase, for tests',
    'a long phrase, for tests',
  ]);
  expect(() => passPhraseToWrite({ root, file, unencrypted: true })).toThrow('leave one out');
});

test('a command whose reader has read enough ends without a trace', () => {
  const program = join(import.meta.dirname, '../outlive-readers.mjs');
  const script = `import('${program}').then(({ outliveReaders }) => { outliveReaders(); for (let n = 0; n < 20000; n += 1) process.stdout.write('a line of the log\\n'); })`;
  const { stdout, stderr } = spawnSync('sh', ['-c', `"$0" -e "$1" | head -1`, process.execPath, script], {
    encoding: 'utf8',
  });
  expect([stdout, stderr]).toEqual(['a line of the log\n', '']);
});
