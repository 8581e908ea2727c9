import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { answeringHandOver, requestCarry } from '@plumbline/jobs';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import type { JobContext } from '../../platform/queue/job-handler.ts';
import type { Role, Viewer } from '../../platform/tenancy/viewer.ts';
import { AnsweringReadModel } from '../answering/answering.read-model.ts';
import { ProtectAnswers } from '../answering/commands/protect-answers.ts';
import { SaveAnswers, type AnswerChange, type ChangeOutcome } from '../answering/commands/save-answers.ts';
import { StartAnswering } from '../answering/commands/start-answering.ts';
import { SubmitAnswers } from '../answering/commands/submit-answers.ts';
import type { Respondent } from '../answering/request-access.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { AnOrganisation } from '../risk/testing/an-organisation.ts';
import { AskSuppliers, type AskSuppliersInput } from './commands/ask-suppliers.ts';
import { CreateRequestLink } from './commands/create-request-link.ts';
import { WithdrawRequest } from './commands/withdraw-request.ts';
import { CarryRequestHandler } from './jobs/carry-request.handler.ts';
import { HandOverHandler } from './jobs/hand-over.handler.ts';
import { RequestReadModel } from './request.read-model.ts';

const HEADER = ['Supplier', 'Country', 'Products', 'Workers'];
const SITE = { id: 'a', name: 'Plant One', country: 'IN', kind: 'fixed-facility', housing: false, homework: false };

let db: TestDatabase;
let auth: AuthDatabase;
let organisation: AnOrganisation;
let viewer: Viewer;
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
  organisation = await aBuyer('Northfield Retail');
  viewer = as('analyst');
  supplierId = await aSupplier('Acme Mills', '120');
});

const as = (...roles: Role[]): Viewer => aViewer({ organisationId: organisation.id, roles: new Set(roles) });
const context: JobContext = {
  jobRunId: null,
  attempt: 1,
  fencingToken: 1,
  signal: new AbortController().signal,
  progress: () => undefined,
  cancelled: async () => false,
  complete: async () => undefined,
};

async function aBuyer(name: string): Promise<AnOrganisation> {
  const buyer = new AnOrganisation(db);
  await auth.query(
    `INSERT INTO auth.organisations (id, name, slug, kind, time_zone, demo, created_at) VALUES ($1, $2, $3, 'buyer', 'UTC', false, now())`,
    [buyer.id, name, randomUUID()],
  );
  return buyer;
}

async function aSupplier(name: string, workers: string): Promise<string> {
  await organisation.import({ header: HEADER, rows: [[name, 'India', 'cotton shirts', workers]], asOf: '2026-01-01' });
  await organisation.assess();
  const rows = await organisation.rows<{ id: string }>(`SELECT id FROM suppliers WHERE name = '${name}'`);
  return rows[0]?.id ?? '';
}

function asking(more: Partial<AskSuppliersInput> = {}): AskSuppliersInput {
  return {
    contacts: [{ supplierId, email: 'mei@acme.example', name: 'Mei Tan', language: 'en' }],
    set: 'core',
    topics: [],
    fullBecause: '',
    reason: 'yearly',
    note: 'We ask all our suppliers once a year.',
    dueOn: '2099-01-31',
    byHand: true,
    numbersChecked: false,
    ...more,
  };
}

async function codes(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof UserErrors ? error.errors.map(({ code }) => code) : [String(error)];
}

const ask = (more: Partial<AskSuppliersInput> = {}) => new AskSuppliers(db.database).execute(viewer, asking(more));
const reads = () => new AnsweringReadModel(auth, db.database);
const start = (token: string, password?: string) => new StartAnswering(auth, db.database).execute(token, password);
const save = (who: Respondent, ...changes: AnswerChange[]): Promise<ChangeOutcome[]> =>
  new SaveAnswers(db.database).execute(who, changes);
const submit = (who: Respondent) => new SubmitAnswers(db.database).execute(who, true);
const board = (who = viewer) => new RequestReadModel(db.database).requests(who, null);

/** Jobs of a kind that were asked for and that nobody has done. */
async function open(job: string, organisationId: string): Promise<{ requestId: string }[]> {
  const { rows } = await db.admin.query<{ payload: { requestId: string } }>(
    'SELECT payload FROM outbox WHERE job = $1 AND organisation_id = $2 ORDER BY id',
    [job, organisationId],
  );
  return rows.map(({ payload }) => payload);
}

const carry = (requestId: string) =>
  new CarryRequestHandler(auth, db.database).handle(
    { version: 1, organisationId: organisation.id, requestId },
    context,
  );

/** Hands over whatever the supplier's side asks to be handed over. */
async function handOver(who: Respondent, how: JobContext = context): Promise<void> {
  const handler = new HandOverHandler(db.database);
  for (const { requestId } of await open(answeringHandOver.name, who.organisationId))
    await handler.handle({ version: 1, organisationId: who.organisationId, requestId }, how);
}

async function linkTo(requestId: string): Promise<string> {
  const { url } = await new CreateRequestLink(auth, db.database).execute(viewer, requestId);
  return url.split('/').at(-1) ?? '';
}

/** A request that somebody has begun to answer. */
async function begun(): Promise<{ requestId: string; token: string; who: Respondent }> {
  const [requestId = ''] = await ask();
  await carry(requestId);
  const token = await linkTo(requestId);
  const session = await start(token);
  return { requestId, token, who: await reads().respondent(requestId, session.token) };
}

function change(item: string, value: unknown, more: Partial<AnswerChange> = {}): AnswerChange {
  return { id: randomUUID(), item, place: null, answer: { state: 'given', value }, base: 0, ...more };
}

const FINDINGS: readonly AnswerChange[] = [
  change('q02', [SITE]),
  change('q03', { activity: 'sewing of cotton shirts' }),
  change('q06', { total: 120, women: 60, own: 120, agency: 0, casual: 0, trainees: 0 }),
  change('q25', { papers: 'employer', cards: 'worker', phones: 'worker' }),
];
const again = (): AnswerChange[] => FINDINGS.map((each) => ({ ...each, id: randomUUID() }));

/** The flag of this rule after the next assessment: what counts as the supplier's response. */
async function flagged(rule: string): Promise<(string | undefined)[]> {
  await organisation.assess();
  const rows = await organisation.rows<{ result: { flags: { ruleId: string; response?: string }[] } }>(
    'SELECT result FROM assessments WHERE recorded_to IS NULL',
  );
  return rows.flatMap(({ result }) =>
    result.flags.filter(({ ruleId }) => ruleId === rule).map((each) => each.response),
  );
}

describe('A buyer asks', () => {
  test('and the request comes into an organisation of its own, once, with who asks and why', async () => {
    const [requestId = ''] = await ask();
    expect(await open(requestCarry.name, organisation.id)).toMatchObject([{ requestId }]);
    await carry(requestId);
    await carry(requestId);
    const token = await linkTo(requestId);
    expect(await reads().frontPage(token)).toMatchObject({
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
    expect(await organisation.rows('SELECT 1 FROM inbox_requests')).toEqual([]);
  });

  test('a small supplier, or one of unknown size, gets the core questions unless somebody says why not', async () => {
    expect(await codes(ask({ set: 'full' }))).toEqual(['FULL_BECAUSE_MISSING']);
    expect(await ask({ set: 'full', fullBecause: 'It recruits in five countries.' })).toHaveLength(1);
    supplierId = await aSupplier('Big Mills', '4000');
    expect(await ask({ set: 'full' })).toHaveLength(1);
    supplierId = await aSupplier('Quiet Mills', '');
    expect(await codes(ask({ set: 'topics', topics: ['WAGES'] }))).toEqual(['FULL_BECAUSE_MISSING']);
  });

  test('everything that is missing is said', async () => {
    expect(await codes(ask({ reason: '', note: ' ', set: 'topics' }))).toEqual([
      'REQUEST_REASON_MISSING',
      'REQUEST_NOTE_MISSING',
      'REQUEST_SET_MISSING',
    ]);
    expect(await codes(ask({ dueOn: '2020-01-01' }))).toEqual(['DUE_DAY_PAST']);
    expect(await codes(ask({ contacts: [] }))).toEqual(['REQUEST_SUPPLIERS']);
    const other = { supplierId: randomUUID(), email: 'nobody', name: 'Mei', language: 'xx' };
    expect(await codes(ask({ contacts: [other] }))).toEqual(['LANGUAGE_UNKNOWN', 'EMAIL_NOT_READABLE']);
    const unknown = { ...other, email: 'a@b.example', language: 'th' };
    await expect(ask({ contacts: [unknown] })).rejects.toThrow(NotFound);
  });

  test('one contact is asked once at a time, and again when the request was withdrawn', async () => {
    const [requestId = ''] = await ask();
    expect(await codes(ask())).toEqual(['REQUEST_OPEN']);
    await new WithdrawRequest(db.database).execute(viewer, requestId);
    expect(await ask()).toHaveLength(1);
    expect((await board()).map(({ state }) => state)).toEqual(['sent', 'withdrawn']);
  });

  test('a supplier that began sees that a request was withdrawn, and cannot go on', async () => {
    const { requestId, token, who } = await begun();
    await new WithdrawRequest(db.database).execute(viewer, requestId);
    await carry(requestId);
    expect(await reads().frontPage(token)).toMatchObject({ state: 'withdrawn' });
    expect(await codes(save(who, change('q03', { activity: 'sewing' })))).toEqual(['REQUEST_WITHDRAWN']);
    expect(await codes(start(token))).toEqual(['REQUEST_WITHDRAWN']);
  });

  test('viewers see no contacts, and only analysts ask', async () => {
    await expect(board(as('viewer'))).rejects.toThrow(NotAllowed);
    await expect(new AskSuppliers(db.database).execute(as('approver'), asking())).rejects.toThrow(NotAllowed);
    expect(await board(as('approver'))).toEqual([]);
  });

  test('another buyer sees nothing of it', async () => {
    const [requestId = ''] = await ask();
    const other = await aBuyer('Other Retail');
    const stranger = aViewer({ organisationId: other.id });
    expect(await board(stranger)).toEqual([]);
    await expect(new WithdrawRequest(db.database).execute(stranger, requestId)).rejects.toThrow(NotFound);
    await expect(new CreateRequestLink(auth, db.database).execute(stranger, requestId)).rejects.toThrow(NotFound);
  });
});

describe('A respondent comes in', () => {
  test('and only then counts as one who opened the request', async () => {
    const [requestId = ''] = await ask();
    await carry(requestId);
    const token = await linkTo(requestId);
    await reads().frontPage(token);
    expect((await board())[0]?.state).toBe('sent');
    const { token: cookie } = await start(token);
    await handOver(await reads().respondent(requestId, cookie));
    expect((await board())[0]?.state).toBe('opened');
  });

  test('a link and a session open their own request and nothing else', async () => {
    const first = await begun();
    supplierId = await aSupplier('Other Mills', '50');
    const second = await begun();
    const session = await start(first.token);
    expect(await codes(reads().respondent(second.requestId, session.token))).toEqual(['LINK_NOT_VALID']);
    expect(await codes(reads().frontPage(`${first.token}x`))).toEqual(['LINK_NOT_VALID']);
    await save(second.who, change('q03', { activity: 'ginning' }));
    expect((await reads().draft(first.who)).answers).toEqual([]);
    const foreign = { ...first.who, requestId: second.requestId };
    expect(await codes(reads().draft(foreign))).toEqual(['LINK_NOT_VALID']);
    expect(await codes(save(foreign, change('q03', { activity: 'x' })))).toEqual(['LINK_NOT_VALID']);
  });

  test('once a password is chosen, the link alone shows the front page only, and guesses are counted', async () => {
    const { token, who } = await begun();
    await new ProtectAnswers(auth, db.database).execute(who, 'seven quiet lanterns');
    expect(await codes(new ProtectAnswers(auth, db.database).execute(who, 'eight quiet lanterns'))).toEqual([
      'ANSWERS_PASSWORD_CHOSEN',
    ]);
    expect(await reads().frontPage(token)).toMatchObject({ hasPassword: true });
    expect(await codes(start(token))).toEqual(['ANSWERS_PASSWORD_NEEDED']);
    expect(await start(token, 'seven quiet lanterns')).toMatchObject({ requestId: who.requestId });
    for (let tries = 0; tries < 9; tries += 1)
      expect(await codes(start(token, `guess ${String(tries)}`))).toEqual(['ANSWERS_PASSWORD_WRONG']);
    expect(await codes(start(token, 'seven quiet lanterns'))).toEqual(['TOO_MANY_ATTEMPTS']);
  });
});

describe('A respondent answers', () => {
  test('what is sent again after a lost reply is saved once', async () => {
    const { who } = await begun();
    const sent = change('q03', { activity: 'sewing of shirts' });
    const [first] = await save(who, sent);
    const [second] = await save(who, sent);
    expect([first?.version, second?.version]).toEqual([1, 1]);
    expect((await reads().draft(who)).answers).toMatchObject([{ item: 'q03', version: 1 }]);
  });

  test('of two devices the later answer holds, and the earlier one can be put back', async () => {
    const { requestId, token, who } = await begun();
    const other = await reads().respondent(requestId, (await start(token)).token);
    const [first] = await save(who, change('q03', { activity: 'sewing' }));
    const [own] = await save(who, change('q03', { activity: 'sewing of shirts' }));
    expect([first, own]).toMatchObject([{ replaced: null }, { replaced: null }]);
    const [late] = await save(other, change('q03', { activity: 'dyeing' }));
    expect(late).toMatchObject({ version: 3, replaced: { answer: { value: { activity: 'sewing of shirts' } } } });
    const [back] = await save(other, { ...change('q03', { activity: 'sewing of shirts' }), base: 3 });
    expect(back).toMatchObject({ version: 4, replaced: null });
    const held = [{ answer: { value: { activity: 'sewing of shirts' } } }];
    expect((await reads().draft(who)).answers).toMatchObject(held);
  });

  test('what is no answer is refused alone, with where it is wrong', async () => {
    const { who } = await begun();
    const outcomes = await save(
      who,
      change('q03', { activity: 'sewing' }),
      change('q06', { total: 'many' }),
      change('q99', {}),
      change('q03', { activity: 'sewing' }, { place: 'a' }),
    );
    expect(outcomes.map(({ version }) => version)).toEqual([1, null, null, null]);
    expect(outcomes[1]?.problems[0]).toMatchObject({ code: 'wrong-type', path: ['q06', 'value', 'total'] });
  });

  test('nothing can be submitted without an answer or a declaration, nor twice', async () => {
    const { who } = await begun();
    expect(await codes(submit(who))).toEqual(['NOTHING_ANSWERED']);
    await save(who, change('q03', { activity: 'sewing' }));
    expect(await codes(new SubmitAnswers(db.database).execute(who, false))).toEqual(['DECLARATION_MISSING']);
    await submit(who);
    expect(await codes(submit(who))).toEqual(['ANSWERS_SUBMITTED']);
    expect(await codes(save(who, change('q03', { activity: 'dyeing' })))).toEqual(['ANSWERS_SUBMITTED']);
    expect(await reads().draft(who)).toMatchObject({ state: 'submitted' });
  });
});

describe('Answers reach the buyer', () => {
  test('a flag that the answers tell of is there after the next assessment, as disclosed', async () => {
    expect(await flagged('DOC-RETENTION')).toEqual([]);
    const { who } = await begun();
    await save(who, ...again());
    await submit(who);
    await handOver(who);
    expect(await flagged('DOC-RETENTION')).toEqual(['disclosed']);
    expect((await board())[0]).toMatchObject({ state: 'submitted' });
    const facts = await organisation.rows<{ assurance: string; source_kind: string }>(
      `SELECT DISTINCT assurance, source_kind FROM observations WHERE origin_kind = 'answer'`,
    );
    expect(facts).toEqual([{ assurance: 'admitted', source_kind: 'supplier' }]);
  });

  test('a process that is killed between the two organisations loses nothing and doubles nothing', async () => {
    const { who } = await begun();
    await save(who, ...again());
    await submit(who);
    const killed = async (): Promise<void> => {
      throw new Error('killed');
    };
    await expect(handOver(who, { ...context, complete: killed })).rejects.toThrow('killed');
    await handOver(who);
    await handOver(who);
    const [received, observations] = await Promise.all([
      organisation.rows(`SELECT submission_id FROM received_answers`),
      organisation.rows<{ rows: number }>(
        `SELECT count(*)::integer AS rows FROM observations WHERE origin_kind = 'answer' GROUP BY site_id, details->'responses' IS NULL`,
      ),
    ]);
    expect(received).toHaveLength(1);
    expect(observations.every(({ rows }) => rows === 1)).toBe(true);
  });

  test('a response of an organisation that was not asked is not taken', async () => {
    const { requestId, who } = await begun();
    await save(who, ...again());
    await submit(who);
    const forged = randomUUID();
    await db.admin.query(
      `INSERT INTO inbox_requests SELECT $1::uuid, id, buyer_organisation_id, buyer_name, supplier_name, template_version, asking, reason, note, due_on, language,
         received_at, opened_at, started_at, submitted_at, withdrawn_at FROM inbox_requests WHERE id = $2`,
      [forged, requestId],
    );
    await db.admin.query(
      `INSERT INTO submissions SELECT $1::uuid, $2::uuid, request_id, answers, answered_on, session_id, submitted_at FROM submissions WHERE request_id = $3`,
      [forged, randomUUID(), requestId],
    );
    const handler = new HandOverHandler(db.database);
    await handler.handle({ version: 1, organisationId: forged, requestId }, context);
    expect(await organisation.rows('SELECT 1 FROM received_answers')).toEqual([]);
  });

  test('what a supplier says of the buyer’s prices is not copied', async () => {
    supplierId = await aSupplier('Big Mills', '4000');
    const [requestId = ''] = await ask({ set: 'full' });
    await carry(requestId);
    const session = await start(await linkTo(requestId));
    const who = await reads().respondent(requestId, session.token);
    await save(who, change('q54', { covers: false, comment: 'Pay later.' }), change('q03', { activity: 'sewing' }));
    await submit(who);
    await handOver(who);
    const [row] = await organisation.rows<{ answers: object }>('SELECT answers FROM received_answers');
    expect(Object.keys(row?.answers ?? {})).toEqual(['q03']);
  });
});
