import type { AuthDatabase } from './auth-database.ts';

/**
 * Tells the organisations of a person of each minute in which wrong passwords were tried for the account: one member event a minute, however many tries there were. A
 * minute is told once, in the transaction that marks it, and only when it is over.
 */
export async function tellFailures(auth: AuthDatabase): Promise<void> {
  await auth.transaction((tx) =>
    tx.query(
      `WITH over AS (
         UPDATE auth.sign_in_failures SET told_at = $1 WHERE told_at IS NULL AND minute <= $1::timestamptz - interval '1 minute'
         RETURNING user_id, minute, wrong, refused)
       SELECT auth.write_member_event(member.organisation_id, 'access.sign-in-failed', member.user_id, member.user_id,
         jsonb_build_object('minute', over.minute, 'wrong', over.wrong, 'refused', over.refused))
       FROM over JOIN auth.members member USING (user_id)`,
      [tx.now],
    ),
  );
}
