import { createHash } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { TooManyAttempts } from '../errors/user-error.ts';

/** How often something may be tried with one account or from one address. */
interface AttemptLimit {
  readonly max: number;
  readonly minutes: number;
}

const LIMITS = {
  /** From one address with one account: nobody keeps the person out who signs in from another one. */
  'sign-in': { max: 10, minutes: 15 },
  /** With one account from wherever: guesses from many addresses. A password of twelve characters outlasts them. */
  account: { max: 100, minutes: 15 },
  /** With the account that an invited address has; apart from signing in, so that an inviter cannot hinder that. */
  invitation: { max: 10, minutes: 15 },
  /** Links of invitations and resets, by address of the network: a token cannot be guessed, a flood of hashing can be stopped. */
  link: { max: 30, minutes: 15 },
} as const satisfies Readonly<Record<string, AttemptLimit>>;

type LimitName = keyof typeof LIMITS;

/** Who signs in from where. */
export interface SignIn {
  readonly email: string;
  /** Of the network. */
  readonly address: string;
}

const hashOf = (subject: string): string => createHash('sha256').update(subject.trim().toLowerCase()).digest('hex');

/**
 * Attempts to get in, counted in the database, so that they outlast a restart and count for all processes. Each is counted in one statement before it is
 * answered: a burst of parallel attempts passes no more than single ones.
 */
export class Attempts {
  readonly #limiters: ReadonlyMap<LimitName, RateLimiterPostgres>;

  constructor(pool: pg.Pool) {
    const limiters = Object.entries(LIMITS).map(([name, { max, minutes }]) => {
      const limiter = new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        schemaName: 'auth',
        tableName: 'attempt_points',
        // The role of this pool makes no tables: the migrations do.
        tableCreated: true,
        keyPrefix: name,
        points: max,
        duration: minutes * 60,
      });
      return [name as LimitName, limiter] as const;
    });
    this.#limiters = new Map(limiters);
  }

  /** @throws TooManyAttempts */
  async count(name: LimitName, subject: string): Promise<void> {
    try {
      await this.#limiterOf(name).consume(hashOf(subject));
    } catch (refused) {
      if (refused instanceof RateLimiterRes) throw new TooManyAttempts(Math.ceil(refused.msBeforeNext / 1000));
      throw refused;
    }
  }

  /** Counts an attempt to sign in. What is refused by address does not count for the account, so that no single address can shut it. @throws TooManyAttempts */
  async countSignIn({ email, address }: SignIn): Promise<void> {
    await this.count('sign-in', `${address} ${email}`);
    await this.count('account', email);
  }

  /** After a right or a new password. */
  async clearSignIns({ email, address }: SignIn): Promise<void> {
    await this.#limiterOf('sign-in').delete(hashOf(`${address} ${email}`));
    await this.#limiterOf('account').delete(hashOf(email));
  }

  #limiterOf(name: LimitName): RateLimiterPostgres {
    const limiter = this.#limiters.get(name);
    if (limiter === undefined) throw new Error(`There is no limit ${name}`);
    return limiter;
  }
}
