import type { INestApplicationContext } from '@nestjs/common';
import { AcceptPlan } from '../features/remedy/commands/accept-plan.ts';
import { AddRemedyEntry } from '../features/remedy/commands/add-remedy-entry.ts';
import { MarkOnSchedule } from '../features/remedy/commands/mark-on-schedule.ts';
import { RemedyReadModel } from '../features/remedy/remedy.read-model.ts';
import { exponentOf } from '../features/supplier/fact-text.ts';
import { Database } from '../platform/db/transaction.ts';
import type { Viewer } from '../platform/tenancy/viewer.ts';
import { after } from '../platform/time/after.ts';
import { dayIn } from '../platform/time/day-in.ts';
import { untilAssessed } from './import-file.ts';

const RULE = 'RECRUIT-FEE-WORKER-PAID';

/** The last of them. */
const SUPPLIER = `
  SELECT p.supplier_id AS id FROM portfolio p WHERE p.organisation_id = $1 AND p.lane = '2' AND p.leading_rule = $2 ORDER BY p.attention_rank DESC LIMIT 1`;

/** The net pay of a month that its list says. */
const PAY = `
  SELECT o.facts->'pay.netMonthly'->'value' AS pay FROM observations o
  WHERE o.organisation_id = $1 AND o.supplier_id = $2 AND o.recorded_to IS NULL AND o.facts->'pay.netMonthly'->'value'->>'currency' IS NOT NULL
  ORDER BY o.id LIMIT 1`;

interface Pay {
  readonly minor: number;
  readonly currency: string;
}

/** Payments of the plan: of how many workers. */
const PAYMENTS = [
  { workers: 50, note: 'First payment, by bank transfer.' },
  { workers: 50, note: 'Second payment, by bank transfer.' },
  { workers: 60, note: 'Third payment, by bank transfer.' },
  { workers: 90, note: 'Fourth payment, by bank transfer.' },
] as const;

/** Adds one plan with its ledger, as it stands months after it began, so that pages show repayment on schedule. */
export async function addRemedies(app: INestApplicationContext, analyst: Viewer): Promise<void> {
  await addPlan(app, analyst, 100);
  for (const [number, daysAgo] of [92, 61, 33, 5].entries()) await addPayment(app, analyst, number + 1, daysAgo);
}

/** Accepts a plan of the supplier that comes last among those whose workers paid and that disclosed it. Made once, by the analyst of the demo. */
export async function addPlan(app: INestApplicationContext, analyst: Viewer, daysAgo = 0): Promise<void> {
  const { organisationId } = analyst;
  const supplierId = await app.get(Database).transaction(organisationId, async (tx) => {
    const [made] = await tx.query('SELECT FROM remedies WHERE organisation_id = $1 LIMIT 1', [organisationId]);
    if (made !== undefined) return null;
    const [supplier] = await tx.query<{ id: string }>(SUPPLIER, [organisationId, RULE]);
    return supplier?.id ?? null;
  });
  if (supplierId === null) return;
  const { siteId } = await ledgerOf(app, analyst, supplierId);
  if (siteId === null) return;
  const { day, paid } = await termsOf(app, analyst, supplierId);
  await app.get(AcceptPlan, { strict: false }).execute(analyst, {
    ...{ supplierId, ruleId: RULE, siteId, remedyId: null, version: 0 },
    ...{ source: 'supplier', numbersChecked: false },
    owed: paid(350),
    plan: { workers: 310, formerWorkers: 40, from: day(-daysAgo), until: day(140 - daysAgo), paidBy: 'supplier' },
    evidenceDate: day(-daysAgo),
    note: 'Plan of the supplier with a bank list of every cost head, agreed with the workers’ committee.',
  });
  await untilAssessed(app, organisationId);
}

/** Enters a payment of the plan, and with the last one that it is on schedule. Made once. @param number from 1 */
export async function addPayment(
  app: INestApplicationContext,
  analyst: Viewer,
  number: number,
  daysAgo = 0,
): Promise<void> {
  const { organisationId } = analyst;
  const [plan] = await app.get(Database).transaction(organisationId, (tx) =>
    tx.query<{ supplierId: string; entries: number }>(
      `SELECT r.supplier_id AS "supplierId", (SELECT count(*)::integer FROM remedy_entries e WHERE e.organisation_id = $1 AND e.remedy_id = r.id) AS entries
       FROM remedies r WHERE r.organisation_id = $1 AND r.rule_id = $2 ORDER BY r.id LIMIT 1`,
      [organisationId, RULE],
    ),
  );
  const payment = PAYMENTS[number - 1];
  if (plan === undefined || payment === undefined || plan.entries >= number) return;
  const { day, paid } = await termsOf(app, analyst, plan.supplierId);
  const ledger = () => ledgerOf(app, analyst, plan.supplierId);
  const { remedyId, version } = await ledger();
  await app.get(AddRemedyEntry, { strict: false }).execute(analyst, {
    ...{ formerWorkers: 0, confirmedBy: null, corrects: null, takenBack: false, numbersChecked: false },
    ...{ remedyId, version, kind: 'repaid', day: day(-daysAgo), source: 'supplier' },
    ...payment,
    amount: paid(payment.workers),
  });
  if (number < PAYMENTS.length) return;
  const { version: last } = await ledger();
  await app.get(MarkOnSchedule, { strict: false }).execute(analyst, {
    ...{ remedyId, version: last, source: 'audit', evidenceDate: day(-daysAgo), numbersChecked: false },
    note: 'Bank list of the fourth payment.',
  });
  await untilAssessed(app, organisationId);
}

async function ledgerOf(app: INestApplicationContext, analyst: Viewer, supplierId: string) {
  const { findings } = await app.get(RemedyReadModel, { strict: false }).ofSupplier(analyst, supplierId);
  const finding = findings.find(({ ruleId, siteId }) => ruleId === RULE && siteId !== null);
  const [remedy] = finding?.remedies ?? [];
  return { siteId: finding?.siteId ?? null, remedyId: remedy?.id ?? '', version: remedy?.version ?? 0 };
}

/** Days from now, and what so many workers get: a little more than a month of pay each. */
async function termsOf(app: INestApplicationContext, { organisationId, timeZone }: Viewer, supplierId: string) {
  const { pay, now } = await app.get(Database).transaction(organisationId, async (tx) => {
    const [told] = await tx.query<{ pay: Pay }>(PAY, [organisationId, supplierId]);
    return { pay: told?.pay ?? { minor: 30_000, currency: 'USD' }, now: tx.now };
  });
  const each = Math.round((pay.minor * 1.1) / 10 ** exponentOf(pay.currency));
  return {
    day: (days: number): string => dayIn(timeZone, after(now, { days })),
    paid: (workers: number) => ({ amount: String(each * workers), currency: pay.currency }),
  };
}
