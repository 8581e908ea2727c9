import { after, type Span } from '../after.ts';
import type { Clock } from '../clock.ts';

/** A clock that a test moves. It goes on from where it was put, so that what happens later is later. */
export class TestClock {
  #ahead = 0;

  readonly clock: Clock = (told) => after(told, { milliseconds: this.#ahead });

  /** Puts it forward by this much more. */
  forward(span: Span): void {
    const start = new Date(0);
    this.#ahead += after(start, span).getTime();
  }

  /** Puts it at this instant; what PostgreSQL tells from now on is counted from there. */
  set(instant: Date): void {
    this.#ahead = instant.getTime() - Date.now();
  }
}
