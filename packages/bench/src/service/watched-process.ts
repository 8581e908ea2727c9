import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { peakBytes, processorSeconds, residentBytes } from '../process-tree.ts';
import { withDecorators } from './programs.ts';

const looks = 50;

/** A process of the service, watched from outside while it works. */
export interface WatchedProcess {
  readonly pid: number;
  /** Peak bytes since the last call, including child processes; sampled every 50 ms. */
  takePeak(): number;
  /** Peak bytes of any one of its processes, as the kernel counts. */
  peak(): number;
  processor(): number;
  stop(): Promise<void>;
}

/** Starts a program of the back end as `npm start` does; its log is discarded. @param flags of Node */
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
  // Nothing else ends it when this process is interrupted.
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
