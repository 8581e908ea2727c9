import type { AuthTransaction } from '../../platform/auth/auth-database.ts';
import { newSecretToken } from '../../platform/auth/secret-token.ts';
import { after } from '../../platform/time/after.ts';
import type { OneTimeLink } from './invitation.repository.ts';

const VALID = { hours: 1 };

export interface NewReset {
  readonly userId: string;
  /** Null for a link from the operator, whatever organisations the person belongs to. */
  readonly organisationId: string | null;
  /** Null for the operator. */
  readonly createdBy: string | null;
}

function urlOf(token: string, publicUrl: string): string {
  return new URL(`/reset/${token}`, publicUrl).href;
}

/** Adds a link that somebody else makes for a person. An unused one that somebody else made is void; one that the person asked for is not. */
export async function writeReset(
  tx: AuthTransaction,
  publicUrl: string,
  { userId, organisationId, createdBy }: NewReset,
): Promise<{ resetId: string; link: OneTimeLink }> {
  await tx.query('DELETE FROM auth.password_resets WHERE user_id = $1 AND used_at IS NULL AND NOT self_asked', [
    userId,
  ]);
  const { token, hash } = newSecretToken();
  const [row] = await tx.query<{ id: string; expires_at: Date }>(
    `INSERT INTO auth.password_resets (token_hash, user_id, organisation_id, created_by, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id, expires_at`,
    [hash, userId, organisationId, createdBy, tx.now, after(tx.now, VALID)],
  );
  if (!row) throw new Error('The link was not written');
  return { resetId: row.id, link: { url: urlOf(token, publicUrl), expiresAt: row.expires_at } };
}

/**
 * Adds a reset for each account of the address, at the wish of somebody who can read its mail: their links are made when they are mailed. Those of an hour ago are removed;
 * later ones stay, or somebody else who asks could void what the person has just got.
 * @returns their ids
 */
export async function writeSelfAskedResets(tx: AuthTransaction, email: string): Promise<string[]> {
  await tx.query(
    `DELETE FROM auth.password_resets reset USING auth.users person
     WHERE person.id = reset.user_id AND person.email = $1 AND reset.used_at IS NULL AND reset.self_asked AND reset.expires_at <= $2`,
    [email, tx.now],
  );
  const rows = await tx.query<{ id: string }>(
    `INSERT INTO auth.password_resets (token_hash, user_id, self_asked, created_at, expires_at)
     SELECT $2 || person.id, person.id, true, $3, $4 FROM auth.users person WHERE person.email = $1 RETURNING id`,
    [email, `${newSecretToken().hash} `, tx.now, after(tx.now, VALID)],
  );
  return rows.map(({ id }) => id);
}

/** Gives a reset that goes by mail its link; one of an earlier mail is void. Null for one that was used or has expired. */
export async function renewResetLink(tx: AuthTransaction, publicUrl: string, resetId: string): Promise<string | null> {
  const { token, hash } = newSecretToken();
  const [row] = await tx.query(
    `UPDATE auth.password_resets SET token_hash = $2, mailed_at = $3 WHERE id = $1 AND used_at IS NULL AND expires_at > $3 RETURNING id`,
    [resetId, hash, tx.now],
  );
  return row ? urlOf(token, publicUrl) : null;
}
