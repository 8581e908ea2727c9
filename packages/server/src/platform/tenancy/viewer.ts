/** Roles of members, as they are stored. */
export const ROLES = [
  'owner',
  'admin',
  'analyst',
  'approver',
  'viewer',
  'safeguarding',
  'respondent',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

export type OrganisationKind = 'buyer' | 'supplier' | 'auditor';

/** The person who makes the request, in the organisation that the address names. */
export interface Viewer {
  readonly userId: string;
  readonly displayName: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKind;
  /** IANA zone; it decides dates. */
  readonly timeZone: string;
  readonly roles: ReadonlySet<Role>;
  /** BCP 47, of the texts that the api renders. */
  readonly locale: string;
  /** Whether the person has proved who they are within the last ten minutes, in this session. */
  readonly hasFreshProof: boolean;
}
