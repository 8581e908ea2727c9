import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SUPPLIER_DOSSIER } from '@plumbline/facts';
import { dossierLines } from '../src/dossier-lines.ts';
import { packBenchmarks } from '../src/pack/pack-benchmarks.ts';
import { packageBenchmarks } from '../src/package-benchmarks.ts';
import { screenedCounts } from '../src/screen-memory.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-test-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('what is measured side by side gives the same answer', () => {
  test.each([...packageBenchmarks, ...packBenchmarks])(
    '$title: every side',
    async ({ contenders, size, writeWorkload }) => {
      const workload = { folder, size: size.quick };
      await writeWorkload(workload);
      const answers = new Map<string, string>();
      for (const { name, prepare } of contenders) answers.set(name, await (await prepare(workload)).answer());
      expect([...new Set(answers.values())]).toHaveLength(1);
    },
  );

  test('every generated dossier is one by the schema, so that assessing them ends well', () => {
    const lines = [...dossierLines(500)];
    expect(lines).toHaveLength(500);
    for (const line of lines) expect(SUPPLIER_DOSSIER.parse(JSON.parse(line))).toBeTruthy();
    expect([...dossierLines(500)]).toEqual(lines);
  });

  test('screening the generated list through the command line accepts every row and finds every supplier', async () => {
    const rows = 2_000;
    expect(await screenedCounts({ folder, size: rows })).toEqual({
      suppliers: rows * 0.95,
      accepted: rows,
      rejected: 0,
    });
  });
});
