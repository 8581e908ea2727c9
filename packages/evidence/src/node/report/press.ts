import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { execPath } from 'node:process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../report/report.ts';
import { frameOf, framesFrom } from './frames.ts';

const entry = fileURLToPath(new URL('./report-child.ts', import.meta.url));
/** Settings of fonts that name none of the machine. */
export const NO_FONTS = fileURLToPath(new URL('./no-fonts.conf', import.meta.url));
const megabyte = 1024 ** 2;
const memoryLooks = 50;

/** What the process that sets reports may take. */
export interface PressCaps {
  /** Resident bytes. */
  readonly memoryBytes: number;
  /** For each report. */
  readonly milliseconds: number;
}

const CAPS: PressCaps = { memoryBytes: 1024 * megabyte, milliseconds: 120_000 };

/** Why a report was not set. `broken`: the fault is in the report or in us, and `message` says more. */
export type NotSetBecause = 'too-large' | 'too-slow' | 'broken';

export class ReportNotSet extends Error {
  readonly reason: NotSetBecause;

  constructor(reason: NotSetBecause, detail = '') {
    super(`The report was not set: ${reason} ${detail}`.trim());
    this.name = 'ReportNotSet';
    this.reason = reason;
  }
}

/** A process that sets one report after the other, which may read files but not write any, start programs or see the environment. */
export interface Press {
  /** The report as PDF/A-2b: the same bytes for the same report. One at a time. @throws ReportNotSet, after which the press sets nothing more */
  set(report: Report): Promise<Buffer>;
  close(): Promise<void>;
}

export function openPress(caps: PressCaps = CAPS): Press {
  return new CappedPress(caps);
}

/** Sets one report. @throws ReportNotSet */
export async function setReport(report: Report, caps: PressCaps = CAPS): Promise<Buffer> {
  const press = openPress(caps);
  try {
    return await press.set(report);
  } finally {
    await press.close();
  }
}

class CappedPress implements Press {
  readonly #process: ChildProcess;
  readonly #caps: PressCaps;
  readonly #answers: AsyncGenerator<Buffer>;
  readonly #closed: Promise<unknown>;
  readonly #memory: NodeJS.Timeout;
  #exceeded: NotSetBecause | null = null;
  #failed: Error | null = null;

  constructor(caps: PressCaps) {
    this.#caps = caps;
    const heap = Math.floor((caps.memoryBytes / megabyte) * 0.7);
    // The typesetter is not written in JavaScript. Its workspace is nowhere, so it opens no file.
    const rights = ['--permission', '--allow-fs-read=*', '--allow-addons'];
    const flags = [`--max-old-space-size=${String(heap)}`, ...rights, '--expose-gc', '--no-warnings'];
    // The typesetter would set with fonts of the machine before ours where they have the same name.
    const env = { FONTCONFIG_FILE: NO_FONTS };
    this.#process = spawn(execPath, [...flags, entry], { stdio: ['pipe', 'pipe', 'ignore'], env });
    this.#closed = new Promise<void>((resolve) => {
      this.#process.once('close', () => resolve());
      this.#process.once('error', (error) => {
        this.#failed = error;
        resolve();
      });
    });
    // That it has ended is seen where its answer is read.
    this.#process.stdin?.on('error', () => undefined);
    this.#answers = framesFrom(this.#process.stdout as Readable);
    this.#memory = setInterval(() => void this.#lookAtMemory(), memoryLooks).unref();
    this.#holdParent(false);
  }

  async set(report: Report): Promise<Buffer> {
    const time = setTimeout(() => this.#end('too-slow'), this.#caps.milliseconds).unref();
    this.#holdParent(true);
    try {
      for (const bytes of frameOf(Buffer.from(JSON.stringify(report)))) this.#process.stdin?.write(bytes);
      const answer = await this.#answers.next();
      if (answer.done === true) {
        await this.#closed;
        throw this.#endedEarly();
      }
      if (answer.value[0] === 1) return answer.value.subarray(1);
      throw new ReportNotSet('broken', answer.value.subarray(1).toString());
    } finally {
      clearTimeout(time);
      this.#holdParent(false);
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#memory);
    this.#process.ref();
    this.#process.stdin?.destroy();
    this.#process.stdout?.destroy();
    this.#process.kill('SIGKILL');
    await this.#closed;
  }

  /** While the process waits for a report, this one may end: then that one ends with its input. */
  #holdParent(isHeld: boolean): void {
    for (const handle of [this.#process, this.#process.stdin as Socket, this.#process.stdout as Socket]) {
      if (isHeld) handle.ref();
      else handle.unref();
    }
  }

  /** A heap that is full aborts the process. */
  #endedEarly(): ReportNotSet {
    const { exitCode, signalCode } = this.#process;
    const isFull = signalCode === 'SIGABRT' || exitCode === 134;
    return new ReportNotSet(
      this.#exceeded ?? (isFull ? 'too-large' : 'broken'),
      this.#failed?.message ?? `exit ${String(exitCode ?? signalCode)}`,
    );
  }

  #end(why: NotSetBecause): void {
    this.#exceeded = why;
    this.#process.kill('SIGKILL');
  }

  /** Where the system does not say how large a process is, only the limit of its heap applies. */
  async #lookAtMemory(): Promise<void> {
    const status = await readFile(`/proc/${String(this.#process.pid)}/status`, 'utf8').catch(() => '');
    const kilobytes = Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0);
    if (kilobytes * 1_024 > this.#caps.memoryBytes) this.#end('too-large');
  }
}
