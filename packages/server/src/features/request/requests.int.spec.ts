import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { requestCarry } from '@plumbline/jobs';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { CreateRequestLink } from './commands/create-request-link.ts';
import { WithdrawRequests } from './commands/withdraw-requests.ts';
import { aChange, Asking, codesOf } from './testing/asking.ts';

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

describe('A buyer asks', () => {
  test('and the request comes into an organisation of its own, once, with who asks and why', async () => {
    const [requestId = ''] = await asking.ask(supplierId);
    const { rows: jobs } = await db.admin.query<{ requestId: string }>(
      `SELECT payload->>'requestId' AS "requestId" FROM outbox WHERE job = $1 AND organisation_id = $2`,
      [requestCarry.name, asking.organisation.id],
    );
    expect(jobs).toEqual([{ requestId }]);
    await asking.carry(requestId);
    await asking.carry(requestId);
    const token = await asking.link(requestId);
    expect(await asking.reads.frontPage(token)).toMatchObject({
      buyerName: 'Northfield Retail',
      supplierName: 'Acme Mills',
      reason: 'yearly',
      note: 'We ask all our suppliers once a year.',
      state: 'open',
      questions: 12,
      hasPassword: false,
    });
    const { rows } = await db.admin.query('SELECT organisation_id FROM inbox_requests WHERE id = $1', [requestId]);
    expect(rows).toHaveLength(1);
    expect(await asking.organisation.rows('SELECT 1 FROM inbox_requests')).toEqual([]);
  });

  test('a small supplier, or one of unknown size, gets the core questions unless somebody says why not', async () => {
    expect(await codesOf(asking.ask(supplierId, { set: 'full' }))).toEqual(['FULL_BECAUSE_MISSING']);
    expect(await asking.ask(supplierId, { set: 'full', fullBecause: 'It recruits in five countries.' })).toHaveLength(
      1,
    );
    supplierId = await asking.supplier('Big Mills', '4000');
    expect(await asking.ask(supplierId, { set: 'full' })).toHaveLength(1);
    supplierId = await asking.supplier('Quiet Mills', '');
    expect(await codesOf(asking.ask(supplierId, { set: 'topics', topics: ['WAGES'] }))).toEqual([
      'FULL_BECAUSE_MISSING',
    ]);
  });

  test('everything that is missing is said', async () => {
    expect(await codesOf(asking.ask(supplierId, { reason: '', note: ' ', set: 'topics' }))).toEqual([
      'REQUEST_REASON_MISSING',
      'REQUEST_NOTE_MISSING',
      'REQUEST_SET_MISSING',
    ]);
    expect(await codesOf(asking.ask(supplierId, { dueOn: '2020-01-01' }))).toEqual(['DUE_DAY_PAST']);
    expect(await codesOf(asking.ask(supplierId, { contacts: [] }))).toEqual(['REQUEST_SUPPLIERS']);
    const other = { supplierId: randomUUID(), email: 'nobody', name: 'Mei', language: 'xx' };
    expect(await codesOf(asking.ask(supplierId, { contacts: [other] }))).toEqual([
      'LANGUAGE_UNKNOWN',
      'EMAIL_NOT_READABLE',
    ]);
    const unknown = { ...other, email: 'a@b.example', language: 'th' };
    await expect(asking.ask(supplierId, { contacts: [unknown] })).rejects.toThrow(NotFound);
  });

  test('one contact is asked once at a time, and again when the request was withdrawn', async () => {
    const [requestId = ''] = await asking.ask(supplierId);
    expect(await codesOf(asking.ask(supplierId))).toEqual(['REQUEST_OPEN']);
    await asking.withdraw(requestId);
    expect(await asking.ask(supplierId)).toHaveLength(1);
    expect((await asking.board()).map(({ state }) => state)).toEqual(['sent', 'withdrawn']);
  });

  test('a supplier that began sees that a request was withdrawn, and cannot go on', async () => {
    const { requestId, token, who } = await asking.begun(supplierId);
    await asking.withdraw(requestId);
    await asking.carry(requestId);
    expect(await asking.reads.frontPage(token)).toMatchObject({ state: 'withdrawn' });
    expect(await codesOf(asking.save(who, aChange('q03', { activity: 'sewing' })))).toEqual(['REQUEST_WITHDRAWN']);
    expect(await codesOf(asking.start(token))).toEqual(['REQUEST_WITHDRAWN']);
  });

  test('viewers see no contacts, and only analysts ask', async () => {
    await expect(asking.board(asking.as('viewer'))).rejects.toThrow(NotAllowed);
    await expect(asking.ask(supplierId, {}, asking.as('approver'))).rejects.toThrow(NotAllowed);
    expect(await asking.board(asking.as('approver'))).toEqual([]);
  });

  test('another buyer sees nothing of it', async () => {
    const [requestId = ''] = await asking.ask(supplierId);
    const stranger = (await Asking.of(db, auth, 'Other Retail')).as('analyst');
    expect(await asking.board(stranger)).toEqual([]);
    await expect(new WithdrawRequests(db.database).execute(stranger, [requestId])).rejects.toThrow(NotFound);
    await expect(new CreateRequestLink(auth, db.database).execute(stranger, requestId)).rejects.toThrow(NotFound);
  });
});
