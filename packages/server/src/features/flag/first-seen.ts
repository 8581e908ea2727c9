import type { Flag } from '@plumbline/risk';
import type { Transaction } from '../../platform/db/transaction.ts';

/** When a flag became known: with the first result after the last one that had it not; now, for one that no stored result has yet. */
export async function firstSeen(
  tx: Transaction,
  organisationId: string,
  supplierId: string,
  { ruleId, subject }: Pick<Flag, 'ruleId' | 'subject'>,
): Promise<Date> {
  const rows = await tx.query<{ at: Date; has: boolean }>(
    `SELECT a.recorded_from AS at, a.result->'flags' @> $3::jsonb AS has FROM assessments a
     WHERE a.organisation_id = $1 AND a.supplier_id = $2 ORDER BY a.recorded_from DESC, a.id`,
    [organisationId, supplierId, JSON.stringify([{ ruleId, subject: subject.kind, key: subject.key }])],
  );
  const without = rows.findIndex(({ has }) => !has);
  const held = without === -1 ? rows : rows.slice(0, without);
  return held.at(-1)?.at ?? tx.now;
}
