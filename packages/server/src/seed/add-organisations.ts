import type { INestApplicationContext } from '@nestjs/common';
import { AcceptInvitation } from '../features/organisation/commands/accept-invitation.ts';
import { CreateOrganisation } from '../features/organisation/commands/create-organisation.ts';
import { InviteMember } from '../features/organisation/commands/invite-member.ts';
import { countAsOld } from '../features/organisation/count-as-old.ts';
import { AuthDatabase } from '../platform/auth/auth-database.ts';
import { rolesIn } from '../platform/tenancy/role-list.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';
import { DEMO_PASSWORD, type DemoOrganisation } from './demo-organisations.ts';

/** Creates the demo organisation and its people if missing. Returns each person as a viewer, by e-mail address. */
export async function addOrganisation(
  app: INestApplicationContext,
  demo: DemoOrganisation,
): Promise<ReadonlyMap<string, Viewer>> {
  const auth = app.get(AuthDatabase);
  const [owner, ...others] = demo.people;
  const known = await viewersOf(auth, demo);
  let viewers = known;
  if (viewers.size === 0) {
    const { email, name } = owner;
    const { kind, timeZone } = demo;
    await app
      .get(CreateOrganisation, { strict: false })
      .execute({ name: demo.name, kind, timeZone, demo: true, owner: { email, name, password: DEMO_PASSWORD } });
    viewers = await viewersOf(auth, demo);
  }
  const inviter = viewers.get(owner.email);
  if (inviter === undefined) throw new Error('The demo organisation has lost its owner');
  for (const { email, name, roles } of others) {
    if (viewers.has(email)) continue;
    const invited = { email, name, roles, byHand: true };
    const { link } = await app.get(InviteMember, { strict: false }).execute(inviter, invited);
    const token = link?.url.split('/').at(-1) ?? '';
    await app.get(AcceptInvitation, { strict: false }).execute({ token, password: DEMO_PASSWORD }, null);
  }
  // Not those of an earlier start: somebody may have had a hand in them since.
  if (demo.people.some(({ email }) => !known.has(email))) await countAsOld(auth, inviter.organisationId);
  return viewersOf(auth, demo);
}

interface MemberRow {
  organisation_id: string;
  user_id: string;
  email: string;
  name: string;
  role: string;
}

async function viewersOf(auth: AuthDatabase, demo: DemoOrganisation): Promise<Map<string, Viewer>> {
  const rows = await auth.query<MemberRow>(
    `SELECT member.organisation_id, member.user_id, person.email, person.name, member.role
     FROM auth.organisations organisation
     JOIN auth.members member ON member.organisation_id = organisation.id
     JOIN auth.users person ON person.id = member.user_id
     WHERE organisation.demo AND organisation.name = $1`,
    [demo.name],
  );
  return new Map(
    rows.map((row) => [
      row.email,
      {
        userId: row.user_id,
        displayName: row.name,
        organisationId: row.organisation_id,
        organisationName: demo.name,
        organisationKind: demo.kind,
        timeZone: demo.timeZone,
        roles: new Set(rolesIn(row.role)),
        locale: 'en',
        hasFreshProof: true,
      },
    ]),
  );
}
