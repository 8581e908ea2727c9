import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './setup.mjs';

/**
 * Runs Node 24 with the terminal of this process, and ends this process the same way: same exit code, same signal.
 * @param {string} node path of Node 24
 * @param {string[]} args
 * @param {string} [folder] the folder to run in
 */
export function runNode(node, args, folder = process.cwd()) {
  // Caches compiled sources, so that a second start takes half the time.
  const NODE_COMPILE_CACHE = join(root, 'node_modules/.cache/plumbline');
  const env = { ...process.env, NODE_COMPILE_CACHE };
  const child = spawn(node, args, { stdio: 'inherit', cwd: folder, env });
  // Ctrl-C reaches both processes: this one waits for the other to stop.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`Plumbline could not start Node 24: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** The folder in which the person typed an npm command, so that relative file names resolve there. */
export function folderTypedIn(scriptName) {
  const byNpm = process.env.npm_lifecycle_event === scriptName;
  return (byNpm && process.env.INIT_CWD) || process.cwd();
}
