import { createHash } from 'node:crypto';

/** Whatever runs a statement over the schema `auth`. */
export interface AuthQueries {
  query<Row extends object>(sql: string, parameters: readonly unknown[]): Promise<Row[]>;
}

/** How often something may be tried with one account or from one address. */
export interface AttemptLimit {
  readonly name: string;
  readonly max: number;
  readonly minutes: number;
}

export const SIGN_IN_ATTEMPTS: AttemptLimit = { name: 'sign-in', max: 10, minutes: 15 };
/** Links of invitations and resets, by address of the network: a token cannot be guessed, a flood of hashing can be stopped. */
export const LINK_ATTEMPTS: AttemptLimit = { name: 'link', max: 30, minutes: 15 };

function keyOf(limit: AttemptLimit, subject: string): string {
  return createHash('sha256').update(`${limit.name} ${subject.trim().toLowerCase()}`).digest('hex');
}

/** Counts before it answers, in one statement: a burst of parallel attempts passes no more than single ones. @returns whether the attempt may go on */
export async function countAttempt(auth: AuthQueries, limit: AttemptLimit, subject: string): Promise<boolean> {
  const [row] = await auth.query<{ count: number }>(
    `INSERT INTO auth.attempts AS attempt (key, count, window_ends_at) VALUES ($1, 1, now() + make_interval(mins => $2))
     ON CONFLICT (key) DO UPDATE SET
       count = CASE WHEN attempt.window_ends_at <= now() THEN 1 ELSE attempt.count + 1 END,
       window_ends_at = CASE WHEN attempt.window_ends_at <= now() THEN now() + make_interval(mins => $2) ELSE attempt.window_ends_at END
     RETURNING count`,
    [keyOf(limit, subject), limit.minutes],
  );
  return row !== undefined && row.count <= limit.max;
}

export async function clearAttempts(auth: AuthQueries, limit: AttemptLimit, subject: string): Promise<void> {
  await auth.query('DELETE FROM auth.attempts WHERE key = $1 OR window_ends_at < now()', [keyOf(limit, subject)]);
}
