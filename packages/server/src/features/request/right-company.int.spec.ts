import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { AcceptAnswers } from './commands/accept-answers.ts';
import { ConfirmCompany } from './commands/confirm-company.ts';
import { RefuseCompany } from './commands/refuse-company.ts';
import { ResponseReadModel } from './response.read-model.ts';
import { noteMissed } from './missed-requests.ts';
import { RequestReadModel } from './request.read-model.ts';
import { unknownDomain } from './right-company.ts';
import { aChange, Asking, codesOf, type Begun } from './testing/asking.ts';

let db: TestDatabase;
let auth: AuthDatabase;
let asking: Asking;
let supplierId: string;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
});
afterAll(async () => {
  await auth.close();
  await db.close();
});
beforeEach(async () => {
  await auth.query('DELETE FROM auth.attempt_points');
  asking = await Asking.of(db, auth);
  supplierId = await asking.supplier('Acme Mills', '120');
});

const confirm = (id: string, who = asking.as('analyst')) => new ConfirmCompany(db.database).execute(who, id);
const refuse = (id: string, who = asking.as('analyst')) => new RefuseCompany(db.database).execute(who, id);
const HOLDER = aChange('q25', { papers: 'worker', cards: 'worker', phones: 'worker' });

/** An address is asked, and answers. @param isTyped false: it came with a list, and nobody looked at it */
async function answered(
  email: string,
  { isTyped = false, ...more }: { isTyped?: boolean; dueOn?: string } = {},
): Promise<Begun> {
  const contacts = [{ supplierId, email, name: 'Mei Tan', language: 'en' }];
  const [requestId = ''] = await asking.askUnknown(supplierId, { contacts, ...more });
  if (!isTyped) await db.admin.query('UPDATE contacts SET typed = false WHERE email = $1', [email]);
  await asking.carry(requestId);
  const token = await asking.link(requestId);
  const session = await asking.start(token);
  const who = await asking.reads.respondent(requestId, session.token);
  await asking.save(who, { ...HOLDER, id: crypto.randomUUID() });
  await asking.submit(who);
  await asking.handOver(who);
  return { requestId, token, who };
}

async function recorded(): Promise<string[]> {
  const rows = await asking.organisation.rows<{ facts: object; day: string }>(
    `SELECT facts, to_char(evidence_date, 'YYYY-MM-DD') AS day FROM observations WHERE origin_kind = 'answer' AND source_kind = 'supplier' AND recorded_to IS NULL`,
  );
  return rows.filter(({ facts }) => 'documents.holder' in facts).map(({ day }) => day);
}

async function board(who = asking.as('analyst')) {
  const [row] = await asking.board(who);
  return row && [row.state, row.awaitsCompany, row.unknownDomain];
}

const credits = async ({ who }: Begun) => (await asking.reads.receipts(who)).map((each) => each.credits !== null);
const read = (id: string, who = asking.as('analyst')) =>
  new ResponseReadModel(db.database, new RequestReadModel(auth, db.database)).response(who, id);

describe('Answers from an address that was not known of a supplier', () => {
  test('are shown and count for nothing until somebody says that it is the right company', async () => {
    const begun = await answered('mei@elsewhere.example');
    const { requestId } = begun;
    expect(await board()).toEqual(['submitted', true, 'elsewhere.example']);
    expect(await board(asking.as('approver'))).toEqual(['submitted', true, null]);
    expect((await read(requestId)).submissions).toHaveLength(1);
    expect(await recorded()).toEqual([]);
    await asking.carry(requestId);
    expect(await credits(begun)).toEqual([false]);
    const accept = new AcceptAnswers(db.database).execute(asking.as('analyst'), requestId);
    expect(await codesOf(accept)).toEqual(['COMPANY_UNCONFIRMED']);
    const [day] = (await read(requestId)).submissions.map(({ answeredOn }) => answeredOn);
    db.clock.forward({ days: 3 });
    await confirm(requestId);
    expect(await recorded()).toEqual([day]);
    expect(await board()).toEqual(['submitted', false, 'elsewhere.example']);
    await asking.carry(requestId);
    expect(await credits(begun)).toEqual([true]);
    expect(await codesOf(confirm(requestId))).toEqual(['NOTHING_TO_CONFIRM']);
    expect(await codesOf(refuse(requestId))).toEqual(['NOTHING_TO_CONFIRM']);
    const verbs = await asking.organisation.rows<{ verb: string }>(
      `SELECT verb FROM audit_entries WHERE verb LIKE 'company.%'`,
    );
    expect(verbs).toEqual([{ verb: 'company.confirmed' }]);
  });

  test('are taken once, however often the hand-over runs', async () => {
    const { requestId, who } = await answered('mei@elsewhere.example');
    await asking.handOver(who);
    await confirm(requestId);
    await asking.handOver(who);
    expect(await recorded()).toHaveLength(1);
  });

  test('are closed once somebody says that it is another company, and the supplier can be asked again', async () => {
    const begun = await answered('mei@elsewhere.example', { dueOn: '2099-01-31' });
    const { requestId, who } = begun;
    await refuse(requestId);
    expect(await board()).toEqual(['withdrawn', false, 'elsewhere.example']);
    expect((await read(requestId)).submissions).toEqual([]);
    expect(await recorded()).toEqual([]);
    await asking.carry(requestId);
    expect(await credits(begun)).toEqual([false]);
    expect(await asking.reads.draft(who)).toMatchObject({ state: 'submitted', isUnused: true });
    const { id } = asking.organisation;
    await db.database.transaction(id, (tx) => noteMissed(tx, id, '2100-01-31'));
    expect(await asking.organisation.rows(`SELECT FROM observations WHERE origin_kind = 'answer'`)).toEqual([]);
    await expect(asking.ask(supplierId)).resolves.toHaveLength(1);
  });

  test('are known where an analyst typed the address, be it in the asking and at a free mail service', async () => {
    for (const email of ['mei@elsewhere.example', 'acme.mills@gmail.com', 'ana@third.example']) {
      await answered(email, { isTyped: true });
      expect(await board()).toEqual(['submitted', false, null]);
    }
    await answered('somebody@gmail.com');
    expect(await board()).toEqual(['submitted', true, 'gmail.com']);
  });

  test('are asked about where an organisation of another address has made the request its own', async () => {
    const { requestId, who } = await answered('mei@elsewhere.example', { isTyped: true });
    const { id } = asking.organisation;
    const unknownOf = (...claimed: string[]) =>
      db.database.transaction(id, (tx) => unknownDomain(tx, id, { requestId, supplierId }, claimed));
    expect(await unknownOf('mei@elsewhere.example', 'li@elsewhere.example')).toBeNull();
    expect(await unknownOf('mei@elsewhere.example', 'li@stranger.example')).toBe('stranger.example');
    expect(await unknownOf('li@gmail.com')).toBe('gmail.com');
    expect(who.requestId).toBe(requestId);
  });

  test('are known where the domain is of a contact from before, or was confirmed', async () => {
    await asking.ask(supplierId, { contacts: [{ supplierId, email: 'li@acme.example', name: 'Li', language: 'en' }] });
    await answered('mei@acme.example');
    expect(await board()).toEqual(['submitted', false, null]);
    await answered('ana@eu.acme.example');
    expect(await board()).toEqual(['submitted', false, null]);
    const { requestId } = await answered('noor@other.example');
    expect(await board()).toEqual(['submitted', true, 'other.example']);
    await confirm(requestId);
    await answered('kim@other.example');
    expect(await board()).toEqual(['submitted', false, null]);
    await answered('kim@another.example');
    expect(await board()).toEqual(['submitted', true, 'another.example']);
  });

  test('are asked about under a free mail address, of a contact that came with a list, and once for each address', async () => {
    const { requestId } = await answered('acme.mills@gmail.com');
    expect(await board()).toEqual(['submitted', true, 'gmail.com']);
    await confirm(requestId);
    await answered('acme.mills@gmail.com');
    expect(await board()).toEqual(['submitted', false, null]);
    await answered('somebody@gmail.com');
    expect(await board()).toEqual(['submitted', true, 'gmail.com']);
  });

  test('are decided by analysts of the buyer alone', async () => {
    const { requestId } = await answered('mei@elsewhere.example');
    for (const role of ['viewer', 'approver', 'owner', 'admin'] as const) {
      await expect(confirm(requestId, asking.as(role))).rejects.toThrow(NotAllowed);
      await expect(refuse(requestId, asking.as(role))).rejects.toThrow(NotAllowed);
    }
    const other = await Asking.of(db, auth, 'Southfield');
    await expect(confirm(requestId, other.as('analyst'))).rejects.toThrow(NotFound);
    await expect(refuse(requestId, other.as('analyst'))).rejects.toThrow(NotFound);
  });
});
