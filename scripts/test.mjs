import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { root, setUp } from './setup.mjs';
import { jestArguments, suites } from './suites.mjs';

// npm test                      every check and every suite
// npm test -- --without kills   the same without a suite, where that has been run already
// npm test -- PATH...           every check, and the test files with such a path
// npm run test:NAME             one suite, on two cores
const asked = process.argv.slice(2);
const valueOf = (option) => {
  const at = asked.indexOf(option);
  return at === -1 ? undefined : asked.splice(at, 2)[1];
};
const [only, without] = [valueOf('--suite'), valueOf('--without')];
for (const name of [only, without]) {
  if (name === undefined || suites.some((known) => known.name === name)) continue;
  process.stderr.write(
    `There is no suite "${name}". The suites are ${suites.map((known) => known.name).join(', ')}.\n`,
  );
  process.exit(1);
}

const node = setUp();
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const checks = [...scripts.check.matchAll(/npm run (\S+)/g)].map(([, name]) => name);
const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
const counts = { passed: 0, failed: 0, skipped: 0, found: 0 };
const failures = [];

/** Runs a program and prints what it says once it has ended, because others talk at the same time. @returns whether it succeeded */
async function run(what, command, args, heard) {
  process.stdout.write(`${what} begins\n`);
  const since = performance.now();
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env });
  const said = [];
  for (const name of ['stdout', 'stderr']) {
    child[name].on('data', (chunk) => {
      if (heard.includes(name)) said.push(chunk);
    });
  }
  const [code] = await once(child, 'close');
  if (code !== 0) failures.push(what);
  const took = `${Math.round((performance.now() - since) / 1000)} s`;
  process.stdout.write(`${Buffer.concat(said).toString()}${what} ${code === 0 ? 'took' : 'FAILED after'} ${took}\n`);
  return code === 0;
}

async function runCheck(name) {
  // As npm runs a script: with the programs of the dependencies to be found, and Node 24 before all others.
  const succeeded = await run(`check ${name}`, 'npm', ['run', '--silent', name], ['stdout', 'stderr']);
  counts[succeeded ? 'passed' : 'failed'] += 1;
}

async function runJest(name, args) {
  const report = join(folder, `${name}.json`);
  const jest = ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js')];
  // A snapshot that is missing is a failure, and is not written. What people read goes to stderr.
  const options = ['--ci', '--json', '--outputFile', report];
  const succeeded = await run(`suite ${name}`, node, [...jest, ...options, ...args], ['stderr']);
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
  // Jest also fails where no test has: a suite without a file, a service that does not stop.
  counts.failed += failed === 0 && !succeeded ? 1 : failed;
}

/** Works on tasks, the first ones first, as many at a time as there are cores. */
async function inLanes(tasks) {
  const waiting = [...tasks];
  const lane = async () => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) await task();
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, lane));
}

if (only !== undefined) {
  await runJest(only, [...jestArguments(suites.find(({ name }) => name === only)), '--maxWorkers=2', ...asked]);
} else if (asked.length > 0) {
  await inLanes(checks.map((name) => () => runCheck(name)));
  const projects = [...new Set(suites.map(({ project }) => project))];
  // The files may all be of one project.
  await runJest('asked for', ['--passWithNoTests', ...asked, '--selectProjects', ...projects, '--maxWorkers=2']);
} else {
  // One worker each: beside each other they keep the cores busy. ESLint takes longest of the checks.
  const wanted = suites.filter(({ name }) => name !== without);
  await inLanes([
    ...wanted.map((suite) => () => runJest(suite.name, [...jestArguments(suite), '--maxWorkers=1'])),
    ...checks.map((name) => () => runCheck(name)),
  ]);
}
rmSync(folder, { recursive: true });

if (counts.found === 0) {
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
