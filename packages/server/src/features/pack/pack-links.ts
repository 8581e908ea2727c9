import { timingSafeEqual } from 'node:crypto';
import type { Transaction } from '../../platform/db/transaction.ts';
import { hashOfToken, newSecretToken } from '../../platform/auth/secret-token.ts';
import { userError } from '../../platform/errors/user-error.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What a link says: which organisation's, which link, and its secret. */
export interface LinkTicket {
  readonly organisationId: string;
  readonly linkId: string;
  readonly secret: string;
}

/** A link that is good, with what the recipient is told before the download. */
export interface OpenLink {
  readonly linkId: string;
  readonly packRowId: string;
  readonly recipient: string;
  readonly expiresAt: Date;
  readonly fileKey: string;
  readonly fileBytes: number;
  readonly fileSha256: string;
  readonly packId: string;
  readonly organisation: string;
  readonly asOf: string;
  readonly suppliers: number;
  readonly isSuperseded: boolean;
}

/** A new secret for a link, the text that its recipient gets, and the hash that is kept. */
export function newTicket(organisationId: string, linkId: string): { readonly text: string; readonly hash: string } {
  const { token, hash } = newSecretToken();
  return { text: `${organisationId}.${linkId}.${token}`, hash };
}

/** @throws UserErrors LINK_NOT_VALID where it is no ticket */
export function readTicket(text: string): LinkTicket {
  const [organisationId = '', linkId = '', secret = ''] = text.split('.');
  if (!uuid.test(organisationId) || !uuid.test(linkId) || secret === '') throw userError('LINK_NOT_VALID');
  return { organisationId, linkId, secret };
}

/** Opens a link whose secret is right, in its days, of a pack that is out. @throws UserErrors LINK_NOT_VALID, for whatever reason: who has no link learns nothing */
export async function openLink(tx: Transaction, { organisationId, linkId, secret }: LinkTicket): Promise<OpenLink> {
  const [row] = await tx.query<OpenLink & { readonly tokenHash: string }>(
    `SELECT l.id AS "linkId", l.pack_id AS "packRowId", l.recipient, l.expires_at AS "expiresAt", l.token_hash AS "tokenHash",
       p.file_key AS "fileKey", p.file_bytes AS "fileBytes", p.file_sha256 AS "fileSha256", p.pack_id AS "packId",
       p.scope->'organisation'->>'name' AS organisation, p.scope->>'asOf' AS "asOf", jsonb_array_length(p.scope->'suppliers') AS suppliers,
       p.superseded_by IS NOT NULL AS "isSuperseded"
     FROM pack_links l JOIN packs p ON p.organisation_id = l.organisation_id AND p.id = l.pack_id
     WHERE l.organisation_id = $1 AND l.id = $2 AND l.revoked_at IS NULL AND l.expires_at > $3 AND p.state = 'released' AND p.expires_at > $3`,
    [organisationId, linkId, tx.now],
  );
  const hash = Buffer.from(hashOfToken(secret));
  if (row === undefined || !timingSafeEqual(hash, Buffer.from(row.tokenHash))) throw userError('LINK_NOT_VALID');
  return row;
}
