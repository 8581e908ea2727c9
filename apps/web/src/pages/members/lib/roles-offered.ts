import type { Role } from '../../../gql/graphql.ts';

/** In the order of the matrix. */
export const ROLES: readonly Role[] = [
  'OWNER',
  'ADMIN',
  'ANALYST',
  'APPROVER',
  'RESPONDENT',
  'AUDITOR',
  'VIEWER',
  'SAFEGUARDING',
];

/** Roles in the form: those that the viewer may give, and those that the member has, which cannot be unticked. */
export function rolesOffered(
  assignable: readonly Role[],
  held: readonly Role[],
): readonly { readonly role: Role; readonly fixed: boolean }[] {
  return ROLES.filter((role) => assignable.includes(role) || held.includes(role)).map((role) => ({
    role,
    fixed: !assignable.includes(role),
  }));
}

/** A person who sees sealed cases must not decide about sourcing, so nobody holds both roles. */
export function excluded(role: Role, chosen: readonly Role[]): boolean {
  const sourcing: readonly Role[] = ['ANALYST', 'APPROVER'];
  if (role === 'SAFEGUARDING') return chosen.some((other) => sourcing.includes(other));
  return sourcing.includes(role) && chosen.includes('SAFEGUARDING');
}
