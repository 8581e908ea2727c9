import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
  /** Closes stdout after so many bytes, as `| head` does. */
  readonly readOnly?: number;
}

/** Runs the real command line on Node 24, as a person would. */
export async function plumbline(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const child = spawn(node, [main, ...args], {
    cwd: options.folder ?? root,
    env: { PATH: '', NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/plumbline'), ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  let read = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    out.push(chunk);
    read += chunk.length;
    if (options.readOnly !== undefined && read >= options.readOnly) child.stdout.destroy();
  });
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}
