import { randomUUID } from 'node:crypto';
import { ApproveClearing } from '../../flag/commands/approve-clearing.ts';
import { DisputeFlag } from '../../flag/commands/dispute-flag.ts';
import { HoldFlag } from '../../flag/commands/hold-flag.ts';
import { ProposeClearing } from '../../flag/commands/propose-clearing.ts';
import { RecordRetaliationCheck } from '../../flag/commands/record-retaliation-check.ts';
import { ReviewFlag } from '../../flag/commands/review-flag.ts';
import { evidenceOf, RETENTION } from '../../flag/testing/flag-desk.ts';
import { AcceptPlan } from '../../remedy/commands/accept-plan.ts';
import { AddRemedyEntry } from '../../remedy/commands/add-remedy-entry.ts';
import { RecordResponse } from '../../remedy/commands/record-response.ts';
import type { Acting, Picking } from './picking.ts';

const NOTE = { note: 'Written down after the visit.', numbersChecked: false };

/** What people do about flags and findings. Which is picked by a number. */
export const FINDING_ACTS = {
  'take a flag up': async (on, which) =>
    new ReviewFlag(on.database, on.recompute).execute(on.analyst, await on.flag(which)),
  'dispute a flag': async (on, which) =>
    new DisputeFlag(on.database, on.recompute).execute(on.analyst, {
      ...(await on.flag(which)),
      reason: 'weak-source',
      ...NOTE,
    }),
  'hold a flag': async (on, which) =>
    new HoldFlag(on.database, on.recompute).execute(on.analyst, {
      ...(await on.flag(which)),
      wait: 'no-verifier',
      nextOn: await on.day(7),
      ...NOTE,
    }),
  'propose a clearing': async (on, which) => {
    const { rule, ...choice } = await on.flag(which, [RETENTION.ruleId]);
    const evidence = evidenceOf(rule, { on: await on.day(-1) });
    const input = { ...choice, evidence, numbersChecked: false };
    return new ProposeClearing(on.database, on.recompute).execute(on.analyst, input);
  },
  'approve a clearing': async (on, which) => {
    const flag = await on.pick<{ id: string; version: number }>(
      `SELECT id, version FROM flags WHERE organisation_id = $1 AND status = 'proposed' ORDER BY id`,
      which,
    );
    return new ApproveClearing(on.database, on.recompute).execute(on.approver, flag);
  },
  'check for retaliation': async (on, which) => {
    const check = await on.pick<{ id: string; version: number; days: number }>(
      `SELECT f.id, f.version, k.days FROM flag_checks k JOIN flags f ON f.organisation_id = $1 AND f.id = k.flag_id
       WHERE k.organisation_id = $1 AND k.done_at IS NULL ORDER BY f.id, k.days`,
      which,
    );
    const input = { ...check, on: await on.day(0), by: 'union', outcome: 'no-sign', ...NOTE } as const;
    return new RecordRetaliationCheck(on.database, on.recompute).execute(on.analyst, input);
  },
  respond: async (on, which) => {
    const input = { ...(await on.finding(which)), ...(await told(on)), response: 'disclosed' } as const;
    return new RecordResponse(on.database).execute(on.analyst, input);
  },
  'accept a plan': async (on, which) => {
    const [from, until] = [await on.day(0), await on.day(90)];
    const plan = { workers: 40, formerWorkers: which, from, until, paidBy: 'supplier' } as const;
    const owed = { amount: '1000.50', currency: 'USD' };
    const input = { ...(await on.finding(which)), ...(await told(on)), plan, owed };
    return new AcceptPlan(on.database).execute(on.analyst, input);
  },
  'pay back': async (on, which) => {
    const { remedyId, version } = await on.finding(which);
    const values = { kind: 'repaid', workers: 3, formerWorkers: 0, confirmedBy: null, corrects: null } as const;
    return new AddRemedyEntry(on.database).execute(on.analyst, {
      ...values,
      ...NOTE,
      remedyId: remedyId ?? randomUUID(),
      version,
      day: await on.day(0),
      amount: { amount: '60', currency: 'USD' },
      source: 'supplier',
      takenBack: false,
    });
  },
} satisfies Readonly<Record<string, Acting>>;

async function told(on: Picking) {
  return { evidenceDate: await on.day(-1), source: 'supplier', ...NOTE } as const;
}
