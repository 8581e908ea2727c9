import { RateLimiterMemory, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { TooManyRequests } from '../errors/refused.ts';

/** What one person may ask for in a minute, of one process. A page is one operation of cost below a thousand. */
export const BUDGET = { operations: 600, cost: 200_000 } as const;

const seconds = 60;

/** Counts operations and their cost by person, beside the limit by address: many people may share an address, and one person may have many. */
export class Budget {
  readonly #operations = new RateLimiterMemory({ points: BUDGET.operations, duration: seconds });
  readonly #cost = new RateLimiterMemory({ points: BUDGET.cost, duration: seconds });

  /** Comes before anything is read of the operation. @throws TooManyRequests */
  async spendOperation(userId: string): Promise<void> {
    await spend(this.#operations, userId, 1);
  }

  /** @throws TooManyRequests */
  async spendCost(userId: string, cost: number): Promise<void> {
    await spend(this.#cost, userId, cost);
  }
}

async function spend(limiter: RateLimiterAbstract, userId: string, points: number): Promise<void> {
  try {
    await limiter.consume(userId, points);
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw new TooManyRequests(Math.ceil(refused.msBeforeNext / 1000));
    throw refused;
  }
}
