import type { Transaction } from '../../../platform/db/transaction.ts';
import { NEVER_IN_PACKS } from '../pack-rules.ts';

/** What was put right, or is planned, as far as a pack tells it. */
export interface StoredRemedy {
  readonly id: string;
  readonly supplierId: string;
  readonly ruleId: string;
  readonly siteKey: string;
  /** The response that was recorded last. */
  readonly response: string;
  /** Last day of the plan; null without one. */
  readonly until: string | null;
  readonly measures: number;
}

/** A request to a supplier, without the people who sent or answered it. */
export interface StoredRequest {
  readonly id: string;
  readonly supplierId: string;
  readonly sentOn: string;
  readonly answeredOn: string | null;
}

export interface StoredRecords {
  readonly remedies: readonly StoredRemedy[];
  readonly requests: readonly StoredRequest[];
}

const remediesSql = `
  SELECT r.id, r.supplier_id AS "supplierId", r.rule_id AS "ruleId", r.site_key AS "siteKey",
    coalesce((SELECT s.response FROM remedy_steps s WHERE s.organisation_id = $1 AND s.remedy_id = r.id ORDER BY s.place DESC LIMIT 1), 'none') AS response,
    (SELECT s.plan->>'until' FROM remedy_steps s WHERE s.organisation_id = $1 AND s.remedy_id = r.id AND s.plan IS NOT NULL ORDER BY s.place DESC LIMIT 1) AS until,
    (SELECT count(*)::integer FROM remedy_entries e WHERE e.organisation_id = $1 AND e.remedy_id = r.id AND NOT e.taken_back) AS measures
  FROM remedies r WHERE r.organisation_id = $1 AND r.supplier_id = ANY ($2::uuid[]) ORDER BY r.id`;

/** Asked and answered by the instant $3. */
const requestsSql = `
  SELECT q.id, q.supplier_id AS "supplierId", to_char(q.asked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "sentOn",
    CASE WHEN q.submitted_at <= $3 THEN to_char(q.submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') END AS "answeredOn"
  FROM requests q WHERE q.organisation_id = $1 AND q.supplier_id = ANY ($2::uuid[]) AND q.asked_at <= $3 ORDER BY q.id`;

/** Reads what the service keeps of suppliers beside results and facts. */
export async function recordsOf(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<StoredRecords> {
  const remedies = await tx.query<StoredRemedy>(remediesSql, [organisationId, supplierIds]);
  return {
    remedies: remedies.filter(({ ruleId }) => !NEVER_IN_PACKS.has(ruleId)),
    requests: await tx.query<StoredRequest>(requestsSql, [organisationId, supplierIds, tx.now]),
  };
}
