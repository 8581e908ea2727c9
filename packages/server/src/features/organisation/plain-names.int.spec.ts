import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fastify, type FastifyInstance } from 'fastify';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { AUTH_PATH } from '../../platform/auth/auth.ts';
import { mountAuth } from '../../platform/auth/mount-auth.ts';
import { signIn } from '../../platform/auth/testing/a-browser.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import { UpdateOrganisation } from './commands/update-organisation.ts';
import { InviteMember } from './commands/invite-member.ts';
import { cookieOf } from './testing/an-enrolled-owner.ts';
import { anAddress, anOrganisation, PASSWORD } from './testing/an-organisation.ts';

let db: TestDatabase;
let auth: AuthDatabase;
let server: FastifyInstance;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
  server = fastify();
  await mountAuth(server, auth);
});

afterAll(async () => {
  await server.close();
  await auth.close();
  await db.close();
});

const TURNED = '\u202eAna\u2066 Ru\u200biz\u00ad';

test('a name is kept of what can be seen: of an organisation, of somebody invited, and of whoever changes the own one', async () => {
  const email = anAddress();
  const { id, owner } = await anOrganisation(auth, 'buyer', email);
  await new UpdateOrganisation(auth).execute(owner, { name: TURNED, timeZone: 'Europe/London' });
  await new InviteMember(auth, db.database).execute(owner, { email: anAddress(), name: TURNED, roles: ['viewer'] });
  const { PUBLIC_URL: origin } = auth.config.environment;
  const change = async (name: string) =>
    server.inject({
      ...{ method: 'POST', url: `${AUTH_PATH}/update-user`, payload: JSON.stringify({ name }) },
      headers: { origin, 'content-type': 'application/json', cookie: cookieOf(await signIn(auth, email, PASSWORD)) },
    });
  expect((await change(TURNED)).statusCode).toBe(200);
  const rows = await auth.query<{ name: string }>(
    `SELECT name FROM auth.organisations WHERE id = $1 UNION ALL SELECT name FROM auth.invitations WHERE organisation_id = $1
     UNION ALL SELECT name FROM auth.users WHERE id = $2`,
    [id, owner.userId],
  );
  expect(rows.map(({ name }) => name)).toEqual(['Ana Ruiz', 'Ana Ruiz', 'Ana Ruiz']);
  const unseen = new UpdateOrganisation(auth).execute(owner, { name: '\u202e\u200b', timeZone: 'Europe/London' });
  await expect(unseen).rejects.toThrow(UserErrors);
  expect((await change('\u202e\u200b')).statusCode).toBeGreaterThanOrEqual(400);
});
