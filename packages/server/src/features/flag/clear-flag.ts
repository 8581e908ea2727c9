import type { Transaction } from '../../platform/db/transaction.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { dayIn } from '../../platform/time/day-in.ts';
import { recordClearing } from '../risk/commands/record-clearing.ts';
import type { Act, FlagsInHand, RecordInHand } from './flag-in-hand.ts';
import type { FlagRecord } from './flag.entity.ts';
import { RETALIATION_CHECK_DAYS } from './flag-rules.ts';

/** Clears a flag, and makes the checks for retaliation due where it is a finding about people. */
export async function clearFlag(
  tx: Transaction,
  viewer: Viewer,
  flags: FlagsInHand,
  taken: RecordInHand,
  { bases, act }: { readonly bases: readonly string[]; readonly act: Act },
): Promise<FlagRecord> {
  const { organisationId, timeZone } = viewer;
  const { id, supplierId, ruleId, subjectKind, subjectKey, severity, class: kind } = taken.record;
  const on = dayIn(timeZone, tx.now);
  await flags.endReopened(taken);
  const subject = { kind: subjectKind, key: subjectKey };
  const clearingId = await recordClearing(tx, organisationId, supplierId, { ruleId, subject, severity, bases, on });
  if (kind === 'FINDING') {
    await tx.write(
      `INSERT INTO flag_checks (organisation_id, flag_id, clearing_id, days, due_on) SELECT $1, $2, $3, d.days, $4::date + d.days FROM unnest($5::integer[]) AS d (days)`,
      [organisationId, id, clearingId, on, RETALIATION_CHECK_DAYS],
    );
  }
  return flags.act({ ...taken, status: taken.record.status }, { status: 'cleared', clearingId }, act);
}
