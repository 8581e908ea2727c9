import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Environment } from '../../platform/config/config.ts';

/** Whose digest it is. */
export interface DigestOwner {
  readonly organisationId: string;
  readonly userId: string;
}

function sealOf(secret: string, { organisationId, userId }: DigestOwner): string {
  const seal = createHmac('sha256', secret).update(`digest\n${organisationId}\n${userId}`).digest('base64url');
  // 132 bits, so that the link is no longer than a part of an address may be.
  return seal.slice(0, 22);
}

/**
 * The page on which a person ends their digest without signing in. The address is sealed, so nobody can guess that of somebody else; it opens nothing, and works for as
 * long as a mail with it may lie in a mailbox.
 */
export function stopLink(
  { PUBLIC_URL, AUTH_SECRET }: Pick<Environment, 'PUBLIC_URL' | 'AUTH_SECRET'>,
  owner: DigestOwner,
): string {
  const token = [owner.organisationId, owner.userId, sealOf(AUTH_SECRET, owner)].join('.');
  return new URL(`/stop-mails/${token}`, PUBLIC_URL).href;
}

/** Whose digest a link ends; null for one that is not ours. */
export function ownerIn(secret: string, token: string): DigestOwner | null {
  const [organisationId = '', userId = '', seal = ''] = token.split('.');
  const owner = { organisationId, userId };
  const [given, right] = [Buffer.from(seal), Buffer.from(sealOf(secret, owner))];
  return given.length === right.length && timingSafeEqual(given, right) ? owner : null;
}
