import { write } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';

const STANDARD_OUTPUT = 1;
/** Most bytes that wait to be written. What comes on top is dropped and counted. */
const MOST_WAITING = 1024 * 1024;
/** Bytes that are written at once. */
const AT_ONCE = 64 * 1024;
/** Milliseconds before a write is tried again that the disk refused. */
const AGAIN = 1_000;

/**
 * Writes lines to a file descriptor and never makes the process wait: not for a disk that is full, and not for a reader that has stopped. The destinations of
 * pino do not hold that: they write the rest when the process ends, and try for ever on a disk that is full.
 */
export class LogOutput {
  readonly #descriptor: number;
  readonly #most: number;
  #waiting: Buffer[] = [];
  #bytes = 0;
  #dropped = 0;
  #isWriting = false;

  /** @param most bytes that may wait */
  constructor(descriptor: number, most = MOST_WAITING) {
    this.#descriptor = descriptor;
    this.#most = most;
  }

  write(line: string): void {
    const bytes = Buffer.from(line);
    if (this.#bytes + bytes.length > this.#most) {
      this.#dropped += 1;
      return;
    }
    this.#add(bytes);
    if (!this.#isWriting) this.#writeNext();
  }

  /** Waits until everything is written, but no longer than that. Returns whether it is. */
  async flushed(milliseconds: number): Promise<boolean> {
    for (let waited = 0; this.#bytes > 0 && waited < milliseconds; waited += 20) await wait(20);
    return this.#bytes === 0;
  }

  #add(bytes: Buffer): void {
    this.#waiting.push(bytes);
    this.#bytes += bytes.length;
  }

  #writeNext(): void {
    const next = this.#take();
    this.#isWriting = next.length > 0;
    if (!this.#isWriting) return;
    write(this.#descriptor, next, 0, next.length, null, (error, written) => {
      this.#bytes -= error ? 0 : written;
      const rest = error ? next : next.subarray(written);
      if (rest.length > 0) this.#waiting.unshift(rest);
      if (error) return void setTimeout(() => this.#writeNext(), AGAIN).unref();
      if (this.#dropped > 0) this.#tellDropped();
      this.#writeNext();
    });
  }

  #take(): Buffer {
    let [count, bytes] = [0, 0];
    while (count < this.#waiting.length && bytes < AT_ONCE) bytes += this.#waiting[count++]?.length ?? 0;
    return Buffer.concat(this.#waiting.splice(0, count));
  }

  #tellDropped(): void {
    this.#add(Buffer.from(droppedLine(this.#dropped)));
    this.#dropped = 0;
  }
}

function droppedLine(lines: number): string {
  const warning = pino.levels.values['warn'];
  return `{"level":${warning}${pino.stdTimeFunctions.isoTime()},"code":"log.dropped","lines":${lines},"msg":"Lines of the log were dropped"}\n`;
}

/** The output of this process. */
export const processOutput = new LogOutput(STANDARD_OUTPUT);
