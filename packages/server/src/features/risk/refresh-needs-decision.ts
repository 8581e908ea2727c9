import type { Transaction } from '../../platform/db/transaction.ts';
import { NO_DAY } from './due-on.ts';

/**
 * The portfolio columns that a decision gives, from a row `p` and a decision `d` that may be missing. In lanes 1 to 3 a decision is needed unless one in
 * force is dated after the last worsening.
 */
const IN_FORCE = `(d.id IS NOT NULL AND (d.until IS NULL OR d.until >= p.as_of))`;
export const DECISION_VALUES = {
  needs_decision: `CASE WHEN p.lane IN ('1', '2', '3') AND NOT (${IN_FORCE} AND coalesce(d.decided_at, d.proposed_at) > p.worsened_at) THEN 1 ELSE 0 END`,
  decision_kind: `CASE WHEN ${IN_FORCE} THEN d.kind ELSE '' END`,
  decision_until: `CASE WHEN ${IN_FORCE} THEN coalesce(d.until, '${NO_DAY}'::date) ELSE '${NO_DAY}'::date END`,
  due_on: `CASE WHEN ${IN_FORCE} AND d.until IS NOT NULL THEN least(p.due_on, d.until + 1) ELSE p.due_on END`,
} as const;

/** Joins the decision in force to portfolio rows `p`. */
export const DECISION_IN_FORCE = `LEFT JOIN decisions d ON d.organisation_id = $1 AND d.supplier_id = p.supplier_id AND d.state = 'in-force'`;

const { needs_decision: needs, decision_kind: kind, decision_until: until, due_on: dueOn } = DECISION_VALUES;

export const LOCK_SQL =
  'SELECT FROM portfolio WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[]) ORDER BY supplier_id FOR UPDATE';

export const REFRESH_SQL = `UPDATE portfolio SET needs_decision = n.needs, decision_kind = n.kind, decision_until = n.until, due_on = n.due_on
  FROM (SELECT p.supplier_id, ${needs} AS needs, ${kind} AS kind, ${until} AS until, ${dueOn} AS due_on
        FROM portfolio p ${DECISION_IN_FORCE}
        WHERE p.organisation_id = $1 AND p.supplier_id = ANY ($2::uuid[])) n
  WHERE portfolio.organisation_id = $1 AND portfolio.supplier_id = n.supplier_id
    AND (portfolio.needs_decision, portfolio.decision_kind, portfolio.decision_until, portfolio.due_on) IS DISTINCT FROM (n.needs, n.kind, n.until, n.due_on)`;

/**
 * Updates the portfolio after decisions about these suppliers, or after results that were computed during a decision, in the transaction that writes them. A
 * separate statement locks the rows first, so that the next one sees what another transaction with the lock has committed.
 */
export async function refreshNeedsDecision(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<void> {
  await tx.query(LOCK_SQL, [organisationId, supplierIds]);
  await tx.write(REFRESH_SQL, [organisationId, supplierIds]);
}
