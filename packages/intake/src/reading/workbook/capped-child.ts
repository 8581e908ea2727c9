import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { readingLimits } from '../reading-limits.ts';
import type { ByteSource, OpenedWorkbook, ReadEvent, ReadOptions, WorkbookReader } from '../row-source.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { framedMessages, frameOf, type ChildMessage, type ChildRequest } from './child-messages.ts';
import type { HiddenParts } from './hidden-parts.ts';
import { unpackedRows } from './packed-rows.ts';
import { residentBytes } from './resident-bytes.ts';

/** The caps that are enforced on the process from outside. */
export interface ChildCaps {
  /** Resident bytes. */
  readonly memoryBytes: number;
  /** Milliseconds of work for each 100,000 rows; waiting for the consumer does not count. */
  readonly milliseconds: number;
}

/** Tells what a spreadsheet program does not show of a workbook. */
export interface HiddenReader {
  /** Of each sheet, in their order. @throws UnreadableFile as reading does */
  hidden(file: ByteSource): Promise<readonly HiddenParts[]>;
}

const entry = fileURLToPath(new URL('./workbook-child.ts', import.meta.url));
/** Where Node keeps the compiled code of this checkout; see `workbook-child.ts`. */
const compiledCode = fileURLToPath(new URL('../../../../../node_modules/.cache/plumbline', import.meta.url));
const memoryLooks = 50;
/** Milliseconds that a process waits to be asked for the rows of the workbook that it opened. */
const waitingTime = 5_000;

/**
 * Reads every workbook in a process of its own, which may read files but, once it has one open, not write any,
 * start programs or see the environment, and which is ended when it takes more memory or time than the caps allow. The process that opened a
 * workbook reads its rows too, when they are asked for soon; each further reading has another.
 * @param nodePath the Node 24 that runs the process
 */
export function cappedChildReader(nodePath: string, caps: ChildCaps = readingLimits): WorkbookReader & HiddenReader {
  const waiting = new WeakMap<object, CappedChild>();
  return {
    async open(file, options) {
      const child = await CappedChild.start(nodePath, caps, file);
      const opened = await child.open(options);
      waiting.set(opened, child);
      return opened;
    },
    async *rows(file, opened) {
      const waited = waiting.get(opened);
      waiting.delete(opened);
      const child = waited?.isRunning === true ? waited : await CappedChild.start(nodePath, caps, file);
      yield* child.rows(opened);
    },
    async hidden(file) {
      const child = await CappedChild.start(nodePath, caps, file);
      return child.hidden();
    },
  };
}

/** A process that has one workbook open. */
class CappedChild {
  readonly #process: ChildProcess;
  readonly #caps: ChildCaps;
  readonly #messages: AsyncGenerator<ChildMessage>;
  readonly #closed: Promise<unknown>;
  readonly #memoryTimer: NodeJS.Timeout;
  #waitingTimer: NodeJS.Timeout | undefined;
  #rows = 0;
  #hasExceeded = false;
  #isEnded = false;

  private constructor(started: ChildProcess, caps: ChildCaps) {
    this.#process = started;
    this.#caps = caps;
    this.#messages = framedMessages<ChildMessage>(started.stdout as Socket);
    this.#closed = new Promise<void>((resolve) => started.once('close', () => resolve()));
    this.#memoryTimer = setInterval(() => void this.#lookAtMemory(), memoryLooks).unref();
    // That it has ended is seen where its answer is read.
    started.stdin?.on('error', () => undefined);
  }

  static async start(nodePath: string, caps: ChildCaps, file: ByteSource): Promise<CappedChild> {
    const descriptor = await openedFile(file);
    try {
      const heap = Math.floor((caps.memoryBytes / 1024 ** 2) * 0.7);
      const rights = ['--permission', '--allow-fs-read=*', `--allow-fs-write=${compiledCode}/*`];
      const flags = [`--max-old-space-size=${heap}`, ...rights, '--no-warnings'];
      return await new Promise<CappedChild>((resolve, reject) => {
        const started = spawn(nodePath, [...flags, entry], {
          stdio: ['pipe', 'pipe', 'ignore', descriptor.fd],
          env: { NODE_COMPILE_CACHE: compiledCode },
        });
        started.once('spawn', () => resolve(new CappedChild(started, caps)));
        started.once('error', reject);
      });
    } finally {
      await descriptor.close();
    }
  }

  get isRunning(): boolean {
    return !this.#isEnded && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Inspects the workbook; then the process waits to be asked for rows, for a while. @throws UnreadableFile */
  async open(options: Pick<ReadOptions, 'sheet' | 'headerRow'>): Promise<OpenedWorkbook> {
    let opened: OpenedWorkbook | null = null;
    try {
      for await (const message of this.#ask({ ask: 'open', options })) if ('opened' in message) ({ opened } = message);
      if (opened === null) throw new UnreadableFile('workbook-broken', { reason: 'no answer' });
    } catch (error) {
      await this.#end();
      throw error;
    }
    this.#holdParent(false);
    this.#waitingTimer = setTimeout(() => void this.#end(), waitingTime).unref();
    return opened;
  }

  /** Reads the rows and ends the process. @throws UnreadableFile */
  async *rows({
    sheet,
    sheets,
    headerRow,
    header,
  }: Pick<OpenedWorkbook, 'sheet' | 'sheets' | 'headerRow' | 'header'>): AsyncGenerator<ReadEvent[]> {
    clearTimeout(this.#waitingTimer);
    this.#holdParent(true);
    try {
      const request = { ask: 'rows', sheet: sheets.indexOf(sheet), headerRow, columns: header.length } as const;
      for await (const message of this.#ask(request)) {
        if (!('rows' in message)) continue;
        const events = unpackedRows(message.rows);
        this.#rows += events.length;
        if (events.length > 0) yield events;
      }
    } finally {
      await this.#end();
    }
  }

  /** Looks for what is not shown and ends the process. @throws UnreadableFile */
  async hidden(): Promise<readonly HiddenParts[]> {
    try {
      for await (const message of this.#ask({ ask: 'hidden' })) if ('hidden' in message) return message.hidden;
      throw new UnreadableFile('workbook-broken', { reason: 'no answer' });
    } finally {
      await this.#end();
    }
  }

  /** The parts of one answer. */
  async *#ask(request: ChildRequest): AsyncGenerator<ChildMessage> {
    for (const bytes of frameOf(request)) this.#process.stdin?.write(bytes);
    let spent = 0;
    for (;;) {
      const since = performance.now();
      const allowed = this.#caps.milliseconds * (1 + Math.floor(this.#rows / readingLimits.rowsPerTimeLimit));
      const next = await withinTime(this.#messages.next(), allowed - spent, this.#caps);
      spent += performance.now() - since;
      if (next.done === true) break;
      const message = next.value;
      if ('failed' in message) throw new UnreadableFile(message.failed, message.parameters);
      if ('done' in message) return;
      yield message;
    }
    await this.#closed;
    throw this.#endedEarly();
  }

  #endedEarly(): UnreadableFile {
    const { exitCode, signalCode } = this.#process;
    if (this.#hasExceeded || signalCode === 'SIGABRT' || exitCode === 134) {
      return new UnreadableFile('memory-cap', { megabytes: Math.floor(this.#caps.memoryBytes / 1024 ** 2) });
    }
    return new UnreadableFile('workbook-broken', { reason: `exit ${String(exitCode)}` });
  }

  /** Ends the process when it grows past the cap; where the system does not report its size, only the heap limit applies. */
  async #lookAtMemory(): Promise<void> {
    if ((await residentBytes(this.#process.pid)) <= this.#caps.memoryBytes) return;
    this.#hasExceeded = true;
    this.#process.kill('SIGKILL');
  }

  /** While the process waits to be asked, this one may end: then that one ends with its input. */
  #holdParent(isHeld: boolean): void {
    for (const handle of [this.#process, this.#process.stdin as Socket, this.#process.stdout as Socket]) {
      if (isHeld) handle.ref();
      else handle.unref();
    }
  }

  async #end(): Promise<void> {
    this.#isEnded = true;
    clearTimeout(this.#waitingTimer);
    clearInterval(this.#memoryTimer);
    this.#process.stdin?.destroy();
    this.#process.stdout?.destroy();
    this.#process.kill('SIGKILL');
    await this.#closed;
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
