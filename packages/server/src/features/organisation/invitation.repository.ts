import type { AuthTransaction } from '../../platform/auth/auth-database.ts';
import { newSecretToken } from '../../platform/auth/secret-token.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import { after } from '../../platform/time/after.ts';
import { may } from '../../platform/tenancy/may.ts';
import { roleList, rolesIn } from '../../platform/tenancy/role-list.ts';
import { OWNERS_ROLES } from '../../platform/tenancy/role-matrix.ts';
import type { Role, Viewer } from '../../platform/tenancy/viewer.ts';
import { emailOf, personName } from './account.ts';
import { problemWithRoles } from './member.policy.ts';

/** For how many days an invitation can be accepted. */
export const INVITATION_DAYS = 7;

/** A link that is shown once: its token is stored only as a hash. */
export interface OneTimeLink {
  readonly url: string;
  readonly expiresAt: Date;
}

export interface NewInvitation {
  readonly organisationId: string;
  readonly email: string;
  readonly name: string;
  readonly roles: Iterable<Role>;
  /** Null when the operator invites. */
  readonly inviterId: string | null;
}

/** Adds an invitation and withdraws an open one for the same address, with its link. @throws UserErrors */
export async function writeInvitation(
  tx: AuthTransaction,
  publicUrl: string,
  { organisationId, email, name, roles, inviterId }: NewInvitation,
): Promise<{ invitationId: string; link: OneTimeLink }> {
  const to = emailOf(email);
  const called = personName(name);
  const [member] = await tx.query(
    'SELECT 1 FROM auth.members member JOIN auth.users person ON person.id = member.user_id WHERE member.organisation_id = $1 AND person.email = $2',
    [organisationId, to],
  );
  if (member) throw userError('ALREADY_A_MEMBER', 'email');
  await tx.query(
    `UPDATE auth.invitations SET status = 'canceled' WHERE organisation_id = $1 AND email = $2 AND status = 'pending'`,
    [organisationId, to],
  );
  const { token, hash } = newSecretToken();
  const [row] = await tx.query<{ id: string; expires_at: Date }>(
    `INSERT INTO auth.invitations (organisation_id, email, name, role, status, inviter_id, token_hash, created_at, expires_at)
     VALUES ($1, $2, $3, $4, 'pending', $5, $6, $7, $8)
     ON CONFLICT (organisation_id, email) WHERE status = 'pending' DO NOTHING
     RETURNING id, expires_at`,
    [organisationId, to, called, roleList(roles), inviterId, hash, tx.now, after(tx.now, { days: INVITATION_DAYS })],
  );
  // Another person invited the same address a moment ago.
  if (!row) throw userError('INVITED_MEANWHILE', 'email');
  return {
    invitationId: row.id,
    link: { url: urlOf(token, publicUrl), expiresAt: row.expires_at },
  };
}

function urlOf(token: string, publicUrl: string): string {
  return new URL(`/invitation/${token}`, publicUrl).href;
}

/**
 * Gives an open invitation another link; the one before is void. Null for an invitation that is not open.
 * @param linkBy who is given it to hand it over; null where it goes to the invited mailbox, and nobody else sees it
 */
export async function renewInvitationLink(
  tx: AuthTransaction,
  publicUrl: string,
  { invitationId, linkBy }: { readonly invitationId: string; readonly linkBy: string | null },
): Promise<OneTimeLink | null> {
  const { token, hash } = newSecretToken();
  const [row] = await tx.query<{ expires_at: Date }>(
    `UPDATE auth.invitations SET token_hash = $2, mailed_at = $3, link_by = $5 WHERE id = $1 AND status = 'pending' AND expires_at > $4 RETURNING expires_at`,
    [invitationId, hash, linkBy === null ? tx.now : null, tx.now, linkBy],
  );
  return row ? { url: urlOf(token, publicUrl), expiresAt: row.expires_at } : null;
}

/**
 * Locks an open invitation of the viewer's organisation until the transaction ends.
 * @throws NotFound, NotAllowed for one to an owner or administrator that is not the viewer's to change, UserErrors for one that is closed
 */
export async function lockInvitation(tx: AuthTransaction, viewer: Viewer, invitationId: string): Promise<void> {
  const [row] = await tx.query<{ role: string; status: string }>(
    'SELECT role, status FROM auth.invitations WHERE organisation_id = $1 AND id = $2 FOR UPDATE',
    [viewer.organisationId, invitationId],
  );
  if (!row) throw new NotFound('No such invitation in this organisation');
  const isOwners = rolesIn(row.role).some((role) => OWNERS_ROLES.has(role));
  if (isOwners && !may(viewer, 'member.write-owners')) throw new NotAllowed('member.write-owners');
  if (row.status !== 'pending') throw userError('INVITATION_CLOSED');
}

/** Withdraws the open invitations of a person who has lost the right to invite. */
export async function withdrawInvitations(
  tx: AuthTransaction,
  inviter: Pick<Viewer, 'userId' | 'roles' | 'organisationKind' | 'organisationId'>,
): Promise<void> {
  const open = await tx.query<{ id: string; role: string }>(
    `SELECT id, role FROM auth.invitations WHERE organisation_id = $1 AND inviter_id = $2 AND status = 'pending'`,
    [inviter.organisationId, inviter.userId],
  );
  const lost = open.filter(({ role }) => problemWithRoles(inviter, new Set(), new Set(rolesIn(role))) !== null);
  await tx.query(`UPDATE auth.invitations SET status = 'canceled' WHERE id = ANY ($1::uuid[]) AND status = 'pending'`, [
    lost.map(({ id }) => id),
  ]);
}
