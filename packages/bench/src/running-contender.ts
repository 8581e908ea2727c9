import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ContenderReply, ContenderRequest, ContenderTask } from './contender-messages.ts';
import { withDecorators } from './service/programs.ts';
import { peakBytes, residentBytes } from './process-tree.ts';

const entry = fileURLToPath(new URL('./contender-process.ts', import.meta.url));
const memoryLooks = 20;

/** One measured run: handled rows or units, and seconds. */
export interface Run {
  readonly handled: number;
  readonly wall: number;
  readonly processor: number;
}

/** A contender in its own process, ready to work. */
export class RunningContender {
  readonly #process: ChildProcess;
  readonly #pid: number;
  readonly #name: string;
  #most = 0;

  private constructor(started: ChildProcess, pid: number, name: string) {
    this.#process = started;
    this.#pid = pid;
    this.#name = name;
  }

  /** @throws Error when the contender cannot be prepared */
  static async start(task: ContenderTask): Promise<RunningContender> {
    const started = fork(entry, [JSON.stringify(task)], {
      execArgv: task.workload.database === undefined ? ['--no-warnings'] : [...withDecorators],
    });
    await once(started, 'spawn');
    const contender = new RunningContender(started, started.pid ?? 0, `${task.benchmark}: ${task.contender}`);
    await contender.#reply();
    return contender;
  }

  async answer(): Promise<string> {
    const reply = await this.#ask('answer');
    if (!('answer' in reply)) throw new Error(`${this.#name} gave no answer`);
    return reply.answer;
  }

  async run(): Promise<Run> {
    const timer = setInterval(() => this.#lookAtMemory(), memoryLooks);
    try {
      const reply = await this.#ask('run');
      if (!('run' in reply)) throw new Error(`${this.#name} did not run`);
      return reply.run;
    } finally {
      clearInterval(timer);
    }
  }

  /** Peak bytes of the process and those that it started, sampled every 20 ms. */
  get peakBytes(): number {
    return Math.max(this.#most, peakBytes(this.#pid));
  }

  async stop(): Promise<void> {
    const ended = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await ended;
  }

  #lookAtMemory(): void {
    this.#most = Math.max(this.#most, residentBytes(this.#pid));
  }

  async #ask(request: ContenderRequest): Promise<ContenderReply> {
    this.#process.send(request);
    return this.#reply();
  }

  async #reply(): Promise<ContenderReply> {
    const gone = new AbortController();
    try {
      const reply = await Promise.race([
        once(this.#process, 'message', { signal: gone.signal }) as Promise<[ContenderReply]>,
        once(this.#process, 'exit', { signal: gone.signal }).then(() => [{ failed: 'the process ended' }] as const),
      ]);
      if ('failed' in reply[0]) throw new Error(`${this.#name}: ${reply[0].failed}`);
      return reply[0];
    } finally {
      gone.abort();
    }
  }
}
