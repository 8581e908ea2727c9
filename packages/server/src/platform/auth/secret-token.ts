import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link, and what is stored of it. */
export interface SecretToken {
  readonly token: string;
  readonly hash: string;
}

/** 256 random bits; only the hash is stored, so that a copy of the database opens nothing. */
export function newSecretToken(): SecretToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashOfToken(token) };
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
