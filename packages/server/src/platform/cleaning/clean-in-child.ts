import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { residentBytes } from '@plumbline/intake';
import { FILE_REFUSALS, FileRefused } from './file-refused.ts';
import type { FileType } from './file-type.ts';

const entry = fileURLToPath(new URL('./cleaning-child.ts', import.meta.url));
const megabyte = 1024 ** 2;
const memoryLooks = 50;

/** What the process may take. */
export interface CleaningCaps {
  /** Resident bytes. */
  readonly memoryBytes: number;
  readonly milliseconds: number;
}

const CLEANING_CAPS: CleaningCaps = { memoryBytes: 1024 * megabyte, milliseconds: 60_000 };

/**
 * Cleans a picture or a PDF in a process of its own, which may read files but not write any, start programs or see the environment, and which is ended when it takes
 * more memory or time than the caps allow.
 * @throws FileRefused
 */
export async function cleanInChild(type: FileType, path: string, caps = CLEANING_CAPS): Promise<Buffer> {
  const file = await open(path, 'r');
  const heap = Math.floor((caps.memoryBytes / megabyte) * 0.7);
  // The library for pictures is not written in JavaScript.
  const rights = ['--permission', '--allow-fs-read=*', ...(type === 'pdf' ? [] : ['--allow-addons'])];
  const started = spawn(
    process.execPath,
    [`--max-old-space-size=${String(heap)}`, ...rights, '--no-warnings', entry, type],
    { stdio: ['ignore', 'pipe', 'pipe', file.fd], env: {} },
  );
  await file.close();
  let exceeded: 'too-large' | 'too-slow' | null = null;
  const end = (why: 'too-large' | 'too-slow'): void => {
    exceeded = why;
    started.kill('SIGKILL');
  };
  const memory = setInterval(() => {
    void residentBytes(started.pid).then((bytes) => bytes > caps.memoryBytes && end('too-large'));
  }, memoryLooks).unref();
  const time = setTimeout(() => end('too-slow'), caps.milliseconds).unref();
  try {
    const [content, said, code] = await Promise.all([
      buffer(started.stdio[1] as Readable),
      buffer(started.stdio[2] as Readable),
      new Promise<number | null>((resolve, reject) => {
        started.once('error', reject);
        started.once('close', (exitCode) => resolve(exitCode));
      }),
    ]);
    if (exceeded !== null) throw new FileRefused(exceeded);
    if (code === 0) return content;
    const refusal = said.toString('latin1');
    // A heap that is full ends the process with words of its own.
    throw new FileRefused(FILE_REFUSALS.find((each) => each === refusal) ?? 'too-large');
  } finally {
    clearInterval(memory);
    clearTimeout(time);
  }
}
