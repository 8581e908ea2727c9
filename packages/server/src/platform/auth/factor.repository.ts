import type { AuthTransaction } from './auth-database.ts';

/** The person of the session has just proved who they are. */
export async function keepProof(tx: AuthTransaction, sessionId: string): Promise<void> {
  await tx.query('UPDATE auth.sessions SET proved_at = $2 WHERE id = $1', [sessionId, tx.now]);
}

/** Takes the second factor off for the operator, which is how the log tells it. */
export async function takeOffSecondFactor(tx: AuthTransaction, userId: string): Promise<void> {
  // Read by the trigger that tells the organisations.
  await tx.query(`SET LOCAL auth.by_operator = 'yes'`);
  await tx.query('DELETE FROM auth.two_factors WHERE user_id = $1', [userId]);
  const { internalAdapter } = await tx.auth.$context;
  await internalAdapter.updateUser(userId, { twoFactorEnabled: false });
}
