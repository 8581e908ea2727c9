/** What is known of a lost line: since when, and whether the device has none, the service does not answer, or it answers and only its live connection does not get through. */
export interface LostLine {
  readonly since: Date;
  readonly of: 'device' | 'service' | 'events';
}

/** How long nothing may come before anybody is told: a change of network takes about that. */
const GRACE_MS = 3000;
/** About how long until a silent service is asked again; not all pages at once after a restart. */
const AGAIN_MS = 3000;

interface Surroundings {
  readonly now: () => Date;
  /** Calls back after so many milliseconds. @returns what calls it off */
  readonly later: (then: () => void, milliseconds: number) => () => void;
  /** Asks the service whether it is there. */
  readonly isThere: () => Promise<boolean>;
}

const REAL: Surroundings = {
  now: () => new Date(),
  later: (then, milliseconds) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
  isThere: () =>
    fetch('/health/ready', { cache: 'no-store', signal: AbortSignal.timeout(10_000) }).then(
      ({ status }) => !isOfSilence(status),
      () => false,
    ),
};

/** Whether an answer of this status says that the service is away: its proxy could not reach it, or it could not reach its database. */
export function isOfSilence(status: number): boolean {
  return [502, 503, 504].includes(status);
}

/** Whether what a page asks reaches the service. */
export function isReached(lost: LostLine | null): boolean {
  return lost === null || lost.of === 'events';
}

/**
 * Knows whether what this page asks can reach the service. A device without a line is told at once. Where a request or the live connection fails, the service
 * itself is asked after a moment, and again until it answers: a network that lets no live connection through must not keep anybody from working.
 */
export class Line {
  readonly #surroundings: Surroundings;
  readonly #listeners = new Set<() => void>();
  #offlineSince: Date | null = null;
  #doubtedSince: Date | null = null;
  #unansweredSince: Date | null = null;
  #eventsGoneSince: Date | null = null;
  #withoutEventsSince: Date | null = null;
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

  /** Calls back each time that the service is reached again. @returns what ends that */
  readonly onReached = (then: () => void): (() => void) => {
    let was = isReached(this.#lost);
    return this.subscribe(() => {
      const before = was;
      was = isReached(this.#lost);
      if (was && !before) then();
    });
  };

  deviceIs(state: 'online' | 'offline'): void {
    this.#offlineSince = state === 'online' ? null : (this.#offlineSince ?? this.#surroundings.now());
    this.#tell();
  }

  requestIs(state: 'answered' | 'unanswered'): void {
    if (state === 'unanswered') this.#doubt();
    else if (this.#unansweredSince !== null) this.#serviceIsThere();
  }

  eventsAre(state: 'coming' | 'gone' | 'unwanted'): void {
    if (state === 'gone') {
      this.#eventsGoneSince ??= this.#surroundings.now();
      if (this.#withoutEventsSince === null) this.#doubt();
      return;
    }
    this.#eventsGoneSince = null;
    this.#withoutEventsSince = null;
    this.#tell();
    if (state === 'coming') this.requestIs('answered');
  }

  #doubt(): void {
    if (this.#doubtedSince !== null) return;
    this.#doubtedSince = this.#surroundings.now();
    this.#callOff = this.#surroundings.later(() => void this.#look(), GRACE_MS);
  }

  async #look(): Promise<void> {
    const since = this.#doubtedSince;
    const isThere = this.#offlineSince === null && (await this.#surroundings.isThere());
    // Something else has answered meanwhile.
    if (since !== this.#doubtedSince) return;
    if (isThere) {
      this.#serviceIsThere();
      return;
    }
    // What a device without a line cannot reach is not known to be silent.
    if (this.#offlineSince === null) this.#unansweredSince = since;
    this.#tell();
    this.#callOff = this.#surroundings.later(() => void this.#look(), AGAIN_MS * (0.5 + Math.random()));
  }

  #serviceIsThere(): void {
    this.#callOff();
    this.#doubtedSince = null;
    const wasSilent = this.#unansweredSince !== null;
    this.#unansweredSince = null;
    // After a silence the live connection has a moment to come back, too.
    this.#withoutEventsSince = wasSilent ? null : this.#eventsGoneSince;
    this.#tell();
    if (wasSilent && this.#eventsGoneSince !== null) this.#doubt();
  }

  #tell(): void {
    const next = this.#worst();
    if (next?.since === this.#lost?.since && next?.of === this.#lost?.of) return;
    this.#lost = next;
    for (const listener of this.#listeners) listener();
  }

  #worst(): LostLine | null {
    if (this.#offlineSince !== null) return { since: this.#offlineSince, of: 'device' };
    if (this.#unansweredSince !== null) return { since: this.#unansweredSince, of: 'service' };
    return this.#withoutEventsSince === null ? null : { since: this.#withoutEventsSince, of: 'events' };
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

/** Resolves after so many milliseconds, or as soon as the service is reached again. */
export function untilReached(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      end();
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    const end = line.onReached(done);
  });
}
