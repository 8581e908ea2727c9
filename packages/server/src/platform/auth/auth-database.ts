import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import type { Config } from '../config/config.ts';
import { openPool } from '../db/open-pool.ts';
import { FOR_REQUESTS } from '../db/time-limits.ts';
import { ASK_TIME } from '../time/clock.ts';
import { CommitUnknown, tellFailedCommit } from '../errors/database-away.ts';
import { MARK_AUTH_REQUEST, markedRequest } from '../idempotency/request-mark.ts';
import type { NamedPool } from '../telemetry/pool-gauges.ts';
import { Attempts } from './attempts.ts';
import { SignInAttempts } from './sign-in-attempts.ts';
import { createAuth, type Auth, type AuthScope } from './auth.ts';
import type { Statements } from './statements.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

type Tables = Record<string, never>;

async function rowsOf<Row>(db: Kysely<Tables>, sql: string, parameters: readonly unknown[]): Promise<Row[]> {
  const result = await db.executeQuery<Row>(CompiledQuery.raw(sql, [...parameters]));
  return result.rows;
}

/** One transaction on people and organisations. better-auth writes in it too. */
export interface AuthTransaction extends Statements {
  readonly auth: Auth;
  /** Sets the person who acts from here on. Each member event records that person. */
  actAs(userId: string): Promise<void>;
}

/** The schema `auth` and better-auth on top of it. Has its own pool, with the role plumbline_auth, which cannot read any organisation's tables. */
export class AuthDatabase {
  readonly config: Config;
  readonly auth: Auth;
  /** Attempts to use links. */
  readonly attempts: Attempts;
  /** Attempts to sign in. */
  readonly signIns: SignInAttempts;
  /** What its connections are doing. */
  readonly pool: NamedPool;
  readonly #db: Kysely<Tables>;

  constructor(config: Config, onError: (error: Error) => void) {
    const settings = {
      connectionString: config.environment.AUTH_DATABASE_URL,
      application_name: 'plumbline-auth',
      max: 8,
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 10_000,
      ...FOR_REQUESTS,
    };
    const pool = openPool(settings, onError);
    this.config = config;
    this.pool = { name: 'auth', state: pool };
    this.#db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
    this.attempts = new Attempts(pool);
    this.signIns = new SignInAttempts((work) =>
      this.#begin((db, now) => work({ now, query: (sql, parameters = []) => rowsOf(db, sql, parameters) })),
    );
    this.auth = createAuth(config, this.#db, this.#scope());
  }

  query<Row extends object = Record<string, unknown>>(
    sql: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    return rowsOf<Row>(this.#db, sql, parameters);
  }

  /** Runs `work` in one transaction. If it throws, everything is rolled back, including what better-auth wrote. */
  async transaction<Result>(work: (tx: AuthTransaction) => Promise<Result>): Promise<Result> {
    const request = markedRequest.getStore();
    const result = await this.#begin(async (db, now) => {
      // Read by the triggers that write member events.
      await rowsOf(db, `SET LOCAL auth.now = '${now.toISOString()}'`, []);
      const make = (): Auth => createAuth(this.config, db, this.#scope(now));
      let made: Auth | null = null;
      const done = await work({
        now,
        // Few transactions need it, and making it takes longer than most statements.
        get auth() {
          return (made ??= make());
        },
        query: (sql, parameters = []) => rowsOf(db, sql, parameters),
        actAs: async (userId) => {
          if (!uuid.test(userId)) throw new Error('The id of a person is a UUID in lower case');
          await rowsOf(db, `SET LOCAL auth.actor_id = '${userId}'`, []);
        },
      });
      const marked = request
        ? await rowsOf(db, MARK_AUTH_REQUEST, [request.organisationId, request.userId, request.key, now])
        : [];
      return { done, marked: marked.length > 0 };
    }).catch((error: unknown) => {
      if (request && error instanceof CommitUnknown) request.unsure = true;
      throw error;
    });
    if (request && result.marked) request.applied = true;
    return result.done;
  }

  /** @param begun when the transaction began that better-auth is to write in; left out for one of its own */
  #scope(begun?: Date): AuthScope {
    const tell = (userId: string, kind: string) =>
      this.transaction(async (tx) => {
        await tx.query(
          `SELECT auth.write_member_event(organisation_id, $2, user_id, user_id, '{}') FROM auth.members WHERE user_id = $1`,
          [userId, kind],
        );
      });
    const now = async () => begun ?? this.#begin(async (_, at) => at);
    const useStep = async (userId: string, step: number) => {
      const used = await this.query(
        'UPDATE auth.two_factors SET last_step = $2 WHERE user_id = $1 AND (last_step IS NULL OR last_step < $2) RETURNING id',
        [userId, step],
      );
      return used.length > 0;
    };
    return { inTransaction: begun !== undefined, signIns: this.signIns, now, tell, useStep };
  }

  #begin<Result>(work: (db: Kysely<Tables>, now: Date) => Promise<Result>): Promise<Result> {
    let isDone = false;
    const begun = this.#db.transaction().execute(async (db) => {
      const [told] = await rowsOf<{ now: Date }>(db, ASK_TIME, []);
      if (!told) throw new Error('PostgreSQL did not say what time it is');
      const result = await work(db, this.config.clock(told.now));
      isDone = true;
      return result;
    });
    return begun.catch((error: unknown) => {
      if (isDone) tellFailedCommit(error);
      throw error;
    });
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }
}
