import { describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { exportedReadersOf } from './exported-functions.ts';
import { NOT_READERS } from './not-readers.ts';
import { PATTERN_SOURCES, patternsIn, sourcesIn } from './patterns-of.ts';
import patterns from './patterns.json' with { type: 'json' };
import { READERS } from './readers.ts';

const entry = fileURLToPath(new URL('./count-steps.ts', import.meta.url));

/** Counts in a process that loads nothing before the counter: V8 counts the blocks of what is loaded after it. */
async function counted(...given: string[]): Promise<{ counted: number; found: { reader: string }[] }> {
  const run = promisify(execFile)(process.execPath, ['--no-warnings', entry, ...given], { maxBuffer: 16 * 1024 ** 2 });
  const { stdout } = await run.catch((failed: { readonly stdout: string }) => failed);
  return JSON.parse(stdout) as { counted: number; found: { reader: string }[] };
}

describe('Text from outside', () => {
  test('takes steps that grow no faster than n log n, however hostile the text', async () => {
    const { counted: all, found } = await counted('1');
    expect(found).toEqual([]);
    expect(all).toBeGreaterThanOrEqual(READERS.length);
  });

  test('is known to be slow where each word looks at all others, in our code or in a built-in', async () => {
    const { found } = await counted('1', 'slow-examples');
    expect(found.map(({ reader }) => reader.split('#')[1])).toEqual(['countsAgain', 'looksAgain']);
  });

  test('is read by no function that nobody counts', () => {
    const known = new Set(READERS.map(({ name }) => name));
    const excused = new Set(Object.values(NOT_READERS).flat());
    const exported = ['matching/src', 'intake/src']
      .flatMap(sourcesIn)
      .flatMap((file) => exportedReadersOf(file).map((name) => `${file}#${name}`));
    const isExcused = (name: string): boolean => excused.has(name.split('/').at(-1) ?? '');
    expect(exported.filter((name) => !known.has(name) && !isExcused(name))).toEqual([]);
    // An exception for code that is gone or now counted must also be removed.
    const needed = new Set(exported.filter((name) => !known.has(name)).map((name) => name.split('/').at(-1)));
    expect([...excused].filter((name) => !needed.has(name))).toEqual([]);
  });

  test('meets no regular expression that nobody has looked at', () => {
    const used = new Set(PATTERN_SOURCES.flatMap(patternsIn));
    const known: Readonly<Record<string, string>> = patterns;
    expect([...used].filter((pattern) => known[pattern] === undefined)).toEqual([]);
    expect(Object.keys(known).filter((pattern) => !used.has(pattern))).toEqual([]);
  });
});
