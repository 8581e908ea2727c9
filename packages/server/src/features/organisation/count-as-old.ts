import type { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { before } from '../../platform/time/after.ts';
import { HAND_DAYS } from './account-acts.ts';

/** The accounts that the demo makes count as old, so that nobody waits to try what takes two people. Those that join later do not. */
export async function countAsOld(auth: AuthDatabase, organisationId: string): Promise<void> {
  await auth.transaction(async (tx) => {
    await tx.query('UPDATE auth.account_acts SET at = least(at, $2) WHERE organisation_id = $1', [
      organisationId,
      before(tx.now, { days: HAND_DAYS }),
    ]);
  });
}
