import { createHash } from 'node:crypto';
import { TooManyAttempts } from '../errors/user-error.ts';
import { after, before } from '../time/after.ts';
import { holdsAddress } from './accounts-of-address.ts';
import { judge, judgeAccount, SECONDS_REMEMBERED, type Source } from './sign-in-waits.ts';
import type { Statements } from './statements.ts';

/** Who tries to prove who they are, by what, and from where. */
export interface SignIn {
  readonly email: string;
  /** A code is counted apart: who gets as far as that has the password. */
  readonly by: 'password' | 'code';
  /** Network address. */
  readonly address: string;
  /** Id of a device in which this account has signed in before, or of a session of it; null for any other. */
  readonly device: string | null;
}

type InTransaction = <Result>(work: (tx: Statements) => Promise<Result>) => Promise<Result>;

interface WaitRow {
  readonly key: string;
  readonly failures: number;
  readonly not_before: Date;
}

interface Kept extends Source {
  readonly key: string;
  readonly endsAt: Date;
}

/** Most rows out of date that one try removes. It adds two, so they never pile up. */
const swept = 10;
/** For how many days wrong passwords are told. */
export const DAYS_TOLD = 30;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

function accountKey({ email, by }: Pick<SignIn, 'email' | 'by'>): string {
  return hashOf(`account ${by} ${email.trim().toLowerCase()}`);
}

function keysOf({ email, by, address, device }: SignIn): { readonly source: string; readonly account: string } {
  const name = `${by} ${email.trim().toLowerCase()}`;
  return {
    source: hashOf(device === null ? `address ${address} ${name}` : `device ${device} ${name}`),
    account: accountKey({ email, by }),
  };
}

/**
 * Slows down tries to sign in (`sign-in-waits.ts`). An account that does not exist is counted as one that does. What is counted is in the database, so it
 * survives a restart and holds for all processes.
 */
export class SignInAttempts {
  readonly #transaction: InTransaction;

  constructor(transaction: InTransaction) {
    this.#transaction = (work) =>
      transaction(async (tx) => {
        // Only accounts that exist have a log. Waiting for the disk would make their answers come later than those of others.
        await tx.query('SET LOCAL synchronous_commit = off');
        return work(tx);
      });
  }

  /** Counts a try before its password or code is looked at. @throws TooManyAttempts at once: nobody's connection is held */
  async admit(signIn: SignIn): Promise<void> {
    const wait = await this.#transaction(async (tx) => {
      const { now } = tx;
      const keys = keysOf(signIn);
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [keys.account]);
      const rows = await tx.query<WaitRow>(
        'SELECT key, failures, not_before FROM auth.sign_in_waits WHERE key = ANY($1) AND ends_at > $2',
        [[keys.source, keys.account], now],
      );
      const row = rows.find(({ key }) => key === keys.source);
      const source = row ? { failures: row.failures, notBefore: row.not_before } : null;
      const isUnknown = signIn.device === null;
      const account = isUnknown ? rows.find(({ key }) => key === keys.account) : undefined;
      const secondsUntil = (instant: Date) => Math.ceil((instant.getTime() - now.getTime()) / 1000);
      if (account !== undefined && account.not_before > now) {
        await tell(tx, signIn.email, { wrong: 0, refused: 1 });
        return secondsUntil(account.not_before);
      }
      const accountFailures = account?.failures ?? 0;
      const verdict = judge({ source, accountFailures }, now);
      const kept: Kept[] = [
        {
          key: keys.source,
          ...verdict.source,
          endsAt: after(verdict.source.notBefore, { seconds: SECONDS_REMEMBERED }),
        },
      ];
      if (verdict.isAdmitted && isUnknown) {
        const tried = judgeAccount(signIn.by, accountFailures, now);
        kept.push({ key: keys.account, ...tried, endsAt: after(tried.notBefore, { seconds: SECONDS_REMEMBERED }) });
      }
      if (verdict.isAdmitted || source === null) await keep(tx, keys.account, kept);
      if (verdict.isAdmitted) return null;
      await tell(tx, signIn.email, { wrong: 0, refused: 1 });
      return secondsUntil(verdict.source.notBefore);
    });
    if (wait !== null) throw new TooManyAttempts(wait);
  }

  /**
   * The password or code was right: the source begins anew, and this try no longer counts against the account. One of several accounts of an address takes back its own try
   * only: else who has one could guess the passwords of the others without end.
   * @returns whether the account counts for its address
   */
  async succeeded(signIn: SignIn, userId: string): Promise<boolean> {
    return this.#transaction(async (tx) => {
      const { source, account } = keysOf(signIn);
      const holds = await holdsAddress(tx, userId);
      if (holds) await tx.query('DELETE FROM auth.sign_in_waits WHERE key = $1', [source]);
      await tx.query(
        'UPDATE auth.sign_in_waits SET failures = greatest(0, failures - 1), not_before = CASE WHEN key = $2 THEN least(not_before, $3) ELSE not_before END WHERE key = ANY ($1)',
        [[source, ...(signIn.device === null ? [account] : [])], account, tx.now],
      );
      return holds;
    });
  }

  /** The password or code was wrong, which {@link admit} has counted: tells it in the log of the account. */
  async failed({ email }: Pick<SignIn, 'email'>): Promise<void> {
    await this.#transaction((tx) => tell(tx, email, { wrong: 1, refused: 0 }));
  }

  /**
   * A new password by a link: guesses at the old one no longer slow down its owner, on any device. Guesses at codes still do, source by source, but they came from somebody
   * who had the former password, and shut out nobody else any more.
   */
  async forget(email: string): Promise<void> {
    await this.#transaction((tx) =>
      tx.query('DELETE FROM auth.sign_in_waits WHERE account = $1 OR key = $2', [
        accountKey({ email, by: 'password' }),
        accountKey({ email, by: 'code' }),
      ]),
    );
  }
}

async function keep(tx: Statements, account: string, kept: readonly Kept[]): Promise<void> {
  await tx.query(
    `INSERT INTO auth.sign_in_waits (key, failures, not_before, ends_at, account)
     SELECT *, $5 FROM unnest($1::text[], $2::integer[], $3::timestamptz[], $4::timestamptz[])
     ON CONFLICT (key) DO UPDATE SET failures = excluded.failures, not_before = excluded.not_before, ends_at = excluded.ends_at`,
    [
      kept.map(({ key }) => key),
      kept.map(({ failures }) => failures),
      kept.map(({ notBefore }) => notBefore),
      kept.map(({ endsAt }) => endsAt),
      account,
    ],
  );
  await tx.query(
    `DELETE FROM auth.sign_in_waits WHERE key IN (
       SELECT key FROM auth.sign_in_waits WHERE ends_at <= $1 ORDER BY ends_at LIMIT ${swept} FOR UPDATE SKIP LOCKED)`,
    [tx.now],
  );
}

/** Adds to the minute of the account that has proved the address; where none has, of every one. For an address without one the same statement writes nothing. */
async function tell(
  tx: Statements,
  email: string,
  { wrong, refused }: { readonly wrong: number; readonly refused: number },
): Promise<void> {
  const minute = new Date(Math.floor(tx.now.getTime() / 60_000) * 60_000);
  await tx.query(
    `INSERT INTO auth.sign_in_failures (user_id, minute, wrong, refused)
     SELECT id, $2, $3, $4 FROM auth.users WHERE email = $1 AND email_verified >= ALL (SELECT email_verified FROM auth.users WHERE email = $1)
     ON CONFLICT (user_id, minute) DO UPDATE SET wrong = sign_in_failures.wrong + excluded.wrong, refused = sign_in_failures.refused + excluded.refused`,
    [email.trim().toLowerCase(), minute, wrong, refused],
  );
  await tx.query(
    `DELETE FROM auth.sign_in_failures WHERE (user_id, minute) IN (
       SELECT user_id, minute FROM auth.sign_in_failures WHERE minute < $1 ORDER BY minute LIMIT ${swept} FOR UPDATE SKIP LOCKED)`,
    [before(tx.now, { days: DAYS_TOLD })],
  );
}
