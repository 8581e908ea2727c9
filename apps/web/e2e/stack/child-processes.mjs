import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A process that ends is noticed at once: this is for one that hangs, on a machine that does much else. */
const grace = 300_000;

/**
 * Starts a process of the service and waits until it says that it is ready.
 * @param {{ command: string[], environment: Record<string, string>, log: string, healthUrl: string }} options
 */
export async function startChild({ command, environment, log, healthUrl }) {
  const output = openSync(log, 'a');
  const child = spawn(command[0], command.slice(1), { env: environment, stdio: ['ignore', output, output] });
  closeSync(output);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const until = performance.now() + grace;
  while (!(await answers(healthUrl))) {
    if (child.exitCode !== null || performance.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`${command.at(-1)} did not start:\n${readFileSync(log, 'utf8').slice(-4000)}`);
    }
    await wait(100);
  }
  return {
    pid: child.pid,
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(late);
    },
  };
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
