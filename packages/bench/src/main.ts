import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchmarks } from './benchmarks.ts';
import { measure, type Reading } from './measure.ts';
import { reportPage, type Report } from './report.ts';
import { screenMemory } from './screen-memory.ts';
import { load, surroundings } from './surroundings.ts';

const screening = 'screen-memory';
const keys = [...benchmarks.map(({ key }) => key), screening];
const { only, quick } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean' } } }).values;
if (only !== undefined && !keys.includes(only)) {
  process.stderr.write(`There is no benchmark "${only}"; there are ${keys.join(', ')}.\n`);
  process.exit(2);
}

const pace = quick ? { warmUps: 1, rounds: 1, patience: 0 } : { warmUps: 2, rounds: 7, patience: 60 };
const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'));
try {
  const before = load();
  const date = new Date().toISOString();
  const readings: Reading[] = [];
  for (const benchmark of benchmarks) {
    if (only !== undefined && only !== benchmark.key) continue;
    process.stderr.write(`${benchmark.title} ...\n`);
    readings.push(await measure(benchmark, { folder, size: quick ? benchmark.size.quick : benchmark.size.full }, pace));
  }
  const screened = only === undefined || only === screening;
  if (screened) process.stderr.write('Memory while screening ...\n');
  const report: Report = {
    date,
    surroundings: surroundings(),
    benchmarks: readings,
    screening: screened ? await screenMemory({ folder, size: quick ? 2_000 : 1_000_000 }) : null,
    load: { before, after: load() },
    seconds: (Date.now() - Date.parse(date)) / 1e3,
  };
  process.stdout.write(reportPage(report));
  // The committed report is of a whole run only.
  if (only === undefined && !quick) {
    const reference = new URL('../../../docs/reference/', import.meta.url);
    await writeFile(new URL('bench.md', reference), reportPage(report));
    await writeFile(new URL('bench.json', reference), `${JSON.stringify(report, null, 2)}\n`);
  }
} finally {
  await rm(folder, { recursive: true });
}
