import { ROLES, type OrganisationKind, type Role } from '../../src/platform/tenancy/viewer.ts';

/** Roles that mean something in an organisation of a kind. */
export const ROLES_OF: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  buyer: ROLES.filter((role) => role !== 'respondent' && role !== 'auditor'),
  supplier: ['owner', 'admin', 'respondent', 'viewer'],
  auditor: ['owner', 'admin', 'auditor', 'viewer'],
};
