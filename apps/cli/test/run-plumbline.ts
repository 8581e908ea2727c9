import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { environment } from '../src/environment.ts';
import { run } from '../src/run.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const node = join(root, 'node_modules/node-runtime/bin/node');
const main = join(root, 'apps/cli/src/main.ts');

/** How one run of the command line ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** What is piped in. */
  readonly input?: Readable;
}

/** Keeps what is written to it. */
class Kept extends Writable {
  readonly #chunks: Buffer[] = [];

  override _write(chunk: Buffer, _: BufferEncoding, written: () => void): void {
    this.#chunks.push(chunk);
    written();
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString();
  }
}

/** Runs the command line in the process of the test: its program, options and outputs, without the second that Node takes to start. */
export async function plumbline(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const stdout = new Kept();
  const stderr = new Kept();
  const surroundings = environment({
    ...{ env: options.environment ?? {}, stdin: options.input ?? Readable.from([]), stdout, stderr, execPath: node },
    cwd: () => options.folder ?? root,
  });
  const code = await run(args, surroundings);
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** Starts the command line as a person would. For what only a process of its own can show. */
export async function startedPlumbline(
  args: readonly string[],
  { folder = root, untilFirstBytes = false }: { readonly folder?: string; readonly untilFirstBytes?: boolean } = {},
): Promise<Ended> {
  const child = spawn(node, [main, ...args], {
    cwd: folder,
    env: { PATH: '', NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/plumbline') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => {
    out.push(chunk);
    // As `| head` does.
    if (untilFirstBytes) child.stdout.destroy();
  });
  const [stderr, code] = await Promise.all([
    buffer(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { code, stdout: Buffer.concat(out).toString(), stderr: stderr.toString() };
}
