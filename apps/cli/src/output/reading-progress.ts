import { ReadStream } from 'node:fs';
import type { Writable } from 'node:stream';
import type { ByteSource } from '@plumbline/intake';

/** Milliseconds before anything is drawn, and between two drawings. */
const PATIENCE = 1_000;
const PACE = 200;

/** Shows reading progress on the terminal while the number of rows is not known yet. */
export interface ReadingProgress {
  /** The same file, watched while it is read. */
  readonly watch: (file: ByteSource) => ByteSource;
  /** Takes the line away. */
  readonly end: () => void;
}

/** @param word what is being done, in the reader's language */
export function readingProgress(word: string, terminal: Writable | null): ReadingProgress {
  if (terminal === null) return { watch: (file) => file, end: () => undefined };
  let latest: ReadStream | null = null;
  let size = 0;
  let drawn = false;
  const started = performance.now();
  const timer = setInterval(() => {
    if (performance.now() - started < PATIENCE) return;
    drawn = true;
    const share = latest === null || size === 0 ? '' : ` ${Math.floor((100 * latest.bytesRead) / size)}%`;
    terminal.write(`\r${word}${share} `);
  }, PACE);
  return {
    watch: (file) => ({
      ...file,
      open: () => {
        const stream = file.open();
        if (stream instanceof ReadStream) latest = stream;
        size = file.size;
        return stream;
      },
    }),
    end: () => {
      clearInterval(timer);
      if (drawn) terminal.write('\r\u001b[K');
    },
  };
}
