import { Worker } from 'node:worker_threads';
import { heartPipe } from '../config/heart-pipe.ts';

/** Starts the thread, if the process that started this one listens for it. Without it nothing else changes. */
export function startHeart(pipe = heartPipe()): void {
  if (pipe === null) return;
  // Nothing of the process itself is loaded into it: it has to beat from the beginning.
  const thread = new Worker(new URL('heart-thread.ts', import.meta.url), {
    ...{ workerData: pipe, execArgv: [], env: {}, stdout: true, stderr: true },
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 1 },
  });
  thread.on('error', () => undefined);
  thread.unref();
}
