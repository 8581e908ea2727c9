import { randomUUID } from 'node:crypto';
import type { AuthDatabase } from '../../../platform/auth/auth-database.ts';
import { roleList } from '../../../platform/tenancy/role-list.ts';
import type { OrganisationKind, Role, Viewer } from '../../../platform/tenancy/viewer.ts';
import { CreateOrganisation } from '../commands/create-organisation.ts';

export const PASSWORD = 'a long sentence to sign in with';

export interface AnOrganisation {
  readonly id: string;
  readonly owner: Viewer;
  /** A person with these roles, who has no password and so cannot sign in. */
  readonly member: (...roles: Role[]) => Promise<Viewer & { readonly memberId: string }>;
}

export function anAddress(): string {
  return `${randomUUID()}@example.org`;
}

/** An organisation with one owner, who signs in with {@link PASSWORD}. */
export async function anOrganisation(
  auth: AuthDatabase,
  kind: OrganisationKind = 'buyer',
  email = anAddress(),
): Promise<AnOrganisation> {
  const name = 'Northfield Retail';
  const owner = { email, name: 'O. Okafor', password: PASSWORD };
  const { organisationId, ownerId } = await new CreateOrganisation(auth).execute({
    name,
    kind,
    timeZone: 'Europe/London',
    owner,
  });
  const viewer = (userId: string, displayName: string, roles: readonly Role[]): Viewer => ({
    userId,
    displayName,
    organisationId,
    organisationName: name,
    organisationKind: kind,
    timeZone: 'Europe/London',
    roles: new Set(roles),
    locale: 'en',
    hasFreshProof: true,
  });
  return {
    id: organisationId,
    owner: viewer(ownerId ?? '', owner.name, ['owner']),
    member: async (...roles) => {
      const [user] = await auth.query<{ id: string }>(
        `INSERT INTO auth.users (name, email, email_verified) VALUES ('M. Mensah', $1, false) RETURNING id`,
        [anAddress()],
      );
      const [member] = await auth.query<{ id: string }>(
        'INSERT INTO auth.members (organisation_id, user_id, role, created_at) VALUES ($1, $2, $3, $4) RETURNING id',
        [organisationId, user?.id, roleList(roles), new Date()],
      );
      return { ...viewer(user?.id ?? '', 'M. Mensah', roles), memberId: member?.id ?? '' };
    },
  };
}

/** The secret of a link. */
export function tokenOf(link: { readonly url: string | null } | null): string {
  return link?.url?.split('/').at(-1) ?? '';
}

/** The id of the viewer's own membership. */
export async function membershipOf(auth: AuthDatabase, { organisationId, userId }: Viewer): Promise<string> {
  const [row] = await auth.query<{ id: string }>(
    'SELECT id FROM auth.members WHERE organisation_id = $1 AND user_id = $2',
    [organisationId, userId],
  );
  return row?.id ?? '';
}
