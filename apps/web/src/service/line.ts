/** What is known of a lost line: since when, and whether the device has none or the service does not answer. */
export interface LostLine {
  readonly since: Date;
  readonly of: 'device' | 'service';
}

/** How long the live connection may be gone before anybody is told: a change of network takes about that. */
const GRACE_MS = 3000;

interface Surroundings {
  readonly now: () => Date;
  /** Calls back after so many milliseconds. @returns what calls it off */
  readonly later: (then: () => void, milliseconds: number) => () => void;
}

const REAL: Surroundings = {
  now: () => new Date(),
  later: (then, milliseconds) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Knows whether what this page asks can reach the service. A device without a line is told at once, a service that does not answer after a moment. */
export class Line {
  readonly #surroundings: Surroundings;
  readonly #listeners = new Set<() => void>();
  #offlineSince: Date | null = null;
  #unansweredSince: Date | null = null;
  #lost: LostLine | null = null;
  #callOff: () => void = () => undefined;

  constructor(surroundings: Surroundings = REAL) {
    this.#surroundings = surroundings;
  }

  /** What is lost; null while the line holds. The same object until that changes. */
  readonly lost = (): LostLine | null => this.#lost;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  deviceIs(state: 'online' | 'offline'): void {
    this.#offlineSince = state === 'online' ? null : (this.#offlineSince ?? this.#surroundings.now());
    this.#tell();
  }

  serviceIs(state: 'answering' | 'gone'): void {
    this.#callOff();
    if (state === 'answering') {
      this.#unansweredSince = null;
      this.#tell();
      return;
    }
    const since = this.#unansweredSince ?? this.#surroundings.now();
    this.#callOff = this.#surroundings.later(() => {
      this.#unansweredSince = since;
      this.#tell();
    }, GRACE_MS);
  }

  #tell(): void {
    const offline = this.#offlineSince;
    const since = offline ?? this.#unansweredSince;
    const next: LostLine | null = since === null ? null : { since, of: offline === null ? 'service' : 'device' };
    if (next?.since === this.#lost?.since && next?.of === this.#lost?.of) return;
    this.#lost = next;
    for (const listener of this.#listeners) listener();
  }
}

/** The line of this page. */
export const line = new Line();

/** Listens to what the browser says of the line. Called once, when the page starts. */
export function watchLine(): void {
  const look = () => line.deviceIs(isOffline() ? 'offline' : 'online');
  window.addEventListener('online', look);
  window.addEventListener('offline', look);
  look();
}

/** Whether the browser knows that it has no line. That it has one proves nothing. */
export function isOffline(): boolean {
  return navigator.onLine === false;
}

/** Resolves after so many milliseconds, or as soon as the browser has a line again. */
export function untilOnline(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener('online', done);
  });
}
