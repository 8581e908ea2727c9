import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { peakBytes, processorSeconds, residentBytes } from '../process-tree.ts';
import { withDecorators } from './programs.ts';

const looks = 50;

/** A process of the service, watched from outside while it works. */
export interface WatchedProcess {
  readonly pid: number;
  /** The most bytes held since the last call, the process with all that it starts; looked at every 50 ms. */
  takePeak(): number;
  /** The most bytes that one process of it ever held, as the kernel counts. */
  peak(): number;
  processor(): number;
  stop(): Promise<void>;
}

/** Starts a program of the back end as `npm start` does; its log goes to nowhere. @param flags of Node */
export function startWatched(
  program: string,
  env: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): WatchedProcess {
  const child = spawn(process.execPath, [...flags, ...withDecorators, program], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
  const pid = child.pid ?? 0;
  // Nobody else ends it when this process is broken off.
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, residentBytes(pid));
  }, looks);
  return {
    pid,
    takePeak: () => {
      const peak = most;
      most = 0;
      return peak;
    },
    peak: () => peakBytes(pid),
    processor: () => processorSeconds(pid),
    stop: async () => {
      clearInterval(timer);
      process.off('exit', end);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
