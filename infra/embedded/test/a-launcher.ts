import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeDatabase, stopPostmaster } from '../database.mjs';

const entry = join(dirname(fileURLToPath(import.meta.url)), 'stand-in-launcher.mjs');

/** A folder for one test, and the launchers started on it. */
export class LauncherFixture {
  readonly folder = mkdtempSync(join(tmpdir(), 'plumbline-launcher-'));
  readonly #runs: LauncherRun[] = [];

  start(args: readonly string[] = [], environment: Record<string, string> = {}): LauncherRun {
    const run = new LauncherRun(this.folder, args, environment);
    this.#runs.push(run);
    return run;
  }

  databasePid(): number {
    return Number(readFileSync(join(this.folder, 'database/postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** Stops what runs and removes the folder. */
  async remove(): Promise<void> {
    for (const run of this.#runs) await run.stop();
    const pid = readablePid(() => this.databasePid());
    if (pid !== undefined) await stopPostmaster(pid);
    removeDatabase(this.folder);
  }
}

function readablePid(read: () => number): number | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

export class LauncherRun {
  said = '';
  readonly ended: Promise<number | null>;
  readonly #process: ChildProcess;

  constructor(folder: string, args: readonly string[], environment: Record<string, string>) {
    this.#process = spawn(process.execPath, [entry, ...args], {
      env: { PATH: pathOfThisProcess(), TEST_FOLDER: folder, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hear = (chunk: Buffer): void => {
      this.said += chunk.toString('utf8');
    };
    this.#process.stdout?.on('data', hear);
    this.#process.stderr?.on('data', hear);
    this.ended = new Promise((resolve) => this.#process.on('close', resolve));
  }

  /** The address that is printed once everything runs. */
  async ready(): Promise<string> {
    return (await this.says(/ready: (http:\S+)/))[1] ?? '';
  }

  /** Waits until its output matches. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.said);
      if (match) return match;
      const over = await Promise.race([this.ended.then(() => true), pause(20)]);
      if (over && !pattern.test(this.said))
        throw new Error(`The launcher ended without saying ${pattern}: ${this.said}`);
    }
  }

  async stop(): Promise<number | null> {
    this.#process.kill('SIGTERM');
    return this.ended;
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.ended;
  }
}

const pause = (milliseconds: number): Promise<false> =>
  new Promise((resolve) => setTimeout(() => resolve(false), milliseconds));

const pathOfThisProcess = (): string => '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** A port on which another program listens. */
export async function aTakenPort(): Promise<{ port: number; server: Server }> {
  const server = createServer((socket) => socket.end('this is no PostgreSQL\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, server };
}
