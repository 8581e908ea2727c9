/** Starts work that waits for a place. */
type Begin = () => void;

/**
 * Shares a few places between groups: a group holds at most `placesEach` of them, and waiting groups take turns, so that a group with a thousand requests
 * delays another by only one turn.
 */
export class FairTurns {
  readonly #places: number;
  readonly #placesEach: number;
  readonly #held = new Map<string, number>();
  readonly #waiting = new Map<string, Begin[]>();
  /** Number of the last turn of each group that holds or waits for a place. */
  readonly #lastTurn = new Map<string, number>();
  #turn = 0;
  #taken = 0;

  constructor(places: number, placesEach: number) {
    this.#places = places;
    this.#placesEach = placesEach;
  }

  /** Does the work as soon as it is the turn of its group. */
  async run<T>(group: string, work: () => Promise<T>): Promise<T> {
    const turn = new Promise<void>((begin) => {
      const queue = this.#waiting.get(group);
      if (queue === undefined) this.#waiting.set(group, [begin]);
      else queue.push(begin);
    });
    this.#begin();
    await turn;
    try {
      return await work();
    } finally {
      this.#release(group);
      this.#begin();
    }
  }

  #heldBy(group: string): number {
    return this.#held.get(group) ?? 0;
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
    while (this.#taken < this.#places) {
      const group = this.#next();
      if (group === null) return;
      const queue = this.#waiting.get(group) ?? [];
      const begin = queue.shift();
      if (queue.length === 0) this.#waiting.delete(group);
      this.#turn += 1;
      this.#lastTurn.set(group, this.#turn);
      this.#taken += 1;
      this.#held.set(group, this.#heldBy(group) + 1);
      begin?.();
    }
  }

  /** Of the waiting groups that may have a place, the one whose last turn is longest ago. */
  #next(): string | null {
    const may = [...this.#waiting.keys()].filter((group) => this.#heldBy(group) < this.#placesEach);
    const turnOf = (group: string): number => this.#lastTurn.get(group) ?? 0;
    return may.reduce<string | null>(
      (best, group) => (best === null || turnOf(group) < turnOf(best) ? group : best),
      null,
    );
  }
}
