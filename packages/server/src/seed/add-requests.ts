import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { AnsweringReadModel } from '../features/answering/answering.read-model.ts';
import { SaveAnswers } from '../features/answering/commands/save-answers.ts';
import { StartAnswering } from '../features/answering/commands/start-answering.ts';
import { SubmitAnswers } from '../features/answering/commands/submit-answers.ts';
import { AskSuppliers } from '../features/request/commands/ask-suppliers.ts';
import { CreateRequestLink } from '../features/request/commands/create-request-link.ts';
import { ReturnAnswers } from '../features/request/commands/return-answers.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';
import { after } from '../platform/time/after.ts';
import { dayIn } from '../platform/time/day-in.ts';
import { DEMO_REQUESTS, type DemoRequest } from './demo-requests.ts';
import { untilAssessed } from './import-file.ts';

interface Asked {
  readonly id: string;
  readonly isCarried: boolean;
  readonly isOpened: boolean;
  readonly isTaken: boolean;
}

/** Milliseconds between checks whether a job is done. */
const interval = 100;

/** Asks suppliers of the demo and answers for them, with the commands that people use. Goes on where an earlier run stopped. */
export async function addRequests(app: INestApplicationContext, analyst: Viewer): Promise<void> {
  for (const each of DEMO_REQUESTS) await addRequest(app, analyst, each);
  await untilAssessed(app, analyst.organisationId);
}

async function addRequest(app: INestApplicationContext, analyst: Viewer, demo: DemoRequest): Promise<void> {
  const read = () => requestOf(app.get(Database), analyst, demo);
  if ((await read()) === undefined) await ask(app, analyst, demo);
  const request = await until(read, ({ isCarried }) => isCarried);
  if (demo.state === 'sent' || request.isOpened) return;
  const { url } = await app.get(CreateRequestLink, { strict: false }).execute(analyst, request.id);
  const token = url.split('/').at(-1) ?? '';
  const { session } = await app.get(StartAnswering, { strict: false }).execute(token);
  const respondent = await app
    .get(AnsweringReadModel, { strict: false })
    .respondent(request.id, session?.token ?? null);
  if (demo.state === 'opened') return;
  const changes = demo.answers.map(({ item, place = null, answer }) => ({
    id: randomUUID(),
    item,
    place,
    answer,
    base: 0,
    language: demo.contact.language,
  }));
  const outcomes = await app.get(SaveAnswers, { strict: false }).execute(respondent, changes);
  const refused = outcomes.flatMap(({ problems }, at) => (problems.length === 0 ? [] : [demo.answers[at]?.item]));
  if (refused.length > 0) throw new Error(`Demo answers of ${demo.supplier} are refused: ${refused.join(', ')}`);
  if (demo.state === 'started') return;
  await app.get(SubmitAnswers, { strict: false }).execute(respondent, {
    declared: true,
    role: 'management',
    language: demo.contact.language,
  });
  await until(read, ({ isTaken }) => isTaken);
  if (demo.state === 'returned') await returnOne(app, analyst, request.id);
}

/** Asks one question of the demo again. */
async function returnOne(app: INestApplicationContext, analyst: Viewer, requestId: string): Promise<void> {
  const now = await app.get(Database).transaction(analyst.organisationId, async (tx) => tx.now);
  await app.get(ReturnAnswers, { strict: false }).execute(analyst, requestId, {
    questions: [
      { item: 'q07', reason: 'other', note: 'An estimate in steps of ten would help us too.', evidence: null },
    ],
    answerBy: dayIn(analyst.timeZone, after(now, { days: 14 })),
    numbersChecked: false,
  });
}

async function ask(app: INestApplicationContext, analyst: Viewer, { supplier, contact }: DemoRequest): Promise<void> {
  const { organisationId, timeZone } = analyst;
  const { id, now } = await app.get(Database).transaction(organisationId, async (tx) => {
    const [row] = await tx.query<{ id: string }>(
      `SELECT id FROM suppliers WHERE organisation_id = $1 AND name = $2 AND state = 'active'`,
      [organisationId, supplier],
    );
    if (row === undefined) throw new Error(`The demo list has no ${supplier}`);
    return { id: row.id, now: tx.now };
  });
  await app.get(AskSuppliers, { strict: false }).execute(analyst, {
    contacts: [{ supplierId: id, ...contact }],
    set: 'core',
    topics: [],
    fullBecause: '',
    reason: 'yearly',
    note: 'We ask all our suppliers once a year how workers are found, paid and housed.',
    dueOn: dayIn(timeZone, after(now, { days: 30 })),
    byHand: true,
    numbersChecked: false,
  });
}

async function requestOf(
  database: Database,
  { organisationId }: Viewer,
  { supplier }: DemoRequest,
): Promise<Asked | undefined> {
  const [row] = await database.transaction(organisationId, (tx) =>
    tx.query<Asked>(
      `SELECT r.id, r.carried_at IS NOT NULL AS "isCarried", r.opened_at IS NOT NULL AS "isOpened",
         EXISTS (SELECT FROM received_answers a WHERE a.organisation_id = $1 AND a.request_id = r.id) AS "isTaken"
       FROM requests r JOIN suppliers s ON s.organisation_id = $1 AND s.id = r.supplier_id WHERE r.organisation_id = $1 AND s.name = $2`,
      [organisationId, supplier],
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
