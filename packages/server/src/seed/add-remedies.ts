import type { INestApplicationContext } from '@nestjs/common';
import { AcceptPlan } from '../features/remedy/commands/accept-plan.ts';
import { AddRemedyEntry } from '../features/remedy/commands/add-remedy-entry.ts';
import { MarkOnSchedule } from '../features/remedy/commands/mark-on-schedule.ts';
import { RemedyReadModel } from '../features/remedy/remedy.read-model.ts';
import { exponentOf } from '../features/supplier/fact-text.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';
import { after, before } from '../platform/time/after.ts';
import { dayIn } from '../platform/time/day-in.ts';
import { untilAssessed } from './import-file.ts';

const RULE = 'RECRUIT-FEE-WORKER-PAID';

/** The last of them, with the net pay of a month that its list says. */
const SUPPLIER = `
  SELECT p.supplier_id AS id, (
    SELECT o.facts->'pay.netMonthly'->'value' FROM observations o
    WHERE o.organisation_id = $1 AND o.supplier_id = p.supplier_id AND o.recorded_to IS NULL AND o.facts->'pay.netMonthly'->'value'->>'currency' IS NOT NULL
    ORDER BY o.id LIMIT 1) AS pay
  FROM portfolio p WHERE p.organisation_id = $1 AND p.lane = '2' AND p.leading_rule = $2 ORDER BY p.attention_rank DESC LIMIT 1`;

interface Pay {
  readonly minor: number;
  readonly currency: string;
}

/** Adds one plan with its ledger, at the supplier that comes last among those whose workers paid and that disclosed it, so that the demo shows repayment on schedule. Made once, by the analyst of the demo. */
export async function addRemedies(app: INestApplicationContext, analyst: Viewer): Promise<void> {
  const { organisationId, timeZone } = analyst;
  const { supplierId, pay, now } = await app.get(Database).transaction(organisationId, async (tx) => {
    const [made] = await tx.query('SELECT FROM remedies WHERE organisation_id = $1 LIMIT 1', [organisationId]);
    const [supplier] = await tx.query<{ id: string; pay: Pay | null }>(SUPPLIER, [organisationId, RULE]);
    return {
      supplierId: made === undefined ? supplier?.id : undefined,
      pay: supplier?.pay ?? { minor: 30_000, currency: 'USD' },
      now: tx.now,
    };
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
  // A little more than a month of pay for each worker.
  const each = Math.round((pay.minor * 1.1) / 10 ** exponentOf(pay.currency));
  const repaid = (workers: number) => ({ amount: String(each * workers), currency: pay.currency });
  await app.get(AcceptPlan, { strict: false }).execute(analyst, {
    ...evidence,
    ...{ supplierId, ruleId: RULE, siteId, remedyId: null, version: 0 },
    owed: repaid(350),
    plan: { workers: 310, formerWorkers: 40, from: day(-100), until: day(40), paidBy: 'supplier' },
    evidenceDate: day(-100),
    note: 'Plan of the supplier with a bank list of every cost head, agreed with the workers’ committee.',
  });
  const line = {
    formerWorkers: 0,
    confirmedBy: null,
    corrects: null,
    takenBack: false,
    numbersChecked: false,
  } as const;
  for (const [days, workers, note] of [
    [-92, 50, 'First payment, by bank transfer.'],
    [-61, 50, 'Second payment, by bank transfer.'],
    [-33, 60, 'Third payment, by bank transfer.'],
    [-5, 90, 'Fourth payment, by bank transfer.'],
  ] as const) {
    const { remedyId, version } = await held();
    await app.get(AddRemedyEntry, { strict: false }).execute(analyst, {
      ...line,
      ...{ remedyId, version, kind: 'repaid', day: day(days), workers, source: 'supplier', note },
      amount: repaid(workers),
    });
  }
  const { remedyId, version } = await held();
  await app.get(MarkOnSchedule, { strict: false }).execute(analyst, {
    ...{ ...evidence, remedyId, version, source: 'audit', evidenceDate: day(-3) },
    note: 'Bank list of the fourth payment.',
  });
  await untilAssessed(app, organisationId);
}
