import { spawn, type ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../../src/platform/config/config.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../../..');

/** The api as a process of its own, which can be killed. */
export class ApiProcess {
  readonly address: string;
  readonly #child: ChildProcess;
  readonly #said: { text: string };

  private constructor(child: ChildProcess, address: string, said: { text: string }) {
    this.#child = child;
    this.address = address;
    this.#said = said;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** All its output. */
  get said(): string {
    return this.#said.text;
  }

  /** Waits for a line of its log. */
  async line(isWanted: (line: string) => boolean): Promise<string> {
    for (;;) {
      const found = this.said.split('\n').slice(0, -1).find(isWanted);
      if (found !== undefined) return found;
      await wait(20);
    }
  }

  /** Starts it and waits until it listens. */
  static async start(environment: Environment): Promise<ApiProcess> {
    const set = Object.entries({ ...environment, LOG_LEVEL: 'info' }).filter(([, value]) => value !== undefined);
    const child = spawn(
      join(root, 'node_modules/node-runtime/bin/node'),
      ['--import', join(root, 'scripts/decorators.mjs'), join(root, 'apps/api/src/main.ts')],
      {
        cwd: root,
        env: Object.fromEntries(set.map(([name, value]) => [name, String(value)])),
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    const said = { text: '' };
    const address = await new Promise<string>((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        said.text += chunk.toString();
        const found = /Server listening at (http:\/\/[\d.:]+)/.exec(said.text)?.[1];
        if (found !== undefined) resolve(found);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('exit', () => reject(new Error(`The api ended: ${said.text}`)));
    });
    return new ApiProcess(child, address, said);
  }

  /** Kills it at once, in the middle of its work. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await ended;
  }
}
