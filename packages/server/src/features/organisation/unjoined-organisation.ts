import { randomUUID } from 'node:crypto';
import type { AuthTransaction } from '../../platform/auth/auth-database.ts';
import type { Config } from '../../platform/config/config.ts';
import { addMails } from '../../platform/mail/mails.ts';
import type { OrganisationKind } from '../../platform/tenancy/viewer.ts';
import { writeInvitation } from './invitation.repository.ts';
import { MAIL_KINDS } from './mail-kinds.ts';

interface NewOrganisation {
  readonly name: string;
  readonly kind: OrganisationKind;
  /** IANA zone. */
  readonly timeZone: string;
  readonly demo: boolean;
}

/** Adds an organisation without members. @returns its id */
export async function addUnjoined(
  tx: AuthTransaction,
  { name, kind, timeZone, demo }: NewOrganisation,
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO auth.organisations (name, slug, kind, time_zone, demo, created_at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [name, randomUUID(), kind, timeZone, demo, tx.now],
  );
  if (row === undefined) throw new Error('The organisation was not written');
  return row.id;
}

/** Changes an organisation, and withdraws its invitations, unless somebody has joined it. @returns whether nobody has */
export async function changeUnjoined(
  tx: AuthTransaction,
  id: string,
  { name, timeZone }: Pick<NewOrganisation, 'name' | 'timeZone'>,
): Promise<boolean> {
  // Who joins waits for this lock.
  await tx.query('SELECT FROM auth.organisations WHERE id = $1 FOR UPDATE', [id]);
  const members = await tx.query('SELECT 1 FROM auth.members WHERE organisation_id = $1 LIMIT 1', [id]);
  if (members.length > 0) return false;
  await tx.query('UPDATE auth.organisations SET name = $2, time_zone = $3 WHERE id = $1', [id, name, timeZone]);
  await tx.query(`UPDATE auth.invitations SET status = 'canceled' WHERE organisation_id = $1 AND status = 'pending'`, [
    id,
  ]);
  return true;
}

/** Invites the first owner of an organisation by mail, which proves the mailbox. @throws UserErrors */
export async function inviteFirstOwner(
  tx: AuthTransaction,
  config: Config,
  organisationId: string,
  { email, name }: { readonly email: string; readonly name: string },
): Promise<void> {
  const invitation = { organisationId, email, name, roles: ['owner'] as const, inviterId: null };
  const { invitationId } = await writeInvitation(tx, config.environment.PUBLIC_URL, invitation);
  await addMails(tx, config, { organisationId, kind: MAIL_KINDS.invitation, subjectIds: [invitationId] });
}
