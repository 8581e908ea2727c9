import { randomBytes } from 'node:crypto';
import { hashOfToken } from '../../platform/auth/secret-token.ts';
import type { Statements } from '../../platform/auth/statements.ts';
import { after } from '../../platform/time/after.ts';

/** Letters and digits that are not mistaken for one another. Their number divides 256, so each is as likely as the others. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 8;
/** For how long a code is good. */
export const CODE_MINUTES = 15;

const hashOf = (requestId: string, code: string): string => hashOfToken(`${requestId} ${code}`);

/** Makes a code for a request, which takes the place of the one before. Only its hash is kept. @returns it, as it is mailed */
export async function newMailedCode(tx: Statements, requestId: string): Promise<string> {
  const code = [...randomBytes(LENGTH)].map((byte) => SIGNS[byte % SIGNS.length]).join('');
  await tx.query(
    `INSERT INTO auth.request_codes (request_id, hash, expires_at) VALUES ($1, $2, $3)
     ON CONFLICT (request_id) DO UPDATE SET hash = excluded.hash, expires_at = excluded.expires_at`,
    [requestId, hashOf(requestId, code), after(tx.now, { minutes: CODE_MINUTES })],
  );
  return code;
}

/** Whether this is the code of the request. It is good once. @param typed as a person types it, or copies it from a letter with signs that nobody sees */
export async function takeMailedCode(tx: Statements, requestId: string, typed: string): Promise<boolean> {
  const code = typed.replace(/[\s\p{Cf}-]/gu, '').toUpperCase();
  const taken = await tx.query(
    'DELETE FROM auth.request_codes WHERE request_id = $1 AND hash = $2 AND expires_at > $3 RETURNING request_id',
    [requestId, hashOf(requestId, code), tx.now],
  );
  return taken.length > 0;
}
