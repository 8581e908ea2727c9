import { afterAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openRows } from '../../src/reading/open-rows.ts';
import { cappedChildReader } from '../../src/reading/workbook/capped-child.ts';
import { bytesFile } from './sources.ts';
import { sheetData, workbook } from './workbook-writer.ts';

const list = sheetData([
  ['name', 'city'],
  ['Weaver', 'Porto'],
]);

describe('A workbook costs one process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-started-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A Node that writes the number of its process down; the reading process sees no environment that could tell it where. */
  function noting(name: string): { node: string; started: () => number[] } {
    const numbers = join(folder, `${name}.numbers`);
    const node = join(folder, name);
    writeFileSync(numbers, '');
    writeFileSync(node, `#!/bin/sh\necho $$ >> ${numbers}\nexec ${process.execPath} "$@"\n`, { mode: 0o755 });
    return { node, started: () => readFileSync(numbers, 'utf8').split('\n').filter(Boolean).map(Number) };
  }

  test('which opens it and reads its rows; a second reading has another', async () => {
    const { node, started } = noting('reads');
    const source = await openRows(bytesFile(await workbook(list)), {}, cappedChildReader(node));
    for (let reading = 1; reading <= 2; reading += 1) {
      for await (const [event] of source.rows()) expect(event?.value.cells).toEqual(['Weaver', 'Porto']);
      expect(started()).toHaveLength(reading);
    }
  });

  test('which ends with the one that opened it and never asked for rows', async () => {
    const { node, started } = noting('opens');
    const file = join(folder, 'list.xlsx');
    writeFileSync(file, await workbook(list));
    const reader = new URL('../../src/reading/workbook/capped-child.ts', import.meta.url).href;
    const program = `import { cappedChildReader } from '${reader}';
      const file = { name: '', size: 0, path: ${JSON.stringify(file)} };
      console.log((await cappedChildReader(${JSON.stringify(node)}).open(file, {})).header.join());`;
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--no-warnings',
      '--input-type=module',
      '-e',
      program,
    ]);
    expect(stdout.trim()).toBe('name,city');
    const [reading = 0] = started();
    // Never ends unless the process does.
    while (isRunning(reading)) await new Promise((resolve) => setTimeout(resolve, 20));
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
