import type { Role } from '../../../gql/graphql.ts';

/** In the order of the matrix. */
export const ROLES: readonly Role[] = ['OWNER', 'ADMIN', 'ANALYST', 'APPROVER', 'VIEWER', 'SAFEGUARDING'];

/** Roles of the form: what the viewer may give, and what the member has, which then cannot be unticked here. */
export function rolesOffered(
  assignable: readonly Role[],
  held: readonly Role[],
): readonly { readonly role: Role; readonly fixed: boolean }[] {
  return ROLES.filter((role) => assignable.includes(role) || held.includes(role)).map((role) => ({
    role,
    fixed: !assignable.includes(role),
  }));
}

/** Whoever sees sealed cases does not decide about sourcing: no person holds both. */
export function excluded(role: Role, chosen: readonly Role[]): boolean {
  const sourcing: readonly Role[] = ['ANALYST', 'APPROVER'];
  if (role === 'SAFEGUARDING') return chosen.some((other) => sourcing.includes(other));
  return sourcing.includes(role) && chosen.includes('SAFEGUARDING');
}
