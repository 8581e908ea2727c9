import { z } from 'zod';
import type { AuthTransaction } from '../../platform/auth/auth-database.ts';
import { PASSWORD_LENGTH } from '../../platform/auth/auth.ts';
import { userError } from '../../platform/errors/user-error.ts';

const address = z.email().max(320);
const longestName = 200;
const longestPassword = 200;

/** Normalises an address for storage. @throws UserErrors */
export function emailOf(text: string): string {
  const email = text.trim().toLowerCase();
  if (!address.safeParse(email).success) throw userError('EMAIL_NOT_READABLE', 'email');
  return email;
}

/** @throws UserErrors for a password that is not accepted */
export function assertPassword(password: string): void {
  if (password.length < PASSWORD_LENGTH) throw userError('PASSWORD_TOO_SHORT', 'password', { length: PASSWORD_LENGTH });
  if (password.length > longestPassword) throw userError('PASSWORD_TOO_LONG', 'password', { length: longestPassword });
}

/** @throws UserErrors for a name that is empty or too long */
export function personName(text: string): string {
  const name = text.trim();
  if (name === '') throw userError('PERSON_NAME_MISSING', 'name');
  if (name.length > longestName) throw userError('PERSON_NAME_TOO_LONG', 'name', { length: longestName });
  return name;
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** Creates an account in the transaction; sign-up from the browser is disabled. @returns the person's id @throws UserErrors */
export async function createAccount(tx: AuthTransaction, { email, name, password }: NewAccount): Promise<string> {
  assertPassword(password);
  const body = { email: emailOf(email), name: personName(name), password };
  const [known] = await tx.query('SELECT 1 FROM auth.users WHERE email = $1', [body.email]);
  if (known) throw userError('ACCOUNT_EXISTS', 'email');
  const { user } = await tx.auth.api.signUpEmail({ body });
  return user.id;
}
