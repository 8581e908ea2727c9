import { plainName } from '@plumbline/matching';
import { emailAddress, LONGEST_PERSON_NAME } from '@plumbline/facts';
import type { AuthDatabase, AuthTransaction } from '../../platform/auth/auth-database.ts';
import { PASSWORD_LENGTH } from '../../platform/auth/auth.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { commonPasswords } from './common-passwords.ts';
import { passwordProblem, type PasswordOwner } from './password.policy.ts';

/** Normalises an address for storage. @throws UserErrors */
export function emailOf(text: string): string {
  const email = emailAddress(text);
  if (email === null) throw userError('EMAIL_NOT_READABLE', 'email');
  return email;
}

/**
 * A new password as it is kept, in NFKC: better-auth does the same at sign-in. Those chosen under an older rule go on working.
 * @throws UserErrors for a password that is not accepted
 */
export async function newPassword(text: string, owner: PasswordOwner): Promise<string> {
  const password = text.normalize('NFKC');
  const problem = passwordProblem(password, owner, await commonPasswords());
  if (problem !== null) throw userError(problem, 'password', PASSWORD_LENGTH);
  return password;
}

/** @throws UserErrors for a name that is empty or too long */
export function personName(text: string): string {
  const name = plainName(text);
  if (name === '') throw userError('PERSON_NAME_MISSING', 'name');
  if (name.length > LONGEST_PERSON_NAME)
    throw userError('PERSON_NAME_TOO_LONG', 'name', { length: LONGEST_PERSON_NAME });
  return name;
}

/** Whether it is the password of the account. The caller counts the tries. */
export async function isPasswordOf({ auth }: AuthDatabase, userId: string, password: string): Promise<boolean> {
  const { internalAdapter, password: passwords } = await auth.$context;
  const accounts = await internalAdapter.findAccounts(userId);
  const hash = accounts.find(({ providerId }) => providerId === 'credential')?.password;
  return Boolean(hash) && passwords.verify({ hash: hash ?? '', password });
}

/**
 * The account that the operator means by an address.
 * @param organisationId one of the account, where several have the address and none has proved it
 * @returns the person's id @throws UserErrors
 */
export async function accountMeant(tx: AuthTransaction, email: string, organisationId: string | null): Promise<string> {
  const people = await tx.query<{ id: string; email_verified: boolean }>(
    `SELECT id, email_verified FROM auth.users person WHERE email = $1
       AND ($2::uuid IS NULL OR EXISTS (SELECT FROM auth.members WHERE user_id = person.id AND organisation_id = $2))
     ORDER BY email_verified DESC`,
    [emailOf(email), organisationId],
  );
  const [person] = people;
  if (!person) throw userError('ACCOUNT_UNKNOWN', 'email');
  if (people.length > 1 && !person.email_verified) throw userError('ACCOUNT_ONE_OF_SEVERAL', 'email');
  return person.id;
}

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly organisation: { readonly name: string; readonly demo: boolean };
}

/** Creates an account in the transaction, whether or not the address has others; sign-up from the browser is disabled. @returns the person's id @throws UserErrors */
export async function createAccount(
  tx: AuthTransaction,
  { email, name, password, organisation }: NewAccount,
): Promise<string> {
  const person = { email: emailOf(email), name: personName(name) };
  const owner = { ...person, organisations: [organisation.name], isDemo: organisation.demo };
  const accepted = await newPassword(password, owner);
  const { internalAdapter, password: passwords } = await tx.auth.$context;
  const { id } = await internalAdapter.createUser({ ...person, emailVerified: false }, { method: 'email-password' });
  const hash = await passwords.hash(accepted);
  await internalAdapter.linkAccount({ userId: id, accountId: id, providerId: 'credential', password: hash });
  return id;
}
