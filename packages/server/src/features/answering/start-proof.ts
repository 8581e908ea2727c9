import type { AuthDatabase } from '../../platform/auth/auth-database.ts';
import type { Database } from '../../platform/db/transaction.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { inboxRequest } from './inbox-requests.ts';
import { takeMailedCode } from './mailed-codes.ts';
import { assertPassword, passwordHashOf, type RequestPlace } from './request-access.ts';
import { goesByCode } from './request-terms.ts';

/** What shows that another device is one of those who answer: the password that was chosen, or the code that was mailed. */
export interface StartProof {
  readonly password?: string | undefined;
  readonly code?: string | undefined;
}

/**
 * The link alone is enough until a password is chosen, something is answered of a request that came by mail, or anything is submitted. Then it shows the first page only: of what was
 * submitted, that it was. @throws UserErrors
 */
export async function assertProof(
  { auth, database }: { readonly auth: AuthDatabase; readonly database: Database },
  { organisationId, requestId }: RequestPlace,
  { password, code = '' }: StartProof,
): Promise<void> {
  const request = await database.transaction(organisationId, (tx) => inboxRequest(tx, organisationId, requestId));
  const needsCode = request !== null && request.startedAt !== null && goesByCode(request, auth.config);
  const hasPassword = (await auth.transaction((tx) => passwordHashOf(tx, requestId))) !== null;
  if (!needsCode && !hasPassword && request !== null && request.submittedAt !== null)
    throw userError('ANSWERS_ELSEWHERE');
  if (!needsCode) return assertPassword(auth, requestId, password);
  if (code !== '') {
    await auth.attempts.count('answers', requestId);
    if (await auth.transaction((tx) => takeMailedCode(tx, requestId, code))) return;
    throw userError('ANSWERS_CODE_WRONG', 'code');
  }
  if (!hasPassword) throw userError('ANSWERS_CODE_NEEDED', 'code');
  return assertPassword(auth, requestId, password);
}
