import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldestNode = 20;
const stamp = join(root, 'node_modules', '.plumbline-setup');
const runtime = join(root, 'node_modules', 'node-runtime', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Ends this process with one sentence on stderr. */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Every file that decides what is installed. */
function manifests() {
  const workspaces = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name, 'package.json')),
  );
  return ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...workspaces.sort()].filter((file) =>
    existsSync(join(root, file)),
  );
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of manifests())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/** The package manager in its pinned version, run without being installed: arguments for `spawn`. */
export function pnpmCall(args, options) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return ['npx', ['--yes', packageManager, ...args], { cwd: root, shell: process.platform === 'win32', ...options }];
}

/** Runs it and waits for its end. */
export function pnpm(args, options) {
  return spawnSync(...pnpmCall(args, options));
}

function install() {
  process.stderr.write('Plumbline: installing what pnpm-lock.yaml names; the first time takes about a minute.\n');
  const result = pnpm(['install', '--frozen-lockfile'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (result.error)
    stop(`Plumbline could not be set up: npx cannot be run (${result.error.message}). Install Node.js with npm.`);
  if (result.status === 0) return;
  const said = `${result.stdout}${result.stderr}`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|META_FETCH_FAIL|ERR_SOCKET/.test(said)) {
    stop(
      'Plumbline could not be set up: the npm registry cannot be reached. The first run needs it; later runs do not. ' +
        'Connect, or point npm to a mirror (npm config set registry ADDRESS), and try again.',
    );
  }
  process.stderr.write(said);
  stop('Plumbline could not be set up: the installation failed for the reason above.');
}

/**
 * Makes the checkout ready to run: installs dependencies and Node 24 when the files that name them have changed since the last time.
 * Reports on stderr; stdout stays free for results.
 * @returns the path of Node 24
 */
export function setUp() {
  const own = Number(process.versions.node.split('.')[0]);
  if (own < oldestNode) {
    stop(
      `Plumbline needs Node.js ${oldestNode} or newer to start; this is ${process.versions.node}. Install a newer one.`,
    );
  }
  const wanted = fingerprint();
  const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (found !== wanted || !existsSync(runtime)) {
    install();
    if (!existsSync(runtime)) {
      stop('Plumbline could not be set up: Node 24 was not installed. Delete the folder node_modules and try again.');
    }
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
  }
  return runtime;
}
