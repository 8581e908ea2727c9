import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Pace, WorkDatabase } from './benchmark.ts';
import { benchmarks, serviceBenchmarks } from './benchmarks.ts';
import { measure, type Reading } from './measure.ts';
import { reportPage, type Report } from './report.ts';
import { screenMemory } from './screen-memory.ts';
import type { RunDatabase } from './service/run-database.ts';
import { load, surroundings } from './surroundings.ts';

// npm run bench -- [service | KEY ...] [--quick]
const [screening, pages, service] = ['screen-memory', 'pages', 'service'];
const serviceKeys = [...serviceBenchmarks.map(({ key }) => key), pages];
const keys = [...new Set([...benchmarks.map(({ key }) => key), screening, ...serviceKeys])];
const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const { quick } = values;
const unknown = positionals.find((name) => name !== service && !keys.includes(name));
if (unknown !== undefined) {
  process.stderr.write(`There is no benchmark "${unknown}"; there are ${[service, ...keys].join(', ')}.\n`);
  process.exit(2);
}
const asked = positionals.flatMap((name) => (name === service ? serviceKeys : [name]));
const wanted = new Set(asked.length === 0 ? keys : asked);

const usual: Pace = { warmUps: 2, rounds: 7, patience: 60 };
const hasty: Pace = { warmUps: 1, rounds: 1, patience: 0 };
const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'));
const database = serviceKeys.some((key) => wanted.has(key)) ? await runDatabase() : null;
try {
  const before = load();
  const date = new Date().toISOString();
  const readings: Reading[] = [];
  const workDatabase = database === null ? null : await workDatabaseOf(database);
  for (const benchmark of benchmarks.filter(({ key }) => wanted.has(key))) {
    process.stderr.write(`${benchmark.title} ...\n`);
    const size = quick ? benchmark.size.quick : benchmark.size.full;
    const inDatabase = serviceBenchmarks.includes(benchmark) && workDatabase !== null;
    const workload = { folder, size, ...(inDatabase ? { database: workDatabase } : {}) };
    readings.push(await measure(benchmark, workload, quick ? hasty : (benchmark.pace ?? usual)));
  }
  const report: Report = {
    date,
    surroundings: surroundings(),
    benchmarks: readings,
    service: database !== null && wanted.has(pages) ? await servicePages(database) : null,
    screening: wanted.has(screening) ? await screened() : null,
    load: { before, after: load() },
    seconds: (Date.now() - Date.parse(date)) / 1e3,
  };
  process.stdout.write(reportPage(report));
  // The committed report is of a whole run only.
  if (asked.length === 0 && !quick) {
    const reference = new URL('../../../docs/reference/', import.meta.url);
    await writeFile(new URL('bench.md', reference), reportPage(report));
    await writeFile(new URL('bench.json', reference), `${JSON.stringify(report, null, 2)}\n`);
  }
} finally {
  await database?.stop();
  await rm(folder, { recursive: true });
}

/** The back end is loaded only when it is measured. */
async function runDatabase(): Promise<RunDatabase> {
  const { startRunDatabase } = await import('./service/run-database.ts');
  return startRunDatabase();
}

async function workDatabaseOf(server: RunDatabase): Promise<WorkDatabase> {
  return { pid: server.pid, ours: await server.create('bench_ours'), others: await server.create('bench_others') };
}

async function servicePages(server: RunDatabase): Promise<Report['service']> {
  process.stderr.write('The service: a whole import, and its pages ...\n');
  const { measureService } = await import('./service/measure-service.ts');
  const sizes = quick ? { large: 1_000, small: 200, samples: 5 } : { large: 100_000, small: 4_000, samples: 100 };
  return measureService(server, folder, sizes);
}

function screened(): ReturnType<typeof screenMemory> {
  process.stderr.write('Memory while screening ...\n');
  return screenMemory({ folder, size: quick ? 2_000 : 1_000_000 });
}
