import { TooManyRequests } from '../errors/refused.ts';

/** Starts work that waits for a place. */
type Begin = () => void;

export interface Places {
  /** Work that is done at the same time. */
  readonly places: number;
  /** How much of it may be of one group. */
  readonly placesEach: number;
  /** How much of one group may wait; without end if left out. */
  readonly waitingEach?: number;
}

/** Seconds after which a group that had too much waiting can try again. */
const SOON = 5;

/**
 * Shares a few places between groups: a group holds at most `placesEach` of them, and waiting groups take turns, so that a group with a thousand requests
 * delays another by only one turn.
 */
export class FairTurns {
  readonly #limits: Places;
  readonly #held = new Map<string, number>();
  readonly #waiting = new Map<string, Begin[]>();
  /** Number of the last turn of each group that holds or waits for a place. */
  readonly #lastTurn = new Map<string, number>();
  #turn = 0;
  #taken = 0;

  constructor(limits: Places) {
    this.#limits = limits;
  }

  /** How much of all groups waits. */
  get waiting(): number {
    return [...this.#waiting.values()].reduce((all, { length }) => all + length, 0);
  }

  /**
   * Does the work as soon as it is the turn of its group.
   * @param signal ends waiting, with its reason @throws TooManyRequests where too much of the group waits already
   */
  async run<T>(group: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    const turn = this.#wait(group, signal);
    this.#begin();
    await turn;
    try {
      return await work();
    } finally {
      this.#release(group);
      this.#begin();
    }
  }

  #wait(group: string, signal: AbortSignal | undefined): Promise<void> {
    const { waitingEach = Infinity } = this.#limits;
    const queue = this.#waiting.get(group) ?? [];
    if (queue.length >= waitingEach && !this.#mayBegin(group)) throw new TooManyRequests(SOON);
    return new Promise<void>((begin, reject) => {
      const leave = (): void => {
        const left = (this.#waiting.get(group) ?? []).filter((each) => each !== begun);
        this.#setWaiting(group, left);
        reject(signal?.reason as Error);
      };
      const begun = (): void => {
        signal?.removeEventListener('abort', leave);
        begin();
      };
      this.#setWaiting(group, [...queue, begun]);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  #setWaiting(group: string, queue: Begin[]): void {
    if (queue.length > 0) this.#waiting.set(group, queue);
    else this.#waiting.delete(group);
  }

  #heldBy(group: string): number {
    return this.#held.get(group) ?? 0;
  }

  #mayBegin(group: string): boolean {
    return this.#taken < this.#limits.places && this.#heldBy(group) < this.#limits.placesEach;
  }

  #release(group: string): void {
    this.#taken -= 1;
    const left = this.#heldBy(group) - 1;
    if (left > 0) this.#held.set(group, left);
    else {
      this.#held.delete(group);
      if (!this.#waiting.has(group)) this.#lastTurn.delete(group);
    }
  }

  #begin(): void {
    for (let group = this.#next(); group !== null; group = this.#next()) {
      const [begin, ...left] = this.#waiting.get(group) ?? [];
      this.#setWaiting(group, left);
      this.#turn += 1;
      this.#lastTurn.set(group, this.#turn);
      this.#taken += 1;
      this.#held.set(group, this.#heldBy(group) + 1);
      begin?.();
    }
  }

  /** Of the waiting groups that may have a place, the one whose last turn is longest ago. */
  #next(): string | null {
    const may = [...this.#waiting.keys()].filter((group) => this.#mayBegin(group));
    const turnOf = (group: string): number => this.#lastTurn.get(group) ?? 0;
    return may.reduce<string | null>(
      (best, group) => (best === null || turnOf(group) < turnOf(best) ? group : best),
      null,
    );
  }
}
