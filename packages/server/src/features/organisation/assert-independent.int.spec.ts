import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { signIn } from '../../platform/auth/testing/a-browser.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { assertIndependent } from './assert-independent.ts';
import { AcceptInvitation } from './commands/accept-invitation.ts';
import { CreateResetLink } from './commands/create-reset-link.ts';
import { InviteMember } from './commands/invite-member.ts';
import { anAddress, anOrganisation, PASSWORD, tokenOf } from './testing/an-organisation.ts';

let db: TestDatabase;
let auth: AuthDatabase;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
});

afterAll(async () => {
  await auth.close();
  await db.close();
});

/** Whether the second person may approve what the first proposed. */
async function refused(organisationId: string, proposer: string, approver: string): Promise<string | null> {
  try {
    await db.database.transaction(organisationId, (tx) => assertIndependent(tx, proposer, approver));
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('An approval by a second person', () => {
  test('is refused to the proposer, and open to a colleague', async () => {
    const { id, owner, member } = await anOrganisation(auth);
    const approver = await member('approver');
    expect(await refused(id, owner.userId, owner.userId)).toBe('OWN_PROPOSAL');
    expect(await refused(id, owner.userId, approver.userId)).toBeNull();
  });

  test('is refused for 30 days where the proposer made a link for the password of who approves', async () => {
    const { id, owner, member } = await anOrganisation(auth);
    const [approver, other] = [await member('approver'), await member('approver')];
    await new CreateResetLink(auth).execute(owner, { memberId: approver.memberId });
    expect(await refused(id, owner.userId, approver.userId)).toBe('APPROVER_WITH_RESET_LINK');
    expect(await refused(id, owner.userId, other.userId)).toBeNull();
    expect(await refused(id, other.userId, approver.userId)).toBeNull();
    db.clock.forward({ days: 29 });
    expect(await refused(id, owner.userId, approver.userId)).toBe('APPROVER_WITH_RESET_LINK');
    db.clock.forward({ days: 2 });
    expect(await refused(id, owner.userId, approver.userId)).toBeNull();
  });

  test('is refused where the account began on the device of the proposer, who had invited it', async () => {
    const email = anAddress();
    const { id, owner } = await anOrganisation(auth, 'buyer', email);
    const deviceAfterSignIn = async (address: string) => {
      const { request } = await signIn(auth, address, PASSWORD);
      return auth.auth.api.readDevice({ headers: new Headers({ cookie: request.headers.cookie ?? '' }) });
    };
    const stranger = anAddress();
    await anOrganisation(auth, 'buyer', stranger);
    const accepted = async (device: Awaited<ReturnType<typeof deviceAfterSignIn>>): Promise<string> => {
      const person = { email: anAddress(), name: 'P. Person', roles: ['approver'] } as const;
      const { link } = await new InviteMember(auth, db.database).execute(owner, person);
      await new AcceptInvitation(auth).execute({ token: tokenOf(link), password: PASSWORD }, null, device);
      const [row] = await auth.query<{ id: string }>('SELECT id FROM auth.users WHERE email = $1', [person.email]);
      return row?.id ?? '';
    };
    const own = await deviceAfterSignIn(email);
    expect(own).not.toBeNull();
    expect(await refused(id, owner.userId, await accepted(own))).toBe('APPROVER_ON_PROPOSERS_DEVICE');
    expect(await refused(id, owner.userId, await accepted(await deviceAfterSignIn(stranger)))).toBeNull();
    expect(await refused(id, owner.userId, await accepted(null))).toBeNull();
  });

  test('a device that somebody made up is none', async () => {
    const cookie = 'plumbline.device=abc.def.made-up-signature';
    expect(await auth.auth.api.readDevice({ headers: new Headers({ cookie }) })).toBeNull();
  });
});
