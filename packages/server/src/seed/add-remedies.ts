import type { INestApplicationContext } from '@nestjs/common';
import { AcceptPlan } from '../features/remedy/commands/accept-plan.ts';
import { AddRemedyEntry } from '../features/remedy/commands/add-remedy-entry.ts';
import { MarkOnSchedule } from '../features/remedy/commands/mark-on-schedule.ts';
import { RemedyReadModel } from '../features/remedy/remedy.read-model.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';
import { after, before } from '../platform/time/after.ts';
import { dayIn } from '../platform/time/day-in.ts';
import { untilAssessed } from './import-file.ts';

const RULE = 'RECRUIT-FEE-WORKER-PAID';

/** Adds one plan with its ledger, at the supplier that comes last among those whose workers paid and that disclosed it, so that the demo shows repayment on schedule. Made once, by the analyst of the demo. */
export async function addRemedies(app: INestApplicationContext, analyst: Viewer): Promise<void> {
  const { organisationId, timeZone } = analyst;
  const { supplierId, now } = await app.get(Database).transaction(organisationId, async (tx) => {
    const [made] = await tx.query('SELECT FROM remedies WHERE organisation_id = $1 LIMIT 1', [organisationId]);
    const [supplier] = await tx.query<{ id: string }>(
      `SELECT supplier_id AS id FROM portfolio WHERE organisation_id = $1 AND lane = '2' AND leading_rule = $2 ORDER BY attention_rank DESC LIMIT 1`,
      [organisationId, RULE],
    );
    return { supplierId: made === undefined ? supplier?.id : undefined, now: tx.now };
  });
  if (supplierId === undefined) return;
  const reads = app.get(RemedyReadModel, { strict: false });
  const held = async () => {
    const { findings } = await reads.ofSupplier(analyst, supplierId);
    const finding = findings.find(({ ruleId, siteId }) => ruleId === RULE && siteId !== null);
    const [remedy] = finding?.remedies ?? [];
    return { siteId: finding?.siteId ?? null, remedyId: remedy?.id ?? '', version: remedy?.version ?? 0 };
  };
  const { siteId } = await held();
  if (siteId === null) return;
  const day = (days: number): string => dayIn(timeZone, days < 0 ? before(now, { days: -days }) : after(now, { days }));
  const evidence = { source: 'supplier', numbersChecked: false } as const;
  await app.get(AcceptPlan, { strict: false }).execute(analyst, {
    ...evidence,
    ...{ supplierId, ruleId: RULE, siteId, remedyId: null, version: 0 },
    owed: { amount: '108500', currency: 'USD' },
    plan: { workers: 310, formerWorkers: 40, from: day(-50), until: day(40), paidBy: 'supplier' },
    evidenceDate: day(-50),
    note: 'Plan of the supplier with a bank list of every cost head, agreed with the workers’ committee.',
  });
  const line = {
    formerWorkers: 0,
    confirmedBy: null,
    corrects: null,
    takenBack: false,
    numbersChecked: false,
  } as const;
  for (const [days, workers, amount, note] of [
    [-30, 160, '49600', 'First payment, by bank transfer.'],
    [-5, 90, '27900', 'Second payment, by bank transfer.'],
  ] as const) {
    const { remedyId, version } = await held();
    await app.get(AddRemedyEntry, { strict: false }).execute(analyst, {
      ...line,
      ...{ remedyId, version, kind: 'repaid', day: day(days), workers, source: 'supplier', note },
      amount: { amount, currency: 'USD' },
    });
  }
  const { remedyId, version } = await held();
  await app.get(MarkOnSchedule, { strict: false }).execute(analyst, {
    ...{ ...evidence, remedyId, version, source: 'audit', evidenceDate: day(-3) },
    note: 'Bank list of the second payment.',
  });
  await untilAssessed(app, organisationId);
}
