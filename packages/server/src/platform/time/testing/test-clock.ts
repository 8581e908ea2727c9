import { after, type Span } from '../after.ts';
import type { Clock } from '../clock.ts';

/** A clock that a test moves. It keeps running from where it was set, so that later events have later times. */
export class TestClock {
  #ahead = 0;

  readonly clock: Clock = (told) => after(told, { milliseconds: this.#ahead });

  /** Moves it forward by this span. */
  forward(span: Span): void {
    const start = new Date(0);
    this.#ahead += after(start, span).getTime();
  }

  /** Sets it to this instant; it runs on from there with PostgreSQL's time. */
  set(instant: Date): void {
    this.#ahead = instant.getTime() - Date.now();
  }
}
