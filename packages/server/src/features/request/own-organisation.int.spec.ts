import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { askedOf, TEMPLATE } from '@plumbline/questionnaire';
import { randomUUID } from 'node:crypto';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import { ProtectAnswers } from '../answering/commands/protect-answers.ts';
import { sharedUntil } from '../answering/shared-sections.ts';
import { readResponse } from '../answering/read-response.ts';
import { ReturnAnswers } from './commands/return-answers.ts';
import { takeResponse } from './commands/take-response.ts';
import { openAnswers } from './received-sections.ts';
import { ASupplier } from './testing/a-supplier.ts';
import { aChange, Asking } from './testing/asking.ts';

let db: TestDatabase;
let auth: AuthDatabase;
let supplier: ASupplier;
let northfield: Asking;
let quayside: Asking;

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
  supplier = await ASupplier.of(db, auth);
  northfield = await Asking.of(db, auth, 'Northfield Retail');
  quayside = await Asking.of(db, auth, 'Quayside Foods');
});

const IN_TWO_YEARS = sharedUntil(new Date().toISOString().slice(0, 10));

async function codes(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof UserErrors ? error.errors.map(({ code }) => code) : [String(error)];
}

/** A request of the buyer to Kestrel, and a link to it. */
async function asked(buyer: Asking): Promise<{ requestId: string; token: string }> {
  const [requestId = ''] = await buyer.ask(await buyer.supplier('Kestrel', '120'));
  await buyer.carry(requestId);
  return { requestId, token: await buyer.link(requestId) };
}

const holder = (papers: string) => aChange('q25', { papers, cards: 'worker', phones: 'worker' });
const work = (activity: string) => aChange('q03', { activity });

/** A request that the supplier has added and answered. */
async function answered(buyer: Asking, papers: string): Promise<string> {
  const { requestId, token } = await asked(buyer);
  await supplier.add(token);
  const who = await supplier.answers(requestId);
  await buyer.save(who, work('sewing of shirts'), holder(papers));
  await buyer.submit(who);
  await buyer.handOver(who);
  return requestId;
}

describe('A supplier’s organisation adds a request', () => {
  test('and lists it, with how far it is; it counts as opened', async () => {
    const { requestId, token } = await asked(northfield);
    expect(await supplier.inbox.requests(supplier.as('owner'))).toEqual([]);
    expect(await supplier.add(token)).toBe(requestId);
    expect(await supplier.inbox.requests(supplier.as('owner'))).toMatchObject([
      { id: requestId, buyerName: 'Northfield Retail', state: 'new', answered: 0 },
    ]);
    const who = await supplier.answers(requestId);
    await northfield.handOver(who);
    expect((await northfield.board())[0]?.state).toBe('opened');
    await northfield.save(who, work('sewing'));
    expect(await supplier.inbox.requests(supplier.as('admin'))).toMatchObject([{ state: 'started', answered: 1 }]);
  });

  test('and sees there what the buyer asks again, until when', async () => {
    const requestId = await answered(northfield, 'worker');
    expect(await supplier.inbox.requests(supplier.as('owner'))).toMatchObject([{ state: 'submitted' }]);
    await new ReturnAnswers(db.database).execute(northfield.as('analyst'), requestId, {
      questions: [{ item: 'q25', reason: 'unclear', note: '', evidence: null }],
      answerBy: '2099-02-28',
      numbersChecked: false,
    });
    await northfield.carry(requestId);
    const [row] = await supplier.inbox.requests(supplier.as('owner'));
    expect(row).toMatchObject({ state: 'returned', dueOn: '2099-02-28', isOverdue: false });
  });

  test('once, however many members do it at a time', async () => {
    const { token } = await asked(northfield);
    await Promise.all([supplier.add(token), supplier.add(token), supplier.add(token)]);
    expect(await supplier.inbox.requests(supplier.as('owner'))).toHaveLength(1);
    const { rows } = await db.admin.query(
      `SELECT 1 FROM auth.member_events WHERE organisation_id = $1 AND kind = 'request.claimed'`,
      [supplier.id],
    );
    expect(rows).toHaveLength(1);
  });

  test('and another organisation gets the answer of a link that leads nowhere', async () => {
    const { token } = await asked(northfield);
    await supplier.add(token);
    const other = await ASupplier.of(db, auth, 'Other Formwork');
    expect([await codes(other.add(token)), await codes(other.add(`${token}x`))]).toEqual([
      ['LINK_NOT_VALID'],
      ['LINK_NOT_VALID'],
    ]);
    expect(await other.inbox.requests(other.as('owner'))).toEqual([]);
  });

  test('with the password, where somebody has chosen one for the answers', async () => {
    const { requestId, token } = await asked(northfield);
    const { token: cookie } = await northfield.start(token);
    const guest = await northfield.reads.respondent(requestId, cookie);
    await new ProtectAnswers(auth, db.database).execute(guest, 'seven quiet lanterns');
    expect(await codes(supplier.add(token))).toEqual(['ANSWERS_PASSWORD_NEEDED']);
    expect(await codes(supplier.add(token, { password: 'a guess' }))).toEqual(['ANSWERS_PASSWORD_WRONG']);
    expect(await supplier.add(token, { password: 'seven quiet lanterns' })).toBe(requestId);
  });

  test('by those who answer there, and by nobody else', async () => {
    const { token } = await asked(northfield);
    await expect(supplier.add(token, {}, supplier.as('viewer'))).rejects.toThrow(NotAllowed);
    await expect(supplier.add(token, {}, northfield.as('owner', 'analyst'))).rejects.toThrow(NotAllowed);
    await expect(supplier.inbox.requests(supplier.as('viewer'))).rejects.toThrow(NotAllowed);
    await expect(supplier.vault.sections(northfield.as('owner'))).rejects.toThrow(NotAllowed);
  });
});

describe('A request that was added to the wrong organisation is given back', () => {
  test('and then stands nowhere: its link opens it, and adds it elsewhere, with what was answered', async () => {
    const { requestId, token } = await asked(northfield);
    await supplier.add(token);
    await northfield.save(await supplier.answers(requestId), work('sewing'));
    await supplier.giveBack(requestId);
    expect(await supplier.inbox.requests(supplier.as('owner'))).toEqual([]);
    const { token: cookie } = await northfield.start(token);
    const guest = await northfield.reads.respondent(requestId, cookie);
    expect((await northfield.reads.draft(guest)).answers).toMatchObject([{ item: 'q03' }]);
    const other = await ASupplier.of(db, auth, 'Other Formwork');
    expect(await other.add(token)).toBe(requestId);
    const { rows } = await db.admin.query(
      `SELECT kind FROM auth.member_events WHERE organisation_id = $1 AND subject_id = $2 ORDER BY id`,
      [supplier.id, requestId],
    );
    expect(rows).toEqual([{ kind: 'request.claimed' }, { kind: 'request.given-back' }]);
  });

  test('and what was submitted and shared stays with the buyer as it was', async () => {
    const requestId = await answered(northfield, 'worker');
    const who = await supplier.answers(requestId);
    await supplier.end.execute(supplier.as('owner'), { requestId, sections: ['documents'] });
    await supplier.giveBack(requestId);
    await northfield.handOver(who);
    expect((await northfield.board())[0]).toMatchObject({ state: 'submitted' });
    expect(await supplier.vault.sections(supplier.as('owner'))).toEqual([]);
    const change = { requestId, sections: ['company'] };
    await expect(supplier.end.execute(supplier.as('owner'), change)).rejects.toThrow(NotFound);
    const { rows } = await db.admin.query(
      'SELECT section, ended_at IS NULL AS open FROM received_sections WHERE request_id = $1 ORDER BY section',
      [requestId],
    );
    expect(rows).toEqual([
      { section: 'company', open: true },
      { section: 'documents', open: false },
    ]);
  });

  test('once, by those who answer there, and by no other organisation', async () => {
    const { requestId, token } = await asked(northfield);
    await supplier.add(token);
    const other = await ASupplier.of(db, auth, 'Other Formwork');
    await expect(other.giveBack(requestId)).rejects.toThrow(NotFound);
    await expect(supplier.giveBack(requestId, supplier.as('viewer'))).rejects.toThrow(NotAllowed);
    await supplier.giveBack(requestId, supplier.as('admin'));
    await expect(supplier.giveBack(requestId)).rejects.toThrow(NotFound);
  });
});

describe('What a supplier has answered', () => {
  test('stands in its vault with its day, and what it said before', async () => {
    await answered(northfield, 'employer');
    await answered(quayside, 'worker');
    const sections = await supplier.vault.sections(supplier.as('respondent'));
    const papers = sections.flatMap(({ answers }) => answers).find(({ item }) => item === 'q25');
    expect(papers).toMatchObject({
      answer: { value: { papers: 'worker' } },
      before: { answer: { value: { papers: 'employer' } } },
    });
    const documents = sections.find(({ section }) => section === 'documents');
    expect(documents?.shares.map(({ buyerName, isOpen }) => [buyerName, isOpen])).toEqual([
      ['Northfield Retail', true],
      ['Quayside Foods', true],
    ]);
  });

  test('can be confirmed for the next buyer by a member, and is not shown to somebody with a link', async () => {
    await answered(northfield, 'worker');
    const { requestId, token } = await asked(quayside);
    const { token: cookie } = await quayside.start(token);
    expect(await supplier.vault.earlier(await quayside.reads.respondent(requestId, cookie))).toEqual([]);
    await supplier.add(token);
    const earlier = await supplier.vault.earlier(await supplier.answers(requestId));
    expect(earlier.map(({ item }) => item).toSorted()).toEqual(['q03', 'q25']);
  });

  test('is nothing to another organisation', async () => {
    const requestId = await answered(northfield, 'worker');
    const other = await ASupplier.of(db, auth, 'Other Formwork');
    expect(await other.vault.sections(other.as('owner'))).toEqual([]);
    const change = { requestId, sections: ['documents'], until: IN_TWO_YEARS };
    await expect(other.share.execute(other.as('owner'), change)).rejects.toThrow(NotFound);
    await expect(other.end.execute(other.as('owner'), change)).rejects.toThrow(NotFound);
    await expect(supplier.end.execute(supplier.as('owner'), { ...change, requestId: randomUUID() })).rejects.toThrow(
      NotFound,
    );
    await expect(supplier.end.execute(supplier.as('viewer'), change)).rejects.toThrow(NotAllowed);
  });
});

describe('A buyer sees what was submitted to it', () => {
  const read = (buyer: Asking, requestId: string) =>
    db.database.transaction(buyer.organisation.id, async (tx) => {
      const [row] = await tx.query<{ answers: Record<string, never> }>(
        'SELECT answers FROM received_answers WHERE organisation_id = $1 AND request_id = $2',
        [buyer.organisation.id, requestId],
      );
      const content = {
        requestId,
        asked: askedOf(TEMPLATE, { set: 'core', countries: ['IN'] }),
        answers: row?.answers ?? {},
      };
      return openAnswers(tx, { organisationId: buyer.organisation.id, timeZone: 'UTC' }, content);
    });
  const sectionsOf = async () => supplier.vault.sections(supplier.as('owner'));

  test('until the supplier ends it, and again when it shares again', async () => {
    const requestId = await answered(northfield, 'worker');
    const who = await supplier.answers(requestId);
    expect(Object.keys((await read(northfield, requestId)).answers)).toEqual(['q03', 'q25']);
    await supplier.end.execute(supplier.as('respondent'), { requestId, sections: ['documents'] });
    await northfield.handOver(who);
    const closed = await read(northfield, requestId);
    expect(Object.keys(closed.answers)).toEqual(['q03']);
    expect(closed.ended).toMatchObject([{ section: 'documents' }]);
    expect((await northfield.board())[0]?.sharingEndedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const { rows } = await db.admin.query('SELECT answers FROM received_answers WHERE request_id = $1', [requestId]);
    expect(rows).toMatchObject([{ answers: { q25: {} } }]);
    const again = { requestId, sections: ['documents'], until: IN_TWO_YEARS };
    await supplier.share.execute(supplier.as('respondent'), again);
    await northfield.handOver(who);
    expect(Object.keys((await read(northfield, requestId)).answers)).toEqual(['q03', 'q25']);
    expect((await northfield.board())[0]?.sharingEndedOn).toBeNull();
    const told = await northfield.organisation.rows<{ verb: string }>(
      `SELECT verb FROM audit_entries WHERE verb IN ('answers.closed', 'answers.opened-again') ORDER BY sequence`,
    );
    expect(told.map(({ verb }) => verb)).toEqual(['answers.closed', 'answers.opened-again']);
  });

  test('no longer than until the last day', async () => {
    const requestId = await answered(northfield, 'worker');
    await db.admin.query(`UPDATE received_sections SET until = '2020-01-31' WHERE request_id = $1`, [requestId]);
    expect((await read(northfield, requestId)).answers).toEqual({});
    expect((await northfield.board())[0]?.sharingEndedOn).toBe('2020-01-31');
  });

  test('and what an older job brings does not open again what was ended', async () => {
    const requestId = await answered(northfield, 'worker');
    const who = await supplier.answers(requestId);
    const older = await db.database.transaction(who.organisationId, (tx) =>
      readResponse(tx, who.organisationId, requestId),
    );
    await supplier.end.execute(supplier.as('owner'), { requestId, sections: ['documents', 'company'] });
    await northfield.handOver(who);
    const organisationId = northfield.organisation.id;
    await db.database.transaction(organisationId, async (tx) => {
      if (older !== null)
        await takeResponse(tx, { organisationId, supplierOrganisationId: who.organisationId }, older, []);
    });
    expect((await read(northfield, requestId)).answers).toEqual({});
  });

  test('and the supplier is told the day of the first reading, and no other', async () => {
    const requestId = await answered(northfield, 'worker');
    const readOn = async () => (await sectionsOf())[0]?.shares[0]?.readOn;
    await northfield.carry(requestId);
    expect(await readOn()).toBeNull();
    await read(northfield, requestId);
    await northfield.carry(requestId);
    const first = await readOn();
    expect(first).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await db.admin.query(`UPDATE requests SET read_on = '2020-01-31' WHERE id = $1`, [requestId]);
    await read(northfield, requestId);
    await northfield.carry(requestId);
    expect(await readOn()).toBe(first);
  });

  test('never for longer than five years at once, nor what was not submitted', async () => {
    const requestId = await answered(northfield, 'worker');
    const share = (sections: string[], until: string) =>
      codes(supplier.share.execute(supplier.as('owner'), { requestId, sections, until }));
    expect(await share(['documents'], '2099-01-31')).toEqual(['SHARED_UNTIL']);
    expect(await share(['documents'], '2020-01-31')).toEqual(['SHARED_UNTIL']);
    expect(await share(['pay'], IN_TWO_YEARS)).toEqual(['SECTIONS_MISSING']);
    const { requestId: open, token } = await asked(quayside);
    await supplier.add(token);
    expect(await codes(supplier.end.execute(supplier.as('owner'), { requestId: open, sections: ['company'] }))).toEqual(
      ['ANSWERS_NOT_SUBMITTED'],
    );
  });
});
