import { createHash } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { TooManyAttempts } from '../errors/user-error.ts';

/** How many attempts one account or one address may make. */
interface AttemptLimit {
  readonly max: number;
  readonly minutes: number;
}

const LIMITS = {
  /** Per account of an invited e-mail address. Counted apart from sign-ins, so that an inviter cannot block those. */
  invitation: { max: 10, minutes: 15 },
  /** Invitation and reset links, per network address. Tokens cannot be guessed; this limit stops floods of hashing. */
  link: { max: 30, minutes: 15 },
  /** Links to requests, per network address: a whole office or a phone network can stand behind one. */
  requestLink: { max: 300, minutes: 15 },
  /** Passwords and codes of one request, so that somebody with its link cannot guess. */
  answers: { max: 10, minutes: 15 },
  /** Mails with a code for one request. */
  code: { max: 5, minutes: 60 },
  /** Sections of one request that are handed to colleagues, each with a mail perhaps. */
  handOver: { max: 20, minutes: 60 * 24 },
  /** Mails with a link for a new password, per address that they go to. */
  reset: { max: 3, minutes: 60 },
} as const satisfies Readonly<Record<string, AttemptLimit>>;

type LimitName = keyof typeof LIMITS;

const hashOf = (subject: string): string => createHash('sha256').update(subject.trim().toLowerCase()).digest('hex');

/**
 * Counts attempts to use a link; those to sign in are `sign-in-attempts.ts`. The counts are in the database, so they survive a restart and hold for all
 * processes. One statement counts each attempt before it is answered, so a burst of parallel attempts gets no further than single ones.
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
        // The role of this pool cannot create tables; the migrations do.
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

  #limiterOf(name: LimitName): RateLimiterPostgres {
    const limiter = this.#limiters.get(name);
    if (limiter === undefined) throw new Error(`There is no limit ${name}`);
    return limiter;
  }
}
