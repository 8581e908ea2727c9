import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { Config } from '../../platform/config/config.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { JobCancelled } from '../../platform/queue/job-handler.ts';
import type { Whom } from './askings.ts';
import { AskingsReadModel } from './askings.read-model.ts';
import { PrepareAsking, type PrepareAskingInput } from './commands/prepare-asking.ts';
import { SaveContact } from './commands/save-contact.ts';
import { StartAsking } from './commands/start-asking.ts';
import { TestAsking } from './commands/test-asking.ts';
import { Asking, UNWATCHED, codesOf } from './testing/asking.ts';

const ALL: Whom = { filter: {} };

let db: TestDatabase;
let auth: AuthDatabase;
let asking: Asking;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(withMail(), () => undefined);
});
afterAll(async () => {
  await auth.close();
  await db.close();
});
beforeEach(async () => {
  asking = await Asking.of(db, auth);
});

function withMail(): Config {
  const { environment, clock, passwords } = db.config;
  return new Config({ ...environment, SMTP_URL: 'smtp://127.0.0.1:1' }, clock, passwords);
}

/** Suppliers that differ in size; the addresses of so many of them are known, two share one each. */
async function suppliers(count: number, known = count): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => [
    `Supplier ${String(at).padStart(3, '0')}`,
    'Malaysia',
    'cotton shirts',
    at % 2 === 0 ? '900' : '20',
  ]);
  await asking.organisation.import({
    header: ['Supplier', 'Country', 'Products', 'Workers'],
    rows,
    asOf: '2026-01-01',
  });
  await asking.organisation.assess();
  const found = await asking.organisation.rows<{ id: string }>('SELECT id FROM suppliers ORDER BY name');
  for (const [at, { id }] of found.slice(0, known).entries())
    await new SaveContact(db.database).execute(asking.as('analyst'), {
      ...{ supplierId: id, contactId: null, name: 'Mei Tan', language: 'ms' },
      email: `mei${String(Math.floor(at / 2))}@supplier.example`,
    });
}

/** The same person each time. */
const ANALYST = '00000000-0000-4000-8000-00000000000a';
const analyst = () => ({ ...asking.as('analyst'), userId: ANALYST });

function prepare(more: Partial<PrepareAskingInput> = {}, who = analyst()): Promise<string> {
  return new PrepareAsking(db.database).execute(who, {
    ...{ whom: ALL, set: 'full', topics: [], fullBecause: '', reason: 'yearly', dueOn: '2099-01-31' },
    ...{ note: 'We ask all our suppliers once a year.', byHand: false, numbersChecked: false },
    ...more,
  });
}

const start = (id: string, who = analyst()) => new StartAsking(withMail(), db.database).execute(who, id);
const requests = () =>
  asking.organisation.rows<{ asking: { set: string }; supplier_id: string; mail_id: string; language: string }>(
    'SELECT asking, supplier_id, mail_id, language FROM requests',
  );

describe('Asking all suppliers of a filter', () => {
  test('says before how many are asked, and who is left out and why', async () => {
    await suppliers(5, 3);
    const [first] = await asking.organisation.rows<{ id: string }>('SELECT id FROM suppliers ORDER BY name');
    await asking.ask(first?.id ?? '');
    const forecast = await new AskingsReadModel(db.database).forecast(asking.as('analyst'), ALL);
    expect(forecast).toMatchObject({ suppliers: 5, asked: 2, withoutContact: 2, alreadyAsked: 1 });
    expect(forecast.leftOut.map(({ name, reason }) => [name, reason])).toEqual([
      ['Supplier 000', 'already-asked'],
      ['Supplier 003', 'no-contact'],
      ['Supplier 004', 'no-contact'],
    ]);
  });

  test('gives small suppliers the core questions, each contact one mail, and nobody two requests', async () => {
    await suppliers(6);
    const id = await prepare();
    await start(id);
    await asking.batch(id);
    await asking.batch(id);
    const written = await requests();
    expect(written.map(({ asking: { set } }) => set).toSorted()).toEqual([
      'core',
      'core',
      'core',
      'full',
      'full',
      'full',
    ]);
    expect(new Set(written.map(({ supplier_id: supplier }) => supplier)).size).toBe(6);
    expect(new Set(written.map(({ mail_id: mail }) => mail)).size).toBe(3);
    expect(new Set(written.map(({ language }) => language))).toEqual(new Set(['ms']));
    expect(await asking.organisation.rows(`SELECT 1 FROM audit_entries WHERE verb = 'request.sent'`)).toHaveLength(6);
  });

  test('gives them all questions where somebody says why', async () => {
    await suppliers(2);
    const id = await prepare({ fullBecause: 'They recruit in five countries.' });
    await start(id);
    await asking.batch(id);
    expect((await requests()).map(({ asking: { set } }) => set)).toEqual(['full', 'full']);
  });

  test('goes in batches that end with whole contacts, and can be stopped between them', async () => {
    await suppliers(53);
    const id = await prepare();
    expect(await codesOf(start(id))).toEqual(['ASKING_NOT_TESTED']);
    await new TestAsking(auth, db.database).execute(analyst(), id);
    await start(id);
    expect(await codesOf(start(id))).toEqual(['ASKING_STARTED']);
    await asking.batch(id);
    // The fiftieth has an address that another supplier has too.
    expect(await requests()).toHaveLength(51);
    const waits = () =>
      asking.organisation.rows(`SELECT 1 FROM outbox WHERE job = 'request.ask' AND due_at > created_at`);
    expect(await waits()).toHaveLength(1);
    const stopped = { ...UNWATCHED, cancelled: async () => true };
    await expect(asking.batch(id, stopped)).rejects.toThrow(JobCancelled);
    expect(await requests()).toHaveLength(51);
    await asking.batch(id);
    expect(await requests()).toHaveLength(53);
    expect(await waits()).toHaveLength(1);
  });

  test('a process that is killed within a batch has asked nobody, and asks everybody when it is done again', async () => {
    await suppliers(4);
    const id = await prepare();
    await start(id);
    const killed = async (): Promise<void> => {
      throw new Error('killed');
    };
    await expect(asking.batch(id, { ...UNWATCHED, complete: killed })).rejects.toThrow('killed');
    expect(await requests()).toEqual([]);
    await asking.batch(id);
    expect(await requests()).toHaveLength(4);
  });

  test('waits where the quota of the day is reached', async () => {
    await suppliers(4);
    await db.admin.query(
      `INSERT INTO quotas (organisation_id, name, person, organisation) VALUES ($1, 'requests', 2, 2)`,
      [asking.organisation.id],
    );
    const id = await prepare();
    await start(id);
    await asking.batch(id);
    expect(await requests()).toEqual([]);
    const waiting = await asking.organisation.rows(
      `SELECT 1 FROM outbox WHERE job = 'request.ask' AND due_at > created_at`,
    );
    expect(waiting).toHaveLength(1);
  });

  test('shows what a supplier will see, in the language of its contact', async () => {
    await suppliers(2);
    const id = await prepare({ set: 'core' });
    const { preview, terms } = await new AskingsReadModel(db.database).prepared(asking.as('analyst'), id);
    expect(preview).toMatchObject({ language: 'ms', asking: { set: 'core', countries: ['MY'] } });
    expect(terms.note).toBe('We ask all our suppliers once a year.');
  });

  test('is for analysts, each for their own, and never of another organisation', async () => {
    await suppliers(1);
    await expect(prepare({}, asking.as('approver'))).rejects.toThrow(NotAllowed);
    const id = await prepare();
    const other = { ...asking.as('analyst'), userId: '00000000-0000-4000-8000-000000000001' };
    expect(await codesOf(start(id, other))).toEqual(['ASKING_OF_ANOTHER']);
    const stranger = (await Asking.of(db, auth, 'Other Retail')).as('analyst');
    await expect(start(id, stranger)).rejects.toThrow(NotFound);
    await expect(new AskingsReadModel(db.database).prepared(stranger, id)).rejects.toThrow(NotFound);
  });
});
