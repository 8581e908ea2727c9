import { expect } from '@jest/globals';
import type { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import type { Database } from '../../../platform/db/transaction.ts';
import { UserErrors } from '../../../platform/errors/user-error.ts';
import type { Viewer } from '../../../platform/tenancy/viewer.ts';
import { shortIds } from '../../person/people-then.ts';
import { assertIndependent } from '../assert-independent.ts';
import { HeldBackReadModel } from '../held-back.read-model.ts';
import { relayMemberEvents } from '../relay-member-events.ts';

interface Joined {
  readonly auth: AuthDatabase;
  readonly database: Database;
}

/** What keeps the second person from approving what the first proposed, as codes of sentences; nothing where nothing does. Pages tell the same before somebody tries. */
export async function refusedApproval(
  { auth, database }: Joined,
  author: Viewer,
  approver: Viewer,
): Promise<readonly string[]> {
  await relayMemberEvents(database, auth);
  const refusal = await database
    .transaction(author.organisationId, (tx) => assertIndependent(tx, author.userId, approver.userId))
    .then(
      () => [],
      (error: unknown) => {
        if (!(error instanceof UserErrors)) throw error;
        return error.errors;
      },
    );
  const ids = await database.transaction(author.organisationId, (tx) => shortIds(tx, author.organisationId));
  const told = await new HeldBackReadModel(database).heldBack({ ...approver, roles: new Set(['approver']) }, [
    ids.get(author.userId) ?? '',
  ]);
  if (author.userId !== approver.userId) expect([...told.values()]).toEqual(refusal);
  const [first] = refusal;
  return first === undefined ? [] : (first.texts ?? [first.code]);
}
