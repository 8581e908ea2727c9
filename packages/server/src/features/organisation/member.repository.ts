import { NotFound } from '../../platform/errors/refused.ts';
import { userError } from '../../platform/errors/user-error.ts';
import type { AuthTransaction } from '../../platform/auth/auth-database.ts';
import { rolesIn } from '../../platform/tenancy/role-list.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import type { MemberSubject } from './member.policy.ts';

/** A member that a command has loaded and locked until it ends. */
export interface LockedMember extends MemberSubject {
  readonly id: string;
  readonly version: number;
}

/** The viewer with current roles, not those of ten seconds ago. @throws NotFound for a person who is no longer a member */
export async function viewerNow(tx: AuthTransaction, viewer: Viewer): Promise<Viewer> {
  const [row] = await tx.query<{ role: string }>(
    'SELECT role FROM auth.members WHERE organisation_id = $1 AND user_id = $2',
    [viewer.organisationId, viewer.userId],
  );
  if (!row) throw new NotFound('The viewer is no longer a member');
  await tx.actAs(viewer.userId);
  return { ...viewer, roles: new Set(rolesIn(row.role)) };
}

/** @throws NotFound for a member of another organisation or an unknown one */
export async function lockMember(tx: AuthTransaction, organisationId: string, memberId: string): Promise<LockedMember> {
  const [row] = await tx.query<{ user_id: string; role: string; version: number; elsewhere: boolean }>(
    `SELECT member.user_id, member.role, member.version,
       EXISTS (SELECT 1 FROM auth.members other WHERE other.user_id = member.user_id AND other.organisation_id <> member.organisation_id) AS elsewhere
     FROM auth.members member WHERE member.organisation_id = $1 AND member.id = $2 FOR UPDATE OF member`,
    [organisationId, memberId],
  );
  if (!row) throw new NotFound('No such member in this organisation');
  return {
    id: memberId,
    userId: row.user_id,
    roles: new Set(rolesIn(row.role)),
    version: row.version,
    belongsElsewhere: row.elsewhere,
  };
}

/** Runs `work`; turns the database error for an organisation without an owner into a user error. */
export async function keepingAnOwner<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if ((error as { constraint?: unknown }).constraint === 'members_last_owner') throw userError('LAST_OWNER');
    throw error;
  }
}
