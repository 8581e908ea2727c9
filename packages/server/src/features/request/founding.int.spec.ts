import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import { FoundOrganisation } from '../answering/commands/found-organisation.ts';
import { ProtectAnswers } from '../answering/commands/protect-answers.ts';
import type { Respondent } from '../answering/request-access.ts';
import { claimantOf } from '../answering/request-claims.ts';
import { AcceptInvitation } from '../organisation/commands/accept-invitation.ts';
import { renewInvitationLink } from '../organisation/invitation.repository.ts';
import { ASupplier } from './testing/a-supplier.ts';
import { Asking } from './testing/asking.ts';

let db: TestDatabase;
let auth: AuthDatabase;
let buyer: Asking;

beforeAll(async () => {
  db = await testDatabase({ SMTP_URL: 'smtp://127.0.0.1:1' });
  auth = new AuthDatabase(db.config, () => undefined);
});
afterAll(async () => {
  await auth.close();
  await db.close();
});
beforeEach(async () => {
  await auth.query('DELETE FROM auth.attempt_points');
  buyer = await Asking.of(db, auth);
});

const PASSWORD = 'seven quiet lanterns';

async function codes(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof UserErrors ? error.errors.map(({ code }) => code) : [String(error)];
}

/** Somebody who has begun to answer, with a password. */
async function begun(): Promise<{ who: Respondent; token: string }> {
  const { who, token } = await buyer.begun(await buyer.supplier('Kestrel', '120'));
  await new ProtectAnswers(auth, db.database).execute(who, PASSWORD);
  return { who, token };
}

const found = (who: Respondent, email: string, name = 'Kestrel Formwork') =>
  new FoundOrganisation(auth).execute(who, {
    organisationName: name,
    name: 'Samir Haddad',
    email,
    timeZone: 'Asia/Qatar',
  });

/** Opens the link that the mail to this address has. @returns the organisation */
async function joined(email: string): Promise<string> {
  const [invitation] = await auth.query<{ id: string }>(
    `SELECT invitation.id FROM auth.invitations invitation JOIN auth.mails mail ON mail.subject_id = invitation.id WHERE email = $1 AND status = 'pending'`,
    [email],
  );
  const link = await auth.transaction((tx) =>
    renewInvitationLink(tx, 'http://localhost', { invitationId: invitation?.id ?? '', linkBy: null }),
  );
  const token = link?.url.split('/').at(-1) ?? '';
  const { organisationId } = await new AcceptInvitation(auth).execute({ token, password: 'nine loud harbours' }, null);
  return organisationId;
}

describe('A respondent founds an organisation from a request', () => {
  test('which has the request once the link in the mail was opened, and the mailbox is proved', async () => {
    const { who } = await begun();
    await found(who, 'samir@kestrel-one.example');
    expect(await claimantOf(auth, who.requestId)).toBeNull();
    const organisationId = await joined('samir@kestrel-one.example');
    expect(await claimantOf(auth, who.requestId)).toMatchObject({
      claimantId: organisationId,
      claimantName: 'Kestrel Formwork',
    });
    const [owner] = await auth.query(
      `SELECT member.role, person.email_verified AS proved, organisation.kind FROM auth.members member JOIN auth.users person ON person.id = member.user_id
       JOIN auth.organisations organisation ON organisation.id = member.organisation_id WHERE organisation.id = $1`,
      [organisationId],
    );
    expect(owner).toEqual({ role: 'owner', proved: true, kind: 'supplier' });
    expect((await buyer.reads.draft(who)).canFound).toBe(false);
    expect(await codes(found(who, 'other@kestrel-one.example'))).toEqual(['CANNOT_FOUND']);
  });

  test('and can do it again with another address until somebody has joined', async () => {
    const { who } = await begun();
    await found(who, 'mistyped@kestrel-two.example');
    await found(who, 'right@kestrel-two.example', 'Kestrel Two');
    await expect(joined('mistyped@kestrel-two.example')).rejects.toThrow();
    const organisationId = await joined('right@kestrel-two.example');
    expect(await claimantOf(auth, who.requestId)).toMatchObject({
      claimantId: organisationId,
      claimantName: 'Kestrel Two',
    });
    const { rows } = await db.admin.query(`SELECT 1 FROM auth.organisations WHERE name LIKE 'Kestrel Two%'`);
    expect(rows).toHaveLength(1);
  });

  test('and keeps nobody from adding the request to the organisation that the supplier has', async () => {
    const { who, token } = await begun();
    await found(who, 'samir@kestrel-three.example');
    const kestrel = await ASupplier.of(db, auth);
    await kestrel.add(token, { password: PASSWORD });
    expect(await claimantOf(auth, who.requestId)).toMatchObject({ claimantId: kestrel.id });
  });

  test('only with a password for the answers, and with a name and an address that can be read', async () => {
    const { who } = await buyer.begun(await buyer.supplier('Kestrel', '120'));
    expect(await codes(found(who, 'samir@kestrel-four.example'))).toEqual(['CANNOT_FOUND']);
    await new ProtectAnswers(auth, db.database).execute(who, PASSWORD);
    expect(await codes(found(who, 'nobody'))).toEqual(['EMAIL_NOT_READABLE']);
    expect(await codes(found(who, 'samir@kestrel-four.example', ' '))).toEqual(['ORGANISATION_NAME_MISSING']);
  });
});
