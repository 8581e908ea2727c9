import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { AnswerEvidenceRequest } from '../features/engagement/commands/answer-evidence-request.ts';
import { AskForEvidence } from '../features/engagement/commands/ask-for-evidence.ts';
import { RecordFinding } from '../features/engagement/commands/record-finding.ts';
import { BuildEngagedPack } from '../features/pack/commands/build-engaged-pack.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';
import { after, before } from '../platform/time/after.ts';
import { dayIn } from '../platform/time/day-in.ts';

/** Milliseconds between looks whether the pack is made. */
const interval = 100;

interface People {
  readonly analyst: Viewer;
  readonly auditor: Viewer;
}

/** What the demo's auditor has done within the engagement that runs: asked, been answered, found something, and taken a pack. */
export async function addAuditWork(
  app: INestApplicationContext,
  { analyst, auditor }: People,
  suppliers: readonly string[],
): Promise<void> {
  const { engagementId, now } = await app.get(Database).transaction(auditor.organisationId, async (tx) => {
    const [running] = await tx.query<{ id: string }>(
      'SELECT engagement_id AS id FROM auditor_engagements WHERE organisation_id = $1 AND ended_at IS NULL',
      [auditor.organisationId],
    );
    return { engagementId: running?.id, now: tx.now };
  });
  const [first, second] = suppliers;
  if (engagementId === undefined || first === undefined || second === undefined) return;
  const day = (days: number): string => dayIn(analyst.timeZone, after(now, { days }));
  const ask = app.get(AskForEvidence, { strict: false });
  const asked = [
    [first, 'The register of who hands out identity documents, of the last three months.', 21],
    [second, 'The contract with the labour agent, with its annexes.', 10],
    [first, 'The list of fees that the agent may charge, as the plant has it.', 14],
  ] as const;
  for (const [supplierId, what, days] of asked)
    await ask.execute(auditor, engagementId, { supplierId, what, dueOn: day(days), numbersChecked: false });
  await answer(app, analyst, asked[1][1], 'passed-on', 'The supplier is asked, with an answer due next week.');
  await answer(app, analyst, asked[2][1], 'answered', 'It stands in the library since this morning.');
  await app.get(RecordFinding, { strict: false }).execute(auditor, engagementId, {
    ...{ supplierId: first, siteIds: [], kind: 'other', indicator: 'I3', people: '50-99', basis: 'seen' },
    seen: 'The gate of the dormitory is locked from ten at night; guards keep the only key.',
    interviews: [
      { language: 'ne', count: 15 },
      { language: 'hi', count: 10 },
    ],
    announced: false,
    visitedOn: dayIn(analyst.timeZone, before(now, { days: 3 })),
    numbersChecked: false,
  });
  await takePack(app, { analyst, auditor }, engagementId, second);
}

async function answer(
  app: INestApplicationContext,
  analyst: Viewer,
  what: string,
  state: 'passed-on' | 'answered',
  text: string,
): Promise<void> {
  const [request] = await app
    .get(Database)
    .transaction(analyst.organisationId, (tx) =>
      tx.query<{ id: string; version: number }>(
        'SELECT id, version FROM evidence_requests WHERE organisation_id = $1 AND what = $2',
        [analyst.organisationId, what],
      ),
    );
  if (request === undefined) throw new Error('What the demo asks for is not there');
  const said = { version: request.version, state, answer: text, numbersChecked: false };
  await app.get(AnswerEvidenceRequest, { strict: false }).execute(analyst, request.id, said);
}

/** Has a pack of one supplier made, and waits for it. */
async function takePack(
  app: INestApplicationContext,
  { analyst, auditor }: People,
  engagementId: string,
  supplierId: string,
): Promise<void> {
  const { organisationId, timeZone } = analyst;
  const database = app.get(Database);
  const today = await database.transaction(organisationId, async ({ now }) => dayIn(timeZone, now));
  const packId = await app.get(BuildEngagedPack, { strict: false }).execute(auditor, engagementId, {
    ...{ purpose: 'general', supplierIds: [supplierId], kinds: ['decisions'], language: 'en' },
    ...{ periodFrom: `${String(Number(today.slice(0, 4)) - 1)}-01-01`, periodUntil: today, asOf: today },
  });
  const isBusy = async (): Promise<boolean> => {
    const rows = await database.transaction(organisationId, (tx) =>
      tx.query(`SELECT FROM packs WHERE organisation_id = $1 AND id = $2 AND state IN ('building', 'signing')`, [
        organisationId,
        packId,
      ]),
    );
    return rows.length > 0;
  };
  while (await isBusy()) await wait(interval);
}
