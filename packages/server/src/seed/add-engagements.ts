import { setTimeout as wait } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { ApproveEngagement } from '../features/engagement/commands/approve-engagement.ts';
import { EndEngagement } from '../features/engagement/commands/end-engagement.ts';
import { ProposeEngagement } from '../features/engagement/commands/propose-engagement.ts';
import type { ProposedEngagement } from '../features/engagement/engagement-rules.ts';
import { addAuditWork } from './add-audit-work.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';
import { after } from '../platform/time/after.ts';
import { dayIn } from '../platform/time/day-in.ts';

/** Milliseconds between checks whether a job is done. */
const interval = 100;

interface Buyers {
  readonly analyst: Viewer;
  readonly approver: Viewer;
}

/** Adds two engagements of the demo's auditor: one that runs, and one that was ended. Made once, by the people of the demo. */
export async function addEngagements(
  app: INestApplicationContext,
  { analyst, approver }: Buyers,
  auditor: Viewer,
): Promise<void> {
  const { organisationId, timeZone } = analyst;
  const { suppliers, now } = await app.get(Database).transaction(organisationId, async (tx) => {
    const [made] = await tx.query('SELECT FROM engagements WHERE organisation_id = $1 LIMIT 1', [organisationId]);
    if (made !== undefined) return { suppliers: [], now: tx.now };
    const suppliers = await tx.query<{ id: string }>(
      `SELECT supplier_id AS id FROM portfolio WHERE organisation_id = $1 AND lane IN ('1', '2', '3') ORDER BY attention_rank, supplier_id LIMIT 8`,
      [organisationId],
    );
    return { suppliers, now: tx.now };
  });
  if (suppliers.length === 0) return;
  const ids = suppliers.map(({ id }) => id);
  const running: ProposedEngagement = {
    auditor: auditor.organisationId,
    supplierIds: ids.slice(0, 6),
    kinds: ['decisions', 'remedies', 'evidence'],
    purpose: 'due-diligence',
    note: 'Visits to the sites where findings are open, before the next season.',
    fromOn: dayIn(timeZone, now),
    untilOn: dayIn(timeZone, after(now, { days: 120 })),
    numbersChecked: false,
  };
  const ended: ProposedEngagement = {
    ...running,
    supplierIds: ids.slice(6),
    kinds: [],
    purpose: 'customer',
    note: 'A customer asked for a second look at two suppliers.',
  };
  for (const input of [ended, running]) {
    const { id, version } = await app.get(ProposeEngagement, { strict: false }).execute(analyst, input);
    const approved = await app.get(ApproveEngagement, { strict: false }).execute(approver, id, version);
    if (input === ended)
      await app.get(EndEngagement, { strict: false }).execute(analyst, id, approved.version, {
        reason: 'The customer has withdrawn its question.',
        numbersChecked: false,
      });
  }
  while ((await received(app, auditor)) < 3) await wait(interval);
  await addAuditWork(app, { analyst, auditor }, ids.slice(0, 6));
}

/** How many engagements and ends have come to the auditor. */
async function received(app: INestApplicationContext, { organisationId }: Viewer): Promise<number> {
  const [row] = await app
    .get(Database)
    .transaction(organisationId, (tx) =>
      tx.query<{ received: number }>(
        'SELECT (count(*) + count(ended_at))::integer AS received FROM auditor_engagements WHERE organisation_id = $1',
        [organisationId],
      ),
    );
  return row?.received ?? 0;
}
