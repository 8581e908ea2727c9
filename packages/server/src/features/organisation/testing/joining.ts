import type { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import type { KnownDevice } from '../../../platform/auth/known-device.ts';
import type { Database } from '../../../platform/db/transaction.ts';
import type { Role, Viewer } from '../../../platform/tenancy/viewer.ts';
import { AcceptInvitation } from '../commands/accept-invitation.ts';
import { InviteMember } from '../commands/invite-member.ts';
import { anAddress, PASSWORD, tokenOf } from './an-organisation.ts';

export interface Joining {
  readonly roles: readonly Role[];
  readonly email?: string;
  /** Of the browser in which the invitation is accepted. */
  readonly device?: KnownDevice | null;
  /** Where the link is found, if it goes by mail; left out, the inviter hands it over. */
  readonly mailed?: (email: string) => Promise<{ readonly url: string }>;
}

/** Somebody who accepted an invitation, in the eyes of the service. */
export async function joins(
  { auth, database }: { readonly auth: AuthDatabase; readonly database: Database },
  by: Viewer,
  { roles, email = anAddress(), device = null, mailed }: Joining,
): Promise<Viewer & { readonly memberId: string; readonly email: string }> {
  const invitation = { email, name: 'P. Person', roles, byHand: mailed === undefined };
  const { link } = await new InviteMember(auth, database).execute(by, invitation);
  const token = tokenOf(mailed === undefined ? link : await mailed(email));
  await new AcceptInvitation(auth).execute({ token, password: PASSWORD }, null, device);
  const [row] = await auth.query<{ memberId: string; userId: string }>(
    `SELECT member.id AS "memberId", person.id AS "userId" FROM auth.members member JOIN auth.users person ON person.id = member.user_id
     WHERE member.organisation_id = $1 AND person.email = $2`,
    [by.organisationId, email],
  );
  if (!row) throw new Error('Nobody has joined');
  return { ...by, ...row, email, roles: new Set(roles) };
}
