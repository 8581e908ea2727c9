import { basename, dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { file, testFolder } from './files.ts';
import { plumbline, startedPlumbline } from './run-plumbline.ts';

// The other tests run the program in their own process. These five show what only a process of its own can show.
const folder = testFolder();
const DEMO = 'infra/demo/suppliers.csv';
const DAY = ['--as-of', '2026-11-20'];

describe('the command line as a process of its own', () => {
  test('two processes that screen the demo file give the same bytes', async () => {
    const args = ['screen', DEMO, '--lists', 'infra/demo/lists', '--format', 'json', ...DAY];
    const [started, inProcess] = [await startedPlumbline(args), await plumbline(args)];
    expect(started.code).toBe(0);
    expect(started.stdout).toBe(inProcess.stdout);
  });

  test('a file is looked for in the folder where it was typed', async () => {
    const small = file(folder, 'small.csv', 'Supplier,Country\nSample Formwork WLL,Qatar\n');
    const { code, stdout } = await startedPlumbline(['screen', basename(small)], { folder: dirname(small) });
    expect(code).toBe(0);
    expect(stdout).toContain('Sample Formwork');
  });

  test('a file that cannot be used ends it with exit code 2 and one sentence on stderr', async () => {
    const { code, stdout, stderr } = await startedPlumbline(['screen', 'none.csv']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^There is no file .*none\.csv: check the name.*\n$/);
  });

  test.each(['table', 'json'])('a reader that has seen enough of the %s ends it quietly', async (format) => {
    const args = ['screen', DEMO, '--all', '--format', format];
    const { code, stderr } = await startedPlumbline(args, { untilFirstBytes: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
