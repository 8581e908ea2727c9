import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const script = fileURLToPath(new URL('./assess-slice.ts', import.meta.url));
const run = promisify(execFile);

/** Hash of the assessments of sixty suppliers, split over that many processes and put back in order. */
async function hashOver(processes: number): Promise<string> {
  const slices = await Promise.all(
    Array.from({ length: processes }, (_, first) =>
      run(process.execPath, [script, String(first), String(processes)], { maxBuffer: 64 * 1024 * 1024 }),
    ),
  );
  const lines = slices.flatMap(({ stdout }) => stdout.trim().split('\n'));
  expect(lines).toHaveLength(60);
  const ordered = lines.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  return createHash('sha256').update(ordered.join('\n')).digest('hex');
}

test('G16: one process or eight, run again or not: the same bytes and hash', async () => {
  const one = await hashOver(1);
  expect(await hashOver(1)).toBe(one);
  expect(await hashOver(8)).toBe(one);
});
