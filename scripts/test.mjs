import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, constants, setPriority, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { buildWeb } from '../infra/embedded/web-build.mjs';
import { root, setUp } from './setup.mjs';
import { everyday, jest, jestArguments, suiteNamed } from './suites.mjs';

// npm test                      every check and every suite
// npm test -- --without kills   the same without a suite that has already run
// npm test -- PATH...           every check, and the test files with such a path
// npm run test:NAME             one suite, on two cores
const asked = process.argv.slice(2);
const valueOf = (option) => {
  const at = asked.indexOf(option);
  return at === -1 ? undefined : asked.splice(at, 2)[1];
};
const [only, without] = ['--suite', '--without'].map(valueOf).map((name) => name && suiteNamed(name));

const node = setUp();
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const checks = [...scripts.check.matchAll(/npm run (\S+)/g)].map(([, name]) => name);
const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
const counts = { passed: 0, failed: 0, skipped: 0, found: 0 };
const failures = [];

/** Runs a program and passes on its output. @param givesWay to programs that do not @returns whether it succeeded */
async function run(what, command, args, { stdio, hear, givesWay = false }) {
  process.stdout.write(`${what} begins\n`);
  const since = performance.now();
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  const child = spawn(command, args, { cwd: root, stdio, env });
  if (givesWay && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear);
  const [code] = await once(child, 'close');
  const seconds = Math.round((performance.now() - since) / 1000);
  if (code !== 0) failures.push(what);
  return { succeeded: code === 0, end: `${what} ${code === 0 ? 'took' : 'FAILED after'} ${seconds} s\n` };
}

/** Prints the output of a check once it has ended, because others print meanwhile. */
async function runCheck(name) {
  const said = [];
  // npm adds the dependencies' programs to the path; Node 24 comes first.
  const script = ['run', '--silent', name];
  const { succeeded, end } = await run(`check ${name}`, 'npm', script, {
    stdio: ['ignore', 'pipe', 'pipe'],
    hear: (chunk) => said.push(chunk),
    givesWay: true,
  });
  counts[succeeded ? 'passed' : 'failed'] += 1;
  process.stdout.write(`${Buffer.concat(said).toString()}${end}`);
}

/** Prints Jest's output as it comes: whole files, each with the name of its project. */
async function runJest(name, args, { givesWay } = {}) {
  const report = join(folder, `${name}.json`);
  // A missing snapshot is a failure and is not written. With --json, the readable output goes to stderr.
  const options = ['--ci', '--json', '--outputFile', report];
  const { succeeded, end } = await run(`suite ${name}`, node, [...jest, ...options, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    hear: (chunk) => process.stdout.write(chunk),
    givesWay,
  });
  process.stdout.write(end);
  if (!existsSync(report)) {
    process.stdout.write(`Jest ended without a report of ${name}.\n`);
    counts.failed += 1;
    return;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  counts.passed += result.numPassedTests;
  counts.skipped += result.numPendingTests + result.numTodoTests;
  counts.found += result.numTotalTests;
  // Jest can fail without a failed test: a suite without a file, a service that does not stop.
  counts.failed += failed === 0 && !succeeded ? 1 : failed;
}

/** Two suites start the service with its pages, so these are built once beforehand: both must not build into one folder. */
async function buildForPages() {
  const steps = { signal: new AbortController().signal, say: (line) => process.stdout.write(`${line}\n`) };
  // Each suite that needs the build reports its failure again.
  await buildWeb({ root, node, environment: process.env, log: join(folder, 'web-build.log'), ...steps }).catch(
    () => undefined,
  );
}

/** Runs tasks in order, two more at a time than there are cores, because tests of a service wait a lot. */
async function inLanes(tasks) {
  const waiting = [...tasks];
  const lane = async () => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) await task();
  };
  await Promise.all(Array.from({ length: availableParallelism() + 2 }, lane));
}

if (only !== undefined) {
  await runJest(only.name, [...jestArguments(only), '--maxWorkers=2', ...asked]);
} else if (asked.length > 0) {
  await inLanes(checks.map((name) => () => runCheck(name)));
  const projects = [...new Set(everyday.map(({ project }) => project))];
  await runJest('of what was asked for', [...asked, '--selectProjects', ...projects, '--maxWorkers=2']);
} else {
  const building = buildForPages();
  // One worker each: side by side they keep the cores busy.
  const tests = everyday
    .filter((suite) => suite !== without)
    .map((suite) => async () => {
      if (suite.project === 'pages') await building;
      // The end waits for the longest one, which itself waits for a browser at every step.
      const givesWay = suite !== everyday[0];
      await runJest(suite.name, [...jestArguments(suite), '--maxWorkers=1'], { givesWay });
    });
  // Checks never wait, so they run one after another, beside suites that do.
  const inTurn = async () => {
    for (const name of checks) await runCheck(name);
  };
  await inLanes([inTurn, ...tests]);
}
rmSync(folder, { recursive: true });

if (counts.found === 0 && counts.failed === 0) {
  process.stdout.write('No test was found.\n');
  counts.failed += 1;
}
if (counts.skipped > 0) {
  process.stdout.write(
    'Left out: the tests on real supplier and screening lists, which stand in ../shared/data where it exists.\n',
  );
}
if (failures.length > 0) process.stdout.write(`Failed: ${failures.join(', ')}\n`);
const { passed, failed, skipped } = counts;
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`);
process.exit(failed === 0 ? 0 : 1);
