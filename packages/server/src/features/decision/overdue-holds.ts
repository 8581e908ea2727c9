import type { DeclaredPlan } from '../../platform/db/declared-plan.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { may } from '../../platform/tenancy/may.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { firstInstantOf } from '../past/days.ts';
import { overdueBefore } from './hold-days.ts';

const overdueSql = `
  SELECT count(*)::integer AS holds FROM decisions h WHERE h.organisation_id = $1 AND h.state = 'held' AND h.decided_by IS NULL AND h.proposed_at < $2`;

export const overdueHoldsPlan = (organisationId: string): DeclaredPlan => ({
  name: 'holds that are overdue',
  sql: overdueSql,
  parameters: [organisationId, new Date(0)],
  index: 'decisions_organisation_id_supplier_id_held_idx',
  columns: ['organisation_id'],
});

/** The instant before which a hold was made that is overdue now. */
export function overdueSince(now: Date, timeZone: string): Date {
  return firstInstantOf(overdueBefore(dayIn(timeZone, now)), timeZone);
}

/** How many holds are overdue to the viewer: to every approver, the author of one too, who is to find somebody. */
export async function overdueHoldsOf(tx: Transaction, viewer: Viewer): Promise<number> {
  if (!may(viewer, 'decision.approve')) return 0;
  const [row] = await tx.query<{ holds: number }>(overdueSql, [
    viewer.organisationId,
    overdueSince(tx.now, viewer.timeZone),
  ]);
  return row?.holds ?? 0;
}
