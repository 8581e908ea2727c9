import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { AnsweringReadModel } from '../features/answering/answering.read-model.ts';
import { BeginEvidenceFile } from '../features/answering/commands/begin-evidence-file.ts';
import { CompleteEvidenceFile } from '../features/answering/commands/complete-evidence-file.ts';
import { SaveAnswers } from '../features/answering/commands/save-answers.ts';
import { StartAnswering } from '../features/answering/commands/start-answering.ts';
import { SubmitAnswers } from '../features/answering/commands/submit-answers.ts';
import { evidenceFiles } from '../features/answering/evidence-files.ts';
import type { Respondent } from '../features/answering/request-access.ts';
import { AcceptAnswers } from '../features/request/commands/accept-answers.ts';
import { AskSuppliers } from '../features/request/commands/ask-suppliers.ts';
import { CreateRequestLink } from '../features/request/commands/create-request-link.ts';
import { SaveContact } from '../features/request/commands/save-contact.ts';
import type { TypedContact } from '../features/request/contacts.ts';
import { ContactsReadModel } from '../features/request/contacts.read-model.ts';
import { ReturnAnswers } from '../features/request/commands/return-answers.ts';
import { Database } from '../platform/db/transaction.ts';
import { FileStorage } from '../platform/storage/file-storage.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';
import { after, before } from '../platform/time/after.ts';
import { dayIn } from '../platform/time/day-in.ts';
import type { DayFromNow, DemoFile, DemoRequest } from './demo-requests.ts';
import { untilAssessed } from './import-file.ts';

interface Asked {
  readonly id: string;
  readonly isCarried: boolean;
  readonly isOpened: boolean;
  readonly isStarted: boolean;
  readonly isTaken: boolean;
  readonly isReviewed: boolean;
}

/** Milliseconds between checks whether a job is done. */
const interval = 100;

/** Asks suppliers of the demo and answers for them, with the commands that people use. Goes on where an earlier run stopped. */
export async function addRequests(
  app: INestApplicationContext,
  analyst: Viewer,
  requests: (day: DayFromNow) => readonly DemoRequest[],
): Promise<void> {
  const day = await daysFromNow(app, analyst);
  for (const each of requests(day)) await addRequest(app, analyst, each, day);
  await untilAssessed(app, analyst.organisationId);
}

async function addRequest(
  app: INestApplicationContext,
  analyst: Viewer,
  demo: DemoRequest,
  day: DayFromNow,
): Promise<void> {
  const read = () => requestOf(app.get(Database), analyst, demo);
  if ((await read()) === undefined) await ask(app, analyst, demo, day(30));
  const { id, isTaken } = await until(read, ({ isCarried }) => isCarried);
  if (demo.state === 'sent') return;
  if (!isTaken) await answer(app, analyst, demo, await until(read, ({ isCarried }) => isCarried));
  if (demo.state === 'opened' || demo.state === 'started') return;
  const { isReviewed } = await until(read, (asked) => asked.isTaken);
  if (isReviewed) return;
  if (demo.state === 'accepted') await app.get(AcceptAnswers, { strict: false }).execute(analyst, id);
  if (demo.state === 'returned')
    await app.get(ReturnAnswers, { strict: false }).execute(analyst, id, {
      questions: [{ item: 'q43', reason: 'evidence', note: '', evidence: 'channel-poster' }],
      answerBy: day(20),
      numbersChecked: false,
    });
}

/** Answers with a link that the buyer hands over, as far as the demo wants. */
async function answer(
  app: INestApplicationContext,
  analyst: Viewer,
  { supplier, contact, state, answers, files = [] }: DemoRequest,
  { id, isOpened, isStarted }: Asked,
): Promise<void> {
  if ((state === 'opened' && isOpened) || (state === 'started' && isStarted)) return;
  const { url } = await app.get(CreateRequestLink, { strict: false }).execute(analyst, id);
  const token = url.split('/').at(-1) ?? '';
  const { session } = await app.get(StartAnswering, { strict: false }).execute(token);
  if (state === 'opened') return;
  const respondent = await app.get(AnsweringReadModel, { strict: false }).respondent(id, session?.token ?? null);
  const changes = answers.map((each) => ({
    id: randomUUID(),
    place: null,
    base: 0,
    typedAgo: 0,
    language: contact.language,
    ...each,
  }));
  const outcomes = await app.get(SaveAnswers, { strict: false }).execute(respondent, changes);
  const refused = outcomes.flatMap(({ problems }, at) => (problems.length === 0 ? [] : [changes[at]?.item]));
  if (refused.length > 0) throw new Error(`Demo answers of ${supplier} are refused: ${refused.join(', ')}`);
  if (state === 'started') return;
  for (const file of files) await give(app, respondent, file);
  const declaration = { declared: true, role: 'management', language: contact.language } as const;
  await app.get(SubmitAnswers, { strict: false }).execute(respondent, declaration);
}

async function ask(
  app: INestApplicationContext,
  analyst: Viewer,
  { supplier, contact, set }: DemoRequest,
  dueOn: string,
): Promise<void> {
  const { organisationId } = analyst;
  const [row] = await app
    .get(Database)
    .transaction(organisationId, (tx) =>
      tx.query<{ id: string }>(
        `SELECT id FROM suppliers WHERE organisation_id = $1 AND name = $2 AND state = 'active'`,
        [organisationId, supplier],
      ),
    );
  if (row === undefined) throw new Error(`The demo list has no ${supplier}`);
  await knowContact(app, analyst, { supplierId: row.id, ...contact });
  await app.get(AskSuppliers, { strict: false }).execute(analyst, {
    contacts: [{ supplierId: row.id, ...contact }],
    set: typeof set === 'string' ? set : 'topics',
    topics: typeof set === 'string' ? [] : set.topics,
    fullBecause: set === 'full' ? 'It wants to tell everything at once.' : '',
    reason: 'yearly',
    note: 'We ask all our suppliers once a year how workers are found, paid and housed.',
    dueOn,
    byHand: true,
    numbersChecked: false,
  });
}

/** Keeps a contact before it is asked: then its answers are of an address that was known. */
async function knowContact(
  app: INestApplicationContext,
  analyst: Viewer,
  contact: TypedContact & { readonly supplierId: string },
): Promise<void> {
  const kept = await app.get(ContactsReadModel, { strict: false }).contacts(analyst, contact.supplierId);
  if (kept.some(({ email }) => email === contact.email)) return;
  await app.get(SaveContact, { strict: false }).execute(analyst, { contactId: null, ...contact });
}

async function daysFromNow(app: INestApplicationContext, { organisationId, timeZone }: Viewer): Promise<DayFromNow> {
  const now = await app.get(Database).transaction(organisationId, async (tx) => tx.now);
  return (days) => dayIn(timeZone, days < 0 ? before(now, { days: -days }) : after(now, { days }));
}

/** Gives a paper with an answer, as the upload of a device does, and waits until the worker has looked into it. */
async function give(app: INestApplicationContext, respondent: Respondent, file: DemoFile): Promise<void> {
  const { organisationId, requestId } = respondent;
  const storage = app.get(FileStorage);
  const content = await file.content();
  const { item, what, covers, date, name } = file;
  const uploadId = await app.get(BeginEvidenceFile, { strict: false }).execute(respondent, {
    ...{ item, place: null, what, covers, date, by: null, name, bytes: content.length, replaces: null },
  });
  const { storageKey } = await storage.write(organisationId, Readable.from([content]));
  await storage.move(storageKey, `${organisationId}/${uploadId}`);
  const id = await app.get(CompleteEvidenceFile, { strict: false }).execute(organisationId, uploadId);
  for (;;) {
    const files = await app
      .get(Database)
      .transaction(organisationId, (tx) => evidenceFiles(tx, organisationId, requestId));
    const state = files.find((each) => each.id === id)?.state;
    if (state === 'kept') return;
    if (state !== 'waiting') throw new Error(`The demo paper ${name} is ${state ?? 'gone'}`);
    await wait(interval);
  }
}

async function requestOf(
  database: Database,
  { organisationId }: Viewer,
  { supplier, contact }: DemoRequest,
): Promise<Asked | undefined> {
  const [row] = await database.transaction(organisationId, (tx) =>
    tx.query<Asked>(
      `SELECT r.id, r.carried_at IS NOT NULL AS "isCarried", r.opened_at IS NOT NULL AS "isOpened", r.started_at IS NOT NULL AS "isStarted",
         EXISTS (SELECT FROM received_answers a WHERE a.organisation_id = $1 AND a.request_id = r.id) AS "isTaken",
         r.accepted_at IS NOT NULL OR EXISTS (SELECT FROM request_returns t WHERE t.organisation_id = $1 AND t.request_id = r.id) AS "isReviewed"
       FROM requests r JOIN suppliers s ON s.organisation_id = $1 AND s.id = r.supplier_id JOIN contacts c ON c.organisation_id = $1 AND c.id = r.contact_id
       WHERE r.organisation_id = $1 AND s.name = $2 AND c.email = $3`,
      [organisationId, supplier, contact.email],
    ),
  );
  return row;
}

/** Waits for the jobs that carry requests and answers over. */
async function until(read: () => Promise<Asked | undefined>, isDone: (asked: Asked) => boolean): Promise<Asked> {
  for (;;) {
    const asked = await read();
    if (asked !== undefined && isDone(asked)) return asked;
    await wait(interval);
  }
}
