import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generations, rotate } from '../log-files.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-logs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a log that has grown too large moves on by one, and the last nine of them are kept', () => {
  const file = join(folder, 'api.log');
  for (let written = 1; written <= generations + 2; written += 1) {
    writeFileSync(file, `log ${written}\n`);
    rotate(file, 3);
    expect(readFileSync(file, 'utf8')).toBe('');
  }
  const kept = Array.from({ length: generations }, (_, older) => readFileSync(`${file}.${older + 1}`, 'utf8').trim());
  expect(kept).toEqual(Array.from({ length: generations }, (_, older) => `log ${generations + 2 - older}`));
  expect(existsSync(`${file}.${generations + 1}`)).toBe(false);
});

test('a log that is small stays', () => {
  const file = join(folder, 'api.log');
  writeFileSync(file, 'log');
  rotate(file, 3);
  expect([readFileSync(file, 'utf8'), existsSync(`${file}.1`)]).toEqual(['log', false]);
});

test('a log that cannot be moved, since the disk is full, stays, and the oldest one makes room', () => {
  const file = join(folder, 'api.log');
  for (const name of [file, `${file}.1`, `${file}.2`]) writeFileSync(name, 'some lines');
  // Nothing can be copied over a folder.
  mkdirSync(`${file}.new`);
  rotate(file, 3);
  expect(readdirSync(folder).toSorted()).toEqual(['api.log', 'api.log.1']);
  expect(readFileSync(file, 'utf8')).toBe('some lines');
});
