import { ROLES, type Role } from './viewer.ts';

/** Roles in the comma-separated list that better-auth stores, in the order of the matrix. */
export function rolesIn(list: string): Role[] {
  const held = new Set(list.split(','));
  return ROLES.filter((role) => held.has(role));
}

/** The list as it is stored: each role once, in the order of the matrix. */
export function roleList(roles: Iterable<Role>): string {
  const held = new Set(roles);
  return ROLES.filter((role) => held.has(role)).join(',');
}
