import { TooManyRequests } from '../errors/refused.ts';

/** What one person may ask for in a minute, of one process. A page is one operation of cost below a thousand. */
export const BUDGET = { operations: 600, cost: 200_000 } as const;

const minute = 60_000;

interface Spent {
  operations: number;
  cost: number;
}

/** Counts operations and their cost by person, beside the limit by address: many people may share an address, and one person may have many. */
export class Budget {
  readonly #now: () => number;
  #spent = new Map<string, Spent>();
  #endsAt = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** @throws TooManyRequests */
  spend(userId: string, cost: number): void {
    if (this.#now() >= this.#endsAt) {
      this.#spent = new Map();
      this.#endsAt = this.#now() + minute;
    }
    const spent = this.#spent.get(userId) ?? { operations: 0, cost: 0 };
    this.#spent.set(userId, spent);
    spent.operations += 1;
    spent.cost += cost;
    if (spent.operations > BUDGET.operations || spent.cost > BUDGET.cost) throw new TooManyRequests();
  }
}
