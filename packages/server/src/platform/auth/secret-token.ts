import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link, and the hash of it that is stored. */
export interface SecretToken {
  readonly token: string;
  readonly hash: string;
}

/** 256 random bits. Only the hash is stored, so a stolen copy of the database gives no access. */
export function newSecretToken(): SecretToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOfToken(token) };
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
