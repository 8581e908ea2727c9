import type { Writable } from 'node:stream';
import { SingleBar } from 'cli-progress';

/** Milliseconds before anything is drawn: short runs need no bar. */
const PATIENCE = 1_000;

/** Shows on the terminal how far a long run is; draws nothing where there is none. */
export interface Progress {
  /** One more supplier is done. */
  readonly step: () => void;
  /** Takes the bar away. */
  readonly end: () => void;
}

/**
 * A bar over the suppliers of a file.
 * @param word what is being done, in the reader's language
 */
export function progress(word: string, total: number, terminal: Writable | null): Progress {
  if (terminal === null || total === 0) return { step: () => undefined, end: () => undefined };
  const bar = new SingleBar({
    stream: terminal,
    format: `${word} {bar} {percentage}% {value}/{total}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    clearOnComplete: true,
    hideCursor: false,
  });
  const started = performance.now();
  let done = 0;
  let drawn = false;
  return {
    step: () => {
      done += 1;
      if (drawn) bar.update(done);
      else if (performance.now() - started > PATIENCE) {
        drawn = true;
        bar.start(total, done);
      }
    },
    end: () => {
      if (drawn) bar.stop();
    },
  };
}
