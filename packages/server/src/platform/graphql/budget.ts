import { RateLimiterMemory, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { TooManyRequests } from '../errors/refused.ts';

/** What one person may request from one process in a minute. A page is one operation that costs less than a thousand. */
export const BUDGET = { operations: 600, cost: 200_000 } as const;

const seconds = 60;

/** Counts operations and their cost per person. The limit per address is not enough: many people may share one, and one person may have many. */
export class Budget {
  readonly #operations = new RateLimiterMemory({ points: BUDGET.operations, duration: seconds });
  readonly #cost = new RateLimiterMemory({ points: BUDGET.cost, duration: seconds });

  /** Call it before reading the operation. @throws TooManyRequests */
  async spendOperation(userId: string): Promise<void> {
    await spend(this.#operations, userId, 1);
  }

  /** @throws TooManyRequests */
  async spendCost(userId: string, cost: number): Promise<void> {
    await spend(this.#cost, userId, cost);
  }
}

/** @param holder an id of who spends @throws TooManyRequests */
export async function spend(limiter: RateLimiterAbstract, holder: string, points: number): Promise<void> {
  try {
    await limiter.consume(holder, points);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw new TooManyRequests(Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}
