import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pnpmCall, root, setUp } from './setup.mjs';

const node = setUp();
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const checks = [...scripts.check.matchAll(/npm run (\S+)/g)].map(([, name]) => name);

let passed = 0;
let failed = 0;

/** Runs one check and prints what it says once it has ended: two of them talk at once. */
async function run(check) {
  const child = spawn(...pnpmCall(['run', '--silent', check], { stdio: ['ignore', 'pipe', 'pipe'] }));
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  const [code] = await once(child, 'close');
  if (code === 0) passed += 1;
  else failed += 1;
  process.stdout.write(`check: ${check}${code === 0 ? '' : ' failed'}\n${Buffer.concat(said).toString()}`);
}

// Each check is one thread; a machine has two cores at least.
const waiting = [...checks];
const work = async () => {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) await run(check);
};
await Promise.all([work(), work()]);

// Two workers, because much of the service's tests is waiting, and because only workers are started anew when they hold too much.
// Pages share one service that is running, so their files wait for each other.
const runs = [
  ['--selectProjects', 'pure', 'service', '--maxWorkers=2'],
  ['--selectProjects', 'pages', '--runInBand'],
];
// Whoever names files may name some of one run only; without names, a run that finds no test has failed.
const asked = process.argv.slice(2);
const given = asked.length === 0 ? [] : ['--passWithNoTests', ...asked];
const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
let skipped = 0;
for (const projects of runs) {
  const report = join(folder, `${projects[1]}.json`);
  spawnSync(
    node,
    [
      ...['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js')],
      // A snapshot that is missing is a failure, and is not written.
      ...['--ci', '--json', '--outputFile', report, ...given, ...projects],
    ],
    // With --json Jest writes the report to stdout as well; what people read goes to stderr.
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (existsSync(report)) {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    passed += result.numPassedTests;
    failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
    skipped += result.numPendingTests + result.numTodoTests;
  } else {
    process.stdout.write('Jest ended without a report.\n');
    failed += 1;
  }
}
rmSync(folder, { recursive: true });

if (skipped > 0) {
  process.stdout.write(
    'Left out: the tests on real supplier and screening lists, which stand in ../shared/data where it exists.\n',
  );
}
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exit(failed === 0 ? 0 : 1);
