import { UnreadableFile } from '@plumbline/intake';
import { Piscina } from 'piscina';
import type { LookAnswer, LookRequest } from './look-thread.ts';

/** Limits of looks in threads. */
export interface ThreadCaps {
  /** Looks at a time. */
  readonly places: number;
  readonly milliseconds: number;
  /** Heap of a thread in megabytes. */
  readonly megabytes: number;
}

/** Milliseconds after which an idle thread ends. Starting one takes about a second, because it loads the tables for reading files. */
const KEPT_IDLE = 300_000;

/** Threads that look at files, with limits on time and memory. The first look starts one. */
export class LookThreads {
  readonly #caps: ThreadCaps;
  #threads: Piscina<LookRequest, LookAnswer> | null = null;

  constructor(caps: ThreadCaps) {
    this.#caps = caps;
  }

  /** @throws UnreadableFile for a look that takes too much time or memory */
  async run(request: LookRequest): Promise<LookAnswer> {
    const { milliseconds, megabytes } = this.#caps;
    try {
      return await this.#started().run(request, { name: 'look', signal: AbortSignal.timeout(milliseconds) });
    } catch (error) {
      const { name, code } = error as NodeJS.ErrnoException;
      if (name === 'AbortError') throw new UnreadableFile('look-time-cap', { seconds: milliseconds / 1_000 });
      if (code === 'ERR_WORKER_OUT_OF_MEMORY') throw new UnreadableFile('look-memory-cap', { megabytes });
      throw error;
    }
  }

  /** Ends the threads; a later look starts new ones. */
  async close(): Promise<void> {
    await this.#threads?.destroy();
    this.#threads = null;
  }

  #started(): Piscina<LookRequest, LookAnswer> {
    this.#threads ??= this.#start();
    return this.#threads;
  }

  #start(): Piscina<LookRequest, LookAnswer> {
    const { places, megabytes } = this.#caps;
    const threads = new Piscina<LookRequest, LookAnswer>({
      filename: new URL('./look-thread.ts', import.meta.url).href,
      minThreads: 0,
      maxThreads: places,
      idleTimeout: KEPT_IDLE,
      // A thread that waits for work with atomics blocks its event loop, so it would never hear from the process that reads a workbook.
      atomics: 'disabled',
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      // The thread does not need the options of the process or its environment, which holds secrets.
      execArgv: ['--no-warnings'],
      env: {},
    });
    // A thread that fails during start has no look to fail: the look waits for the next thread until it times out.
    threads.on('error', () => undefined);
    return threads;
  }
}
