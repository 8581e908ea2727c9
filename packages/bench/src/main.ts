import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { firstQuestionSuite } from './first-question/first-question-suite.ts';
import { packSuite } from './pack/pack-suite.ts';
import { packageSuite } from './package-suite.ts';
import { reportPage, type Report } from './report.ts';
import { longListSuite } from './service/long-list-suite.ts';
import { serviceSuite } from './service/service-suite.ts';
import { storageSuite } from './service/storage-suite.ts';
import type { Suite } from './suite.ts';
import { victimSuite } from './victim/victim-suite.ts';
import { webSuite } from './web/web-suite.ts';
import { load, surroundings } from './surroundings.ts';

// npm run bench -- [SUITE | KEY ...] [--quick]
const suites = [
  packageSuite,
  packSuite,
  serviceSuite,
  storageSuite,
  firstQuestionSuite,
  webSuite,
  longListSuite,
  victimSuite,
];
const { values, positionals } = parseArgs({
  options: { quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const { quick } = values;
const names = suites.flatMap(({ name, keys }) => [name, ...keys]);
const unknown = positionals.find((name) => !names.includes(name));
if (unknown !== undefined) {
  process.stderr.write(`There is no benchmark "${unknown}"; there are ${names.join(', ')}.\n`);
  process.exit(2);
}
for (const suite of suites) {
  const isWhole = positionals.length === 0 || positionals.includes(suite.name);
  const wanted = isWhole ? suite.keys : suite.keys.filter((key) => positionals.includes(key));
  if (wanted.length === 0) continue;
  const report = await measured(suite, wanted);
  process.stdout.write(reportPage(report));
  // Committed pages cover whole suites only.
  if (isWhole && !quick) await keep(suite, report);
}

async function measured({ title, measure }: Suite, wanted: readonly string[]): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bench-'));
  try {
    const before = load();
    const date = new Date().toISOString();
    const { versions, ...findings } = await measure({ folder, quick, wants: (key) => wanted.includes(key) });
    const seconds = (Date.now() - Date.parse(date)) / 1e3;
    return { title, date, surroundings: surroundings(versions), load: { before, after: load() }, seconds, ...findings };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function keep({ page }: Suite, report: Report): Promise<void> {
  const reference = new URL('../../../docs/reference/', import.meta.url);
  await writeFile(new URL(`${page}.md`, reference), reportPage(report));
  await writeFile(new URL(`${page}.json`, reference), `${JSON.stringify(report, null, 2)}\n`);
}
