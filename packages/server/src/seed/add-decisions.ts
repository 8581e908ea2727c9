import type { INestApplicationContext } from '@nestjs/common';
import { ApproveDecision } from '../features/decision/commands/approve-decision.ts';
import { Decide } from '../features/decision/commands/decide.ts';
import type { DecideInput } from '../features/decision/write-decision.ts';
import { CHECKLIST } from '../features/decision/decision-rules.ts';
import { Database } from '../platform/db/transaction.ts';
import { dayIn } from '../platform/time/day-in.ts';
import { after } from '../platform/time/after.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';

/** Adds a few decisions, in words that fit whichever suppliers come first, so that the demo shows one in force and one that waits. Made once, by the people of the demo. */
export async function addDecisions(app: INestApplicationContext, analyst: Viewer, approver: Viewer): Promise<void> {
  const { organisationId, timeZone } = analyst;
  const { suppliers, now } = await app.get(Database).transaction(organisationId, async (tx) => {
    const [made] = await tx.query('SELECT FROM decisions WHERE organisation_id = $1 LIMIT 1', [organisationId]);
    if (made !== undefined) return { suppliers: [], now: tx.now };
    const suppliers = await tx.query<{ id: string; findings: number }>(
      `SELECT supplier_id AS id, finding_count AS findings FROM portfolio
       WHERE organisation_id = $1 AND lane IN ('1', '2', '3') ORDER BY attention_rank, supplier_id LIMIT 8`,
      [organisationId],
    );
    return { suppliers, now: tx.now };
  });
  // Nothing was decided about any of them.
  const nothing = { inForce: null, proposal: null };
  const later = (days: number): string => dayIn(timeZone, after(now, { days }));
  const decide = app.get(Decide, { strict: false });
  const plain = { conditions: '', until: null, remedyDate: null, checklist: {}, numbersChecked: false } as const;
  const conditional: Omit<DecideInput, 'supplierId' | 'seen'> = {
    kind: 'continue-with-conditions',
    reason: 'The supplier has agreed to a plan with dates; leaving now would end it.',
    // Asked for where something bars going on as before.
    reasonCode: 'workers-worse-off',
    conditions: 'Every step of the plan is written down with its day, and a third party checks that it was taken.',
    until: later(120),
    remedyDate: later(60),
    checklist: {},
    numbersChecked: false,
  };
  const suspension: Omit<DecideInput, 'supplierId' | 'seen'> = {
    ...plain,
    kind: 'suspend',
    reason: 'Two letters about what was found were not answered.',
    reasonCode: 'hold-not-enough',
    conditions: 'What was taken from workers is given back, and a third party has spoken with them about it.',
    until: later(120),
    remedyDate: later(60),
    ownerId: analyst.userId,
    checklist: Object.fromEntries(
      CHECKLIST.map((key) => [key, 'Written down in the file of the visit of this month.']),
    ),
  };
  const engagement: Omit<DecideInput, 'supplierId' | 'seen'> = {
    ...plain,
    kind: 'engage',
    reason: 'A call with the owners is agreed for next month.',
  };
  const wanted = [conditional, suspension, engagement];
  for (const [place, { id }] of suppliers.slice(0, wanted.length).entries()) {
    const input = wanted[place];
    if (input === undefined) continue;
    const decision = await decide.execute(analyst, { ...input, supplierId: id, seen: nothing });
    if (decision.state === 'proposed' && input.kind === 'continue-with-conditions') {
      await app.get(ApproveDecision, { strict: false }).execute(approver, decision.id, decision.version);
    }
  }
}
