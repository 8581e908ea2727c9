import { createHash } from 'node:crypto';
import { after } from '../time/after.ts';

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

/** From one address with one account: nobody keeps the person out who signs in from another one. */
const FROM_ADDRESS: AttemptLimit = { name: 'sign-in', max: 10, minutes: 15 };
/** With one account from wherever: guesses from many addresses. A password of twelve characters outlasts them. */
const WITH_ACCOUNT: AttemptLimit = { name: 'account', max: 100, minutes: 15 };
/** With the account that an invited address has; apart from signing in, so that an inviter cannot hinder that. */
export const INVITATION_ATTEMPTS: AttemptLimit = { name: 'invitation', max: 10, minutes: 15 };
/** Links of invitations and resets, by address of the network: a token cannot be guessed, a flood of hashing can be stopped. */
export const LINK_ATTEMPTS: AttemptLimit = { name: 'link', max: 30, minutes: 15 };

function keyOf(limit: AttemptLimit, subject: string): string {
  return createHash('sha256').update(`${limit.name} ${subject.trim().toLowerCase()}`).digest('hex');
}

/** Counts before it answers, in one statement: a burst of parallel attempts passes no more than single ones. @returns whether the attempt may go on */
export async function countAttempt(auth: AuthQueries, limit: AttemptLimit, subject: string): Promise<boolean> {
  const now = new Date();
  const [row] = await auth.query<{ count: number }>(
    `INSERT INTO auth.attempts AS attempt (key, count, window_ends_at) VALUES ($1, 1, $3)
     ON CONFLICT (key) DO UPDATE SET
       count = CASE WHEN attempt.window_ends_at <= $2 THEN 1 ELSE attempt.count + 1 END,
       window_ends_at = CASE WHEN attempt.window_ends_at <= $2 THEN $3 ELSE attempt.window_ends_at END
     RETURNING count`,
    [keyOf(limit, subject), now, after(now, { minutes: limit.minutes })],
  );
  return row !== undefined && row.count <= limit.max;
}

/** Who signs in from where. */
export interface SignIn {
  readonly email: string;
  /** Of the network. */
  readonly address: string;
}

/** Counts an attempt to sign in. What is refused by address does not count for the account, so that no single address can shut it. @returns whether it may go on */
export async function countSignIn(auth: AuthQueries, { email, address }: SignIn): Promise<boolean> {
  return (
    (await countAttempt(auth, FROM_ADDRESS, `${address} ${email}`)) && (await countAttempt(auth, WITH_ACCOUNT, email))
  );
}

/** After a right or a new password. */
export async function clearSignIns(auth: AuthQueries, { email, address }: SignIn): Promise<void> {
  await auth.query('DELETE FROM auth.attempts WHERE key = ANY ($1::text[]) OR window_ends_at < $2', [
    [keyOf(FROM_ADDRESS, `${address} ${email}`), keyOf(WITH_ACCOUNT, email)],
    new Date(),
  ]);
}
