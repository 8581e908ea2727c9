import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import type { FileHandle } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { residentBytes } from '@plumbline/intake';

const megabyte = 1024 ** 2;
const memoryLooks = 50;

/** What the process may take. */
export interface Caps {
  /** Resident bytes. The limit of the heap does not bound buffers, so the size of the process is watched too. */
  readonly memoryBytes: number;
  readonly milliseconds: number;
}

/** The process gave no answer. */
export class NoAnswer extends Error {
  /** What it said instead, or the cap that it went past. */
  readonly why: string;

  constructor(why: string) {
    super(`The capped process gave no answer: ${why}`);
    this.why = why;
  }
}

export interface CappedWork {
  /** Path of the program, which ends with `answerParent`. */
  readonly entry: string;
  readonly words: readonly string[];
  readonly input: FileHandle | Buffer;
  /** Whether it needs a library that is not written in JavaScript. */
  readonly addons: boolean;
  readonly caps: Caps;
  /** Ends the process, with its reason. */
  readonly signal?: AbortSignal;
}

/** Who waits for an answer gives way to this: lower is sooner. */
const PRIORITY = 10;

/** Does the work in a process of its own. @returns its answer @throws NoAnswer `too-large`, `too-slow`, or what the process said */
export async function runCapped({ entry, words, input, addons, caps, signal }: CappedWork): Promise<Buffer> {
  signal?.throwIfAborted();
  const heap = Math.floor((caps.memoryBytes / megabyte) * 0.7);
  const rights = ['--permission', '--allow-fs-read=*', ...(addons ? ['--allow-addons'] : [])];
  const started = spawn(
    process.execPath,
    [`--max-old-space-size=${String(heap)}`, ...rights, '--no-warnings', entry, ...words],
    { stdio: ['ignore', 'pipe', 'pipe', Buffer.isBuffer(input) ? 'pipe' : input.fd], env: {} },
  );
  if (started.pid !== undefined) giveWay(started.pid);
  if (Buffer.isBuffer(input)) give(started.stdio[3] as Writable, input);
  let exceeded: 'too-large' | 'too-slow' | null = null;
  const end = (why: 'too-large' | 'too-slow'): void => {
    exceeded = why;
    started.kill('SIGKILL');
  };
  const abort = (): void => void started.kill('SIGKILL');
  signal?.addEventListener('abort', abort, { once: true });
  const memory = setInterval(() => {
    void residentBytes(started.pid).then((bytes) => bytes > caps.memoryBytes && end('too-large'));
  }, memoryLooks).unref();
  const time = setTimeout(() => end('too-slow'), caps.milliseconds).unref();
  try {
    const [answer, said, code] = await Promise.all([
      buffer(started.stdio[1] as Readable),
      buffer(started.stdio[2] as Readable),
      new Promise<number | null>((resolve, reject) => {
        started.once('error', reject);
        started.once('close', (exitCode) => resolve(exitCode));
      }),
    ]);
    signal?.throwIfAborted();
    if (exceeded !== null) throw new NoAnswer(exceeded);
    if (code === 0) return answer;
    throw new NoAnswer(said.toString('latin1'));
  } finally {
    signal?.removeEventListener('abort', abort);
    clearInterval(memory);
    clearTimeout(time);
  }
}

/** Requests come first where the machine is busy. */
function giveWay(pid: number): void {
  try {
    setPriority(pid, PRIORITY);
  } catch {
    // It has ended already.
  }
}

function give(pipe: Writable, bytes: Buffer): void {
  // A process that ends before it has read everything is heard by its answer.
  pipe.on('error', () => undefined);
  pipe.end(bytes);
}
