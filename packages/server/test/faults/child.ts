import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../src/platform/config/config.ts';
import { IMPATIENT } from './patience.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const program = fileURLToPath(new URL('service-process.ts', import.meta.url));

/** The api or a worker in a process of its own. */
export class Child {
  readonly port: number;
  readonly #process: ChildProcess;

  private constructor(process: ChildProcess, port: number) {
    this.#process = process;
    this.port = port;
  }

  /** Starts it and waits until it answers. @throws Error when it ends instead */
  static async start(kind: 'api' | 'worker', { environment }: Config, settings = IMPATIENT): Promise<Child> {
    const argument = JSON.stringify({ kind, environment, settings });
    const child = spawn(
      `${root}node_modules/.bin/node`,
      ['--no-warnings', '--import', `${root}scripts/decorators.mjs`, program, argument],
      { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
    );
    if (child.stdout === null) throw new Error('The process has no output');
    const ended = once(child, 'exit').then(() => {
      throw new Error(`The ${kind} ended before it was ready`);
    });
    const [said] = (await Promise.race([once(child.stdout, 'data'), ended])) as [Buffer];
    ended.catch(() => undefined);
    return new Child(child, Number(said.toString()));
  }

  get isAlive(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Kills it as a power cut would: nothing in it can finish. */
  async kill(): Promise<void> {
    if (!this.isAlive) return;
    this.#process.kill('SIGKILL');
    await once(this.#process, 'exit');
  }

  /** Suspends the process without its noticing. */
  freeze(): void {
    this.#process.kill('SIGSTOP');
  }

  thaw(): void {
    this.#process.kill('SIGCONT');
  }
}
