import type { AuthContext, User } from 'better-auth';
import type { Statements } from './statements.ts';

/** What of better-auth is needed to look at accounts. */
interface Accounts {
  readonly adapter: Pick<AuthContext['adapter'], 'findMany'>;
  readonly internalAdapter: Pick<AuthContext['internalAdapter'], 'findAccounts'>;
  readonly password: Pick<AuthContext['password'], 'hash' | 'verify'>;
}

/**
 * The account of an address that a password opens; null if it opens none. An address may have several accounts: who invites somebody may hand the link to anybody, so that
 * an account says nothing about the mailbox until that is proved. Where there is no account, a password is worked on all the same, so that the answer takes as long.
 * @param email in small letters
 */
export async function accountWith(
  { adapter, internalAdapter, password: passwords }: Accounts,
  email: string,
  password: string,
): Promise<User | null> {
  const where = [{ field: 'email', value: email }];
  const people = await adapter.findMany<User>({
    model: 'user',
    where,
    sortBy: { field: 'createdAt', direction: 'asc' },
  });
  let tried = 0;
  for (const person of people.toSorted((one, other) => Number(other.emailVerified) - Number(one.emailVerified))) {
    const accounts = await internalAdapter.findAccounts(person.id);
    const hash = accounts.find(({ providerId }) => providerId === 'credential')?.password;
    if (!hash) continue;
    tried += 1;
    if (await passwords.verify({ hash, password })) return person;
  }
  if (tried === 0) await passwords.hash(password);
  return null;
}

/** Whether what this account does counts for its address: it has proved the mailbox, or no other account has the address. */
export async function holdsAddress(tx: Statements, userId: string): Promise<boolean> {
  const [row] = await tx.query<{ holds: boolean }>(
    `SELECT email_verified OR NOT EXISTS (SELECT FROM auth.users other WHERE other.email = person.email AND other.id <> person.id) AS holds
     FROM auth.users person WHERE id = $1`,
    [userId],
  );
  return row?.holds === true;
}

/** The person of this account has shown that the mailbox is theirs. The first account that does so is the one of the address. */
export async function proveAddress(tx: Statements, userId: string): Promise<void> {
  await tx.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('address ' || email, 0)) FROM auth.users WHERE id = $1`,
    [userId],
  );
  await tx.query('UPDATE auth.users SET mailbox_proved_at = $2 WHERE id = $1', [userId, tx.now]);
  await tx.query(
    `UPDATE auth.users person SET email_verified = true, updated_at = $2
     WHERE id = $1 AND NOT EXISTS (SELECT FROM auth.users other WHERE other.email = person.email AND other.email_verified)`,
    [userId, tx.now],
  );
}
