import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { ContactsReadModel } from './contacts.read-model.ts';
import { RemoveContact } from './commands/remove-contact.ts';
import { SaveContact, type SaveContactInput } from './commands/save-contact.ts';
import { CONTACT_DAYS } from './kept-contacts.ts';
import { Asking, codesOf } from './testing/asking.ts';

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
  asking = await Asking.of(db, auth);
  supplierId = await asking.supplier('Acme Mills', '120');
});

function save(more: Partial<SaveContactInput> = {}, who = asking.as('analyst')): Promise<string> {
  const typed = { email: 'Li@Acme.example', name: 'Li Wei', language: 'zh' };
  return new SaveContact(db.database).execute(who, { supplierId, contactId: null, ...typed, ...more });
}

const remove = (id: string, who = asking.as('analyst')) => new RemoveContact(db.database).execute(who, id);
const contacts = (who = asking.as('analyst')) => new ContactsReadModel(db.database).contacts(who, supplierId);

describe('A contact of a supplier', () => {
  test('is added, changed and removed by analysts, who alone see it', async () => {
    const id = await save();
    expect(await contacts()).toMatchObject([
      { id, email: 'li@acme.example', name: 'Li Wei', language: 'zh', askedAt: null },
    ]);
    await save({ contactId: id, email: 'wei@acme.example' });
    expect(await codesOf(save({ email: 'wei@acme.example' }))).toEqual(['CONTACT_KNOWN']);
    expect(await codesOf(save({ email: 'nobody', name: ' ', language: 'xx' }))).toEqual([
      'LANGUAGE_UNKNOWN',
      'EMAIL_NOT_READABLE',
      'PERSON_NAME_MISSING',
    ]);
    for (const role of ['viewer', 'approver', 'owner'] as const)
      await expect(contacts(asking.as(role))).rejects.toThrow(NotAllowed);
    await remove(id);
    expect(await contacts()).toEqual([]);
  });

  test('stays while it is asked; afterwards its requests stay without its name', async () => {
    const [requestId = ''] = await asking.ask(supplierId);
    const [contact] = await contacts();
    expect(await codesOf(remove(contact?.id ?? ''))).toEqual(['CONTACT_ASKED']);
    await asking.withdraw(requestId);
    await remove(contact?.id ?? '');
    expect(await asking.board()).toMatchObject([{ contactName: null, email: null, state: 'withdrawn' }]);
  });

  test('is not shown on the board to those who do not ask', async () => {
    await asking.ask(supplierId);
    expect(await asking.board(asking.as('approver'))).toMatchObject([{ contactName: null, email: null }]);
  });

  test('is deleted two years after its last request has ended, and not before', async () => {
    const [requestId = ''] = await asking.ask(supplierId);
    await save();
    await asking.withdraw(requestId);
    db.clock.forward({ days: CONTACT_DAYS - 1 });
    await asking.daily();
    expect(await contacts()).toHaveLength(2);
    db.clock.forward({ days: 2 });
    await asking.daily();
    expect(await contacts()).toEqual([]);
    expect(await asking.board()).toMatchObject([{ contactName: null }]);
  });

  test('of another organisation is not there', async () => {
    const id = await save();
    const stranger = (await Asking.of(db, auth, 'Other Retail')).as('analyst');
    await expect(remove(id, stranger)).rejects.toThrow(NotFound);
    await expect(save({ contactId: id }, stranger)).rejects.toThrow(NotFound);
    await expect(contacts(stranger)).rejects.toThrow(NotFound);
  });
});

describe('The board', () => {
  test('has counts that agree with its lists, and further pages', async () => {
    const { who } = await asking.begun(supplierId);
    await asking.handOver(who);
    for (const name of ['Beta Mills', 'Gamma Mills']) await asking.ask(await asking.supplier(name, '10'));
    const { counts, totalCount } = await asking.boardPage({});
    expect(totalCount).toBe(3);
    for (const { list, count } of counts) {
      const page = await asking.boardPage({ list });
      expect([list, page.page.rows.length, page.totalCount]).toEqual([list, count, count]);
    }
    const first = await asking.boardPage({ first: 2 });
    expect(first.page.hasNextPage).toBe(true);
    const second = await asking.boardPage({ first: 2, after: first.page.rows.at(-1)?.cursor ?? null });
    expect(second.page.hasNextPage).toBe(false);
    const ids = [...first.page.rows, ...second.page.rows].map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(3);
  });

  test('calls overdue only what a person has opened: mails, links and pages that scanners fetch open nothing', async () => {
    const [unread = ''] = await asking.ask(supplierId, { dueOn: '2099-01-31' });
    await asking.carry(unread);
    const link = await asking.link(unread);
    for (let times = 0; times < 3; times += 1) await asking.reads.frontPage(link);
    const { requestId, who } = await asking.begun(await asking.supplier('Beta Mills', '10'), { dueOn: '2099-01-31' });
    await asking.handOver(who);
    db.clock.set(new Date('2099-02-02T12:00:00Z'));
    const { page } = await asking.boardPage({ list: 'overdue' });
    expect(page.rows.map(({ node }) => node.id)).toEqual([requestId]);
    db.clock.set(new Date());
  });
});
