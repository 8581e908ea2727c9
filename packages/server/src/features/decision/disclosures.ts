import { monthsBefore } from '@plumbline/facts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { HOLDER, SAYS } from '../supplier/repeated-observation.ts';

/** For so many months a supplier that told of a finding is not suspended without a word about it. A default of ours. */
const MONTHS = 12;

export const disclosureSql = `
  SELECT to_char(max(o.evidence_date), 'YYYY-MM-DD') AS day FROM observations o ${HOLDER}
  WHERE o.organisation_id = $1 AND o.supplier_id = $2 AND o.source_kind = 'supplier' AND o.protection <> 'sealed' AND o.evidence_date >= $3
    AND (${SAYS.details}->'responses' @> '[{"response": "disclosed"}]' OR ${SAYS.facts}->'findings.response'->>'value' = 'disclosed')`;

/** The latest day of the last twelve months on which the supplier told of a finding itself; null if it did not. @param today ISO 8601 */
export async function disclosedOn(
  tx: Transaction,
  organisationId: string,
  supplierId: string,
  today: string,
): Promise<string | null> {
  const [row] = await tx.query<{ day: string | null }>(disclosureSql, [
    organisationId,
    supplierId,
    monthsBefore(today, MONTHS),
  ]);
  return row?.day ?? null;
}
