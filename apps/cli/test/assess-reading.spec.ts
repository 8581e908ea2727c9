import { Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { readDossiers } from '../src/assessing/read-dossiers.ts';
import { environment } from '../src/environment.ts';
import { run } from '../src/run.ts';
import { aDossier, assessed, keys, problems, rejected } from './dossiers.ts';
import { testFolder } from './files.ts';
import { plumbline } from './run-plumbline.ts';

const folder = testFolder();

describe('text that is no JSON', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((key) => JSON.stringify(aDossier(key)));
  const cut = b?.slice(0, 40) ?? '';

  test.each([
    ['a word', 'hello', 'not-json'],
    ['a NUL byte', b?.replace('Supplier', '\0'), 'not-json'],
    ['a trailing comma', b?.replace(/\}$/, ',}'), 'not-json'],
    ['text after it', `${b?.slice(0, -1)}]`, 'not-json'],
    ['a line that is cut off', cut, 'cut-off'],
    ['brackets without end', '['.repeat(100_000), 'too-deep'],
    ['objects without end', '{"sites":'.repeat(100_000), 'too-deep'],
  ])('%s between dossiers costs that line only', async (_, broken, code) => {
    const result = await assessed(`${a}\n${broken}\n${c}\n${a}\n`);
    expect(keys(result)).toEqual(['a', 'c', 'a']);
    expect(problems(result)).toEqual([[2, 2, '$', code]]);
    expect(result.code).toBe(2);
  });

  test('the place is told by line and column', async () => {
    expect((await assessed(`${a}\n{"é": tru}\n${c}`)).stderr).toContain('line 2, column 10 cannot be read');
  });

  test('a dossier that is cut off where another may begin does not take in the next ones', async () => {
    const open = '{"key":"b","sites":[';
    const result = await assessed(`${a}\n${open}\n${c}\n${a}\n`);
    expect(keys(result)).toEqual(['a', 'c', 'a']);
    expect(rejected(result)).toMatchObject([{ number: 2, line: 2, lastLine: 2, problems: [{ code: 'cut-off' }] }]);
  });

  test('in an array over many lines the elements around a broken one are assessed', async () => {
    const array = JSON.stringify([aDossier('a'), aDossier('b'), aDossier('c')], null, 2);
    const result = await assessed(array.replace('"name": "Supplier b"', '"name" "Supplier b"'));
    expect(keys(result)).toEqual(['a', 'c']);
    expect(problems(result)).toEqual([[2, expect.any(Number), '$', 'not-json']]);
  });

  test('an array and a dossier that end too early say so after what was whole', async () => {
    const result = await assessed(`[${a},${b}`);
    expect(keys(result)).toEqual(['a', 'b']);
    expect(problems(result)).toEqual([[3, 1, '$', 'cut-off']]);
    expect(problems(await assessed(cut))).toEqual([[1, 1, '$', 'cut-off']]);
  });

  test('text in another encoding is refused', async () => {
    expect(problems(await assessed(Buffer.from(`${a}\n`, 'utf16le')))).toEqual([[1, 1, '$', 'not-json']]);
  });

  test.each([
    ['', 'empty'],
    [' \r\n', 'blank'],
    ['\ufeff', 'a mark'],
    ['[]', 'an empty array'],
  ])('%j holds no dossier', async (text) => {
    expect(await assessed(text)).toEqual({
      code: 2,
      stderr: '- holds no dossier: give at least one, as JSON by docs/reference/facts.schema.json.\n',
      printed: [],
    });
  });

  test('a file that is not there, a folder and a day that lies ahead end in one sentence', async () => {
    for (const args of [['none.json'], [folder], ['-', '--as-of', '2999-01-01'], ['-', '--as-of', '2026-02-30']]) {
      const { code, stdout, stderr } = await plumbline(['assess', ...args]);
      expect([code, stdout, stderr.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    }
  });
});

describe('dossiers without end', () => {
  /** Dossiers as one text, and how many were made so far. */
  function endless(count: number, value: object, array = false) {
    const made = { count: 0 };
    const dossier = Buffer.from(JSON.stringify(value));
    async function* bytes() {
      if (array) yield Buffer.from('[');
      for (; made.count < count; made.count += 1) {
        if (made.count > 0) yield Buffer.from(array ? ',' : '\n');
        yield dossier;
      }
      if (array) yield Buffer.from(']');
    }
    return { made, bytes };
  }

  test.each([
    ['one a line', false],
    ['in one array on one line', true],
  ])('100,000 dossiers %s are read one by one: none waits for the next', async (_, array) => {
    const { made, bytes } = endless(100_000, { key: 'a' }, array);
    let read = 0;
    let waiting = 0;
    for await (const { kind } of readDossiers(bytes())) {
      if (kind === 'value') read += 1;
      waiting = Math.max(waiting, made.count - read);
    }
    expect(read).toBe(100_000);
    expect(waiting).toBeLessThanOrEqual(1);
  });

  test('of an array on one line no more is kept than the dossier that is being read', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const chunks: WeakRef<ArrayBufferLike>[] = [];
    async function* bytes() {
      const text = JSON.stringify(Array.from({ length: 2_000 }, () => ({ key: 'a'.repeat(50) })));
      // Chunks that end within dossiers, as those of a file do.
      for (let at = 0; at < text.length; at += 1_009) {
        const { buffer } = new TextEncoder().encode(text.slice(at, at + 1_009));
        chunks.push(new WeakRef(buffer));
        yield new Uint8Array(buffer);
      }
    }
    let kept = 0;
    let read = 0;
    for await (const { kind } of readDossiers(bytes())) {
      expect(kind).toBe('value');
      read += 1;
      if (read !== 1_900) continue;
      await setImmediate();
      collect();
      kept = chunks.filter((chunk) => chunk.deref() !== undefined).length;
    }
    expect(read).toBe(2_000);
    expect(chunks.length).toBeGreaterThan(100);
    expect(kept).toBeLessThan(10);
  });

  test('results are printed while the text is still being read', async () => {
    const { made, bytes } = endless(300, aDossier('a'));
    let printed = 0;
    let waiting = 0;
    const stdout = new Writable({
      write(chunk: Buffer, _, written) {
        printed += chunk.toString().split('\n').length - 1;
        waiting = Math.max(waiting, made.count - printed);
        written();
      },
    });
    const surroundings = { env: {}, stdin: Readable.from(bytes()), stdout, stderr: new Writable(), execPath: '' };
    expect(await run(['assess', '-'], environment({ ...surroundings, cwd: () => folder }))).toBe(0);
    expect(printed).toBe(302);
    expect(waiting).toBeLessThan(100);
  });

  test('a dossier that does not end is given up, and the next is read', async () => {
    const megabyte = Buffer.from('x'.repeat(1024 * 1024));
    async function* bytes() {
      yield Buffer.from('{"key":"');
      for (let at = 0; at < 40; at += 1) yield megabyte;
      yield Buffer.from('"}\n{"key":"b"}\n');
    }
    const read = [];
    for await (const each of readDossiers(bytes())) read.push(each);
    expect(read).toMatchObject([
      { kind: 'break', number: 1, line: 1, lastLine: 1, code: 'too-long' },
      { kind: 'value', number: 2, line: 2, value: { key: 'b' } },
    ]);
  });
});
