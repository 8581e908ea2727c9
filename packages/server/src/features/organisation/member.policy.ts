import type { UserErrorCode } from '../../platform/errors/user-error.ts';
import { may } from '../../platform/tenancy/may.ts';
import { EXCLUSIVE_ROLES, OWNERS_ROLES } from '../../platform/tenancy/role-matrix.ts';
import { ROLES, type OrganisationKind, type Role, type Viewer } from '../../platform/tenancy/viewer.ts';

/** The member that an action is about. */
export interface MemberSubject {
  readonly userId: string;
  readonly roles: ReadonlySet<Role>;
  /** Whether they are a member of another organisation too. */
  readonly belongsElsewhere: boolean;
}

type Asker = Pick<Viewer, 'userId' | 'roles' | 'organisationKind'>;

/** Roles that apply to an organisation of this kind. Safeguarding is granted by two people, never here. */
function rolesOf(kind: OrganisationKind): readonly Role[] {
  if (kind === 'buyer') return ROLES.filter((role) => !['safeguarding', 'respondent', 'auditor'].includes(role));
  return kind === 'supplier' ? ['owner', 'admin', 'respondent', 'viewer'] : ['owner', 'admin', 'auditor', 'viewer'];
}

/** Roles that the viewer may give. */
export function assignableRoles(viewer: Asker): readonly Role[] {
  if (!may(viewer, 'member.write')) return [];
  const givesAll = may(viewer, 'member.write-owners');
  return rolesOf(viewer.organisationKind).filter((role) => givesAll || !OWNERS_ROLES.has(role));
}

/** Only owners change owners and administrators. */
export function mayChangeMember(viewer: Asker, member: MemberSubject): boolean {
  const isOwners = [...member.roles].some((role) => OWNERS_ROLES.has(role));
  return may(viewer, isOwners ? 'member.write-owners' : 'member.write');
}

/** Everybody may leave; the database checks that an owner remains. */
export function mayRemoveMember(viewer: Asker, member: MemberSubject): boolean {
  return member.userId === viewer.userId || mayChangeMember(viewer, member);
}

/** The maker of a reset link can sign in as the person, so it must never open an organisation that the maker does not belong to. */
export function mayResetPassword(viewer: Asker, member: MemberSubject): boolean {
  return may(viewer, 'member.reset-password') && !member.belongsElsewhere;
}

/** Why these roles are not allowed, as the code of a user error; null when they are. */
export function problemWithRoles(
  viewer: Asker,
  before: ReadonlySet<Role>,
  after: ReadonlySet<Role>,
): UserErrorCode | null {
  if (after.size === 0) return 'ROLE_MISSING';
  if (EXCLUSIVE_ROLES.some(([one, other]) => after.has(one) && after.has(other))) return 'ROLES_EXCLUDE_EACH_OTHER';
  const given = new Set(assignableRoles(viewer));
  const changed = [...after.symmetricDifference(before)];
  if (changed.includes('safeguarding') && after.has('safeguarding')) return 'SAFEGUARDING_NEEDS_TWO_PEOPLE';
  return changed.every((role) => given.has(role) || role === 'safeguarding') ? null : 'ROLE_NOT_YOURS_TO_GIVE';
}
