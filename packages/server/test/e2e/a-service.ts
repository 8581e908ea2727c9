import { CreateOrganisation } from '../../src/features/organisation/commands/create-organisation.ts';
import { AcceptInvitation } from '../../src/features/organisation/commands/accept-invitation.ts';
import { countAsOld } from '../../src/features/organisation/count-as-old.ts';
import { InviteMember } from '../../src/features/organisation/commands/invite-member.ts';
import { relayMemberEvents } from '../../src/features/organisation/relay-member-events.ts';
import { anAddress, PASSWORD, tokenOf } from '../../src/features/organisation/testing/an-organisation.ts';
import type { Environment } from '../../src/platform/config/config.ts';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import type { OrganisationKind, Role, Viewer } from '../../src/platform/tenancy/viewer.ts';
import { startApi, type Api } from '../../src/service/start-api.ts';
import { startWorker, type Worker } from '../../src/service/start-worker.ts';
import { Browser } from './browser.ts';

export interface TestOrganisation {
  readonly id: string;
  readonly name: string;
  readonly owner: Browser;
  /** A person with these roles, invited by the owner, in a browser of their own. */
  member(...roles: Role[]): Promise<Browser>;
}

export interface TestService {
  readonly db: TestDatabase;
  readonly api: Api;
  /** Address at which it listens. */
  readonly address: string;
  /** A browser in which nobody is signed in. */
  stranger(organisation?: string): Browser;
  organisation(name: string, kind?: OrganisationKind): Promise<TestOrganisation>;
  /** Starts the worker beside the api, for tests that wait for jobs. */
  startWorker(): Promise<void>;
  close(): Promise<void>;
}

/** The api over HTTP, on a database of its own. */
export async function aService(overrides: Partial<Environment> = {}): Promise<TestService> {
  const db = await testDatabase(overrides);
  const api = await startApi(db.config);
  const address = `http://127.0.0.1:${api.port}`;
  const { auth, database } = api.platform;
  let worker: Worker | null = null;
  const origin = new URL(db.config.environment.PUBLIC_URL).origin;
  const stranger = (organisation?: string): Browser =>
    new Browser({ address, origin, organisation: organisation ?? null });
  const signedIn = async (organisation: string, email: string): Promise<Browser> => {
    const browser = stranger(organisation);
    await browser.signIn(email, PASSWORD);
    return browser;
  };
  return {
    db,
    api,
    address,
    stranger,
    organisation: async (name, kind = 'buyer') => {
      const email = anAddress();
      const owner = { email, name: `Owner of ${name}`, password: PASSWORD };
      const { organisationId, ownerId } = await new CreateOrganisation(auth).execute({
        name,
        kind,
        timeZone: 'Europe/London',
        owner,
      });
      await relayMemberEvents(database, auth);
      const viewer: Viewer = {
        userId: ownerId ?? '',
        displayName: owner.name,
        organisationId,
        organisationName: name,
        organisationKind: kind,
        timeZone: 'Europe/London',
        roles: new Set(['owner']),
        locale: 'en',
        hasFreshProof: true,
      };
      return {
        id: organisationId,
        name,
        owner: await signedIn(organisationId, email),
        member: async (...roles) => {
          // No one person can give the role that sees sealed cases, so the test writes it directly.
          const isSealed = roles.includes('safeguarding');
          const invited = {
            email: anAddress(),
            name: `${roles.join(' and ')} of ${name}`,
            roles: isSealed ? (['viewer'] as const) : roles,
            byHand: true,
          };
          const { link } = await new InviteMember(auth, db.database).execute(viewer, invited);
          await new AcceptInvitation(auth).execute({ token: tokenOf(link), password: PASSWORD }, null);
          // Colleagues of long standing, who may approve what others propose.
          await countAsOld(auth, organisationId);
          if (isSealed) {
            await db.admin.query(
              'UPDATE auth.members SET role = $2 FROM auth.users WHERE users.id = user_id AND email = $1',
              [invited.email, roles.join(',')],
            );
          }
          await relayMemberEvents(database, auth);
          return signedIn(organisationId, invited.email);
        },
      };
    },
    startWorker: async () => {
      worker = await startWorker(db.config);
    },
    close: async () => {
      await worker?.close();
      await api.close();
      await db.close();
    },
  };
}
