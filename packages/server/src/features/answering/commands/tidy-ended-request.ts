import type { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import type { Database } from '../../../platform/db/transaction.ts';
import type { FileStorage } from '../../../platform/storage/file-storage.ts';
import { before } from '../../../platform/time/after.ts';
import { destroyFiles, evidenceFiles } from '../evidence-files.ts';
import { forgetColleagues } from '../hand-overs.ts';
import { inboxRequest } from '../inbox-requests.ts';
import type { RequestPlace } from '../request-access.ts';

/** For how many days what was begun stays after a request has ended. */
export const ENDED_DRAFT_DAYS = 30;

interface Parts {
  readonly auth: AuthDatabase;
  readonly database: Database;
  readonly storage: FileStorage;
}

/**
 * Removes what was begun of a request that has ended long ago: uploads that never came whole and files that were never submitted, with their keys; of a withdrawn one the answers
 * too. What was submitted stays. Doing it again changes nothing.
 */
export async function tidyEndedRequest({ auth, database, storage }: Parts, place: RequestPlace): Promise<void> {
  const { organisationId, requestId } = place;
  await auth.transaction((tx) => forgetColleagues(tx, requestId));
  await database.transaction(organisationId, async (tx) => {
    const request = await inboxRequest(tx, organisationId, requestId, { locked: true });
    if (request === null) return;
    const files = await evidenceFiles(tx, organisationId, requestId);
    // Members can go on with a request that nobody answered in time: what they add stays as long.
    const old = before(tx.now, { days: ENDED_DRAFT_DAYS });
    const begun = files.filter(({ isSubmitted, addedAt }) => !isSubmitted && addedAt < old);
    await destroyFiles(
      { tx, storage },
      organisationId,
      begun.map(({ id }) => id),
    );
    if (request.withdrawnAt !== null && request.submittedAt === null)
      await tx.query('DELETE FROM saved_answers WHERE organisation_id = $1 AND request_id = $2', [
        organisationId,
        requestId,
      ]);
  });
}
