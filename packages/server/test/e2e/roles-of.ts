import { ROLES, type OrganisationKind, type Role } from '../../src/platform/tenancy/viewer.ts';

type Kind = Exclude<OrganisationKind, 'auditor'>;

/** Roles that mean something in an organisation of a kind. */
export const ROLES_OF: Readonly<Record<Kind, readonly Role[]>> = {
  buyer: ROLES.filter((role) => role !== 'respondent'),
  supplier: ['owner', 'admin', 'respondent', 'viewer'],
};
