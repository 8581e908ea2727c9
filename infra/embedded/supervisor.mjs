import { spawn } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { backOff } from './back-off.mjs';
import { answers, usualPatience, watchHeart, watchLiveness } from './liveness.mjs';
import { lastLineOf, tailOf } from './log-files.mjs';
import { keepPid, keptPid, signal, stopProcess } from './processes.mjs';
import { StartError } from './start-error.mjs';

const stopGrace = 10_000;
const readyEvery = 100;
const readyWithin = 2_000;
const slowAfter = 30_000;
const hopelessAfter = 5;
const heartPipe = 3;

/**
 * Runs one process and starts it again, with growing pauses, whenever it ends by itself; ends it when it no longer says that it lives.
 * @param {object} options
 * @param {{ name: string, command: string[], health: string, own?: Record<string, string> }} options.child `health` is the address below which it says whether it is live and ready, `own` its environment beside that of all
 * @param {Record<string, string>} options.environment
 * @param {string} options.log
 * @param {string} options.pidFile
 * @param {(line: string) => void} options.say
 * @param {typeof usualPatience} [options.patience]
 */
export function supervise({ child, environment, log, pidFile, say, patience = usualPatience }) {
  const { name, command, health, own } = child;
  const again = backOff();
  let pid;
  let wasReady = false;
  let endings = 0;
  let stopping = false;
  let timer;

  function start() {
    const output = openSync(log, 'a', 0o600);
    const from = fstatSync(output).size;
    const process = spawn(command[0], command.slice(1), {
      env: { ...environment, ...own, HEART_PIPE: String(heartPipe) },
      stdio: ['ignore', output, output, 'pipe'],
      // A process group of its own: Ctrl-C in the terminal must reach only the launcher, which stops things in order.
      detached: true,
    });
    closeSync(output);
    again.started();
    pid = process.pid;
    if (pid !== undefined) keepPidOf(pid);
    const over = new AbortController();
    let isSilent = false;
    const ended = (how) => {
      if (over.signal.aborted) return;
      over.abort();
      pid = undefined;
      rmSync(pidFile, { force: true });
      if (stopping) return;
      endings += 1;
      // One that stood still has cost time enough, and cannot be back at once.
      const wait = isSilent ? 0 : again.next();
      // A process that refuses to start logs the reason last: a job without a handler, an address that it cannot reach.
      const reason = wasReady ? '' : lastLineOf(log, from);
      const said = reason === '' ? '' : ` It said: ${reason}`;
      say(`The ${name} ended (${how}); it is started again in ${wait / 1000} s. Its log: ${log}.${said}`);
      timer = setTimeout(start, wait);
    };
    process.on('error', (error) => ended(error.message));
    process.on('exit', (code, signalName) => ended(signalName ?? `code ${code}`));
    const onSilent = () => {
      isSilent = true;
      say(`The ${name} does not answer any more; it is ended. Its log: ${log}`);
      process.kill('SIGKILL');
    };
    void watchLiveness({ url: `${health}/live`, ended: over.signal, patience, onSilent });
    watchHeart({ heart: process.stdio[heartPipe], ended: over.signal, patience, onSilent });
  }

  function keepPidOf(running) {
    try {
      keepPid(pidFile, running);
    } catch (error) {
      // The process runs, on a disk that may be full: it is worth more than the note.
      say(`The number of the ${name} (${running}) could not be written to ${pidFile} (${error.code}).`);
    }
  }

  mkdirSync(dirname(pidFile), { recursive: true });
  start();

  return {
    /** Waits until the process is ready or everything should end. Gives up if it keeps ending without ever being ready. */
    async ready(ending) {
      let slowAt = performance.now() + slowAfter;
      while (!ending.aborted) {
        if (pid !== undefined && (await answers(`${health}/ready`, readyWithin))) {
          wasReady = true;
          return;
        }
        if (!wasReady && endings >= hopelessAfter) {
          throw new StartError(
            `The ${name} ended ${endings} times without getting ready. The end of ${log}:\n${tailOf(log)}`,
          );
        }
        if (performance.now() > slowAt) {
          say(`The ${name} is not ready yet. Its log: ${log}`);
          slowAt += slowAfter;
        }
        await sleep(readyEvery);
      }
    },
    async stop() {
      stopping = true;
      clearTimeout(timer);
      if (pid !== undefined) await stopProcess(pid, stopGrace);
    },
    /** Ends the process now. */
    kill() {
      if (pid !== undefined) signal(pid, 'SIGKILL');
    },
  };
}

/** Stops a process that an earlier launcher, killed before it could, left running. */
export async function stopLeftOver(pidFile) {
  const pid = keptPid(pidFile);
  if (pid !== undefined) await stopProcess(pid, stopGrace);
  rmSync(pidFile, { force: true });
  return pid !== undefined;
}

/** The file that holds the id of a process. */
export const pidFileIn = (folder, name) => join(folder, 'run', `${name}.pid`);

/** The file that holds the address at which people reach the service. */
export const addressFileIn = (folder) => join(folder, 'run', 'address');
