import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { readingLimits } from '../reading-limits.ts';
import type { ByteSource, OpenedWorkbook, ReadEvent, WorkbookReader } from '../row-source.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { unpackedEvent, type ChildMessage, type ChildRequest } from './child-messages.ts';

/** The caps that are enforced on the process from outside. */
export interface ChildCaps {
  /** Resident bytes. */
  readonly memoryBytes: number;
  /** Milliseconds of work for each 100,000 rows; waiting for the consumer does not count. */
  readonly milliseconds: number;
}

const entry = fileURLToPath(new URL('./workbook-child.ts', import.meta.url));
const memoryLooks = 50;

/**
 * Reads every workbook in a process of its own, which may read files but not write any, start programs or see the
 * environment, and which is ended when it takes more memory or time than the caps allow.
 * @param nodePath the Node 24 that runs the process
 */
export function cappedChildReader(nodePath: string, caps: ChildCaps = readingLimits): WorkbookReader {
  return {
    async open(file, options) {
      for await (const message of messages(nodePath, caps, file, { ask: 'open', options })) {
        if ('opened' in message) return message.opened;
      }
      throw new UnreadableFile('workbook-broken', { reason: 'no answer' });
    },
    rows: (file, opened) => rowsOf(nodePath, caps, file, opened),
  };
}

async function* rowsOf(
  nodePath: string,
  caps: ChildCaps,
  file: ByteSource,
  opened: Pick<OpenedWorkbook, 'sheet' | 'sheets' | 'headerRow' | 'header'>,
): AsyncGenerator<ReadEvent[]> {
  const request: ChildRequest = {
    ask: 'rows',
    sheet: opened.sheets.indexOf(opened.sheet),
    headerRow: opened.headerRow,
    columns: opened.header.length,
  };
  for await (const message of messages(nodePath, caps, file, request)) {
    if ('rows' in message && message.rows.length > 0) yield message.rows.map(unpackedEvent);
  }
}

async function* messages(
  nodePath: string,
  caps: ChildCaps,
  file: ByteSource,
  request: ChildRequest,
): AsyncGenerator<ChildMessage> {
  const child = await startedChild(nodePath, caps, file, request);
  const watched = watchMemory(child, caps);
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let rows = 0;
  let spent = 0;
  let rest = '';
  const decoder = new TextDecoder();
  const chunks = (child.stdout as Readable).iterator() as AsyncIterator<Buffer>;
  try {
    for (;;) {
      const since = performance.now();
      const allowed = caps.milliseconds * (1 + Math.floor(rows / readingLimits.rowsPerTimeLimit));
      const next = await withinTime(chunks.next(), allowed - spent, caps);
      spent += performance.now() - since;
      if (next.done === true) break;
      const lines = (rest + decoder.decode(next.value, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const message = JSON.parse(line) as ChildMessage;
        if ('failed' in message) throw new UnreadableFile(message.failed, message.parameters);
        if ('done' in message) return;
        if ('rows' in message) rows += message.rows.length;
        yield message;
      }
    }
    await closed;
    throw watched.failure() ?? new UnreadableFile('workbook-broken', { reason: `exit ${String(child.exitCode)}` });
  } finally {
    watched.stop();
    child.stdout?.destroy();
    child.kill('SIGKILL');
    await closed;
  }
}

async function startedChild(
  nodePath: string,
  caps: ChildCaps,
  file: ByteSource,
  request: ChildRequest,
): Promise<ChildProcess> {
  const descriptor = await openedFile(file);
  try {
    const heap = Math.floor((caps.memoryBytes / 1024 ** 2) * 0.7);
    const flags = [`--max-old-space-size=${heap}`, '--permission', '--allow-fs-read=*', '--no-warnings'];
    return await new Promise<ChildProcess>((resolve, reject) => {
      const child = spawn(nodePath, [...flags, entry, JSON.stringify(request)], {
        stdio: ['ignore', 'pipe', 'ignore', descriptor.fd],
        env: {},
      });
      child.once('spawn', () => resolve(child));
      child.once('error', reject);
    });
  } finally {
    await descriptor.close();
  }
}

/** Opens the file in place, or a copy that is removed when it is closed. */
async function openedFile(file: ByteSource): ReturnType<typeof open> {
  try {
    if (file.path !== undefined) return await open(file.path, 'r');
    const folder = await mkdtemp(join(tmpdir(), 'plumbline-workbook-'));
    try {
      const copy = join(folder, 'workbook');
      await pipeline(file.open(), createWriteStream(copy));
      return await open(copy, 'r');
    } finally {
      await rm(folder, { recursive: true });
    }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UnreadableFile('read-failed', { reason });
  }
}

async function withinTime<T>(work: Promise<T>, milliseconds: number, caps: ChildCaps): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const parameters = { seconds: caps.milliseconds / 1_000, rows: readingLimits.rowsPerTimeLimit };
      reject(new UnreadableFile('time-cap', parameters));
    }, milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Ends the process when it grows past the cap; where the system does not report its size, only the heap limit applies. */
function watchMemory(child: ChildProcess, caps: ChildCaps): { failure(): UnreadableFile | null; stop(): void } {
  let exceeded = false;
  const look = async (): Promise<void> => {
    const status = await readFile(`/proc/${String(child.pid)}/status`, 'utf8').catch(() => '');
    const resident = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1_024;
    if (resident <= caps.memoryBytes) return;
    exceeded = true;
    child.kill('SIGKILL');
  };
  const timer = setInterval(() => void look(), memoryLooks);
  return {
    failure: () =>
      exceeded || child.signalCode === 'SIGABRT' || child.exitCode === 134
        ? new UnreadableFile('memory-cap', { megabytes: Math.floor(caps.memoryBytes / 1024 ** 2) })
        : null,
    stop: () => clearInterval(timer),
  };
}
