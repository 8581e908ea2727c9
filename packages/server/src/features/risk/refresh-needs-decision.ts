import type { Transaction } from '../../platform/db/transaction.ts';
import { NO_DAY } from './due-on.ts';

const IN_FORCE = `(d.id IS NOT NULL AND (d.until IS NULL OR d.until >= p.as_of))`;
/**
 * What a person alone decided before this was asked for, or before the list did, does not count while a match, an order or state-imposed labour stands: to go on as
 * before is not offered then, and to go on at all takes two.
 */
const DOES_NOT_COUNT = `(p.barred_by <> '' AND (d.kind = 'continue' OR (d.kind = 'continue-with-conditions' AND d.decided_by IS NULL)))`;
const LAST_DAY = `least(q.until, q.remedy_date)`;
/**
 * A proposal that a second person can still approve: none of its days has passed, and where it goes on buying, nothing graver was found since. Until it is
 * answered, nobody else has anything to decide.
 */
const WAITS = `(q.id IS NOT NULL AND coalesce(${LAST_DAY} >= p.as_of, true) AND (q.kind IN ('suspend', 'responsible-exit') OR q.proposed_at >= p.worsened_at))`;
/** A hold that nobody has confirmed yet: a second person is asked first, unless something graver was found since. */
const HOLD_WAITS = 'coalesce(h.waiting_since >= p.worsened_at, false)';

/**
 * The portfolio columns that decisions give, from a row `p`, the decision in force `d`, the proposal `q` and the holds `h`, which may be missing. In lanes 1 to 3 a
 * decision is needed unless one in force is dated after the last worsening, or a proposal or a hold waits for a second person. A hold that was confirmed stops goods and
 * says nothing about the rest, so what becomes of it is still to be decided.
 */
export const DECISION_VALUES = {
  needs_decision: `CASE WHEN p.lane IN ('1', '2', '3') AND NOT (${IN_FORCE} AND coalesce(d.decided_at, d.proposed_at) > p.worsened_at AND NOT ${DOES_NOT_COUNT}) AND NOT ${WAITS} AND NOT ${HOLD_WAITS} THEN 1 ELSE 0 END`,
  decision_kind: `CASE WHEN ${IN_FORCE} THEN d.kind ELSE '' END`,
  decision_until: `CASE WHEN ${IN_FORCE} THEN coalesce(d.until, '${NO_DAY}'::date) ELSE '${NO_DAY}'::date END`,
  proposal_kind: `coalesce(q.kind, '')`,
  hold_state: `CASE WHEN h.holds IS NULL THEN '' WHEN h.waiting_since IS NULL THEN 'confirmed' ELSE 'waiting' END`,
  due_on: `least(p.due_on, CASE WHEN ${IN_FORCE} THEN d.until + 1 END, CASE WHEN ${LAST_DAY} >= p.as_of THEN ${LAST_DAY} + 1 END)`,
} as const;

/** Joins the decision in force, the proposal that waits and the holds to portfolio rows `p`. */
export const DECISION_IN_FORCE = `LEFT JOIN decisions d ON d.organisation_id = $1 AND d.supplier_id = p.supplier_id AND d.state = 'in-force'
        LEFT JOIN decisions q ON q.organisation_id = $1 AND q.supplier_id = p.supplier_id AND q.state = 'proposed'
        LEFT JOIN LATERAL (SELECT nullif(count(*), 0) AS holds, max(o.proposed_at) FILTER (WHERE o.decided_by IS NULL) AS waiting_since
          FROM decisions o WHERE o.organisation_id = $1 AND o.supplier_id = p.supplier_id AND o.state = 'held') h ON true`;

export const LOCK_SQL =
  'SELECT FROM portfolio WHERE organisation_id = $1 AND supplier_id = ANY ($2::uuid[]) ORDER BY supplier_id FOR UPDATE';

const values = Object.entries(DECISION_VALUES);
const list = (of: string): string => values.map(([column]) => `${of}.${column}`).join(', ');

export const REFRESH_SQL = `UPDATE portfolio SET ${values.map(([column]) => `${column} = n.${column}`).join(', ')}
  FROM (SELECT p.supplier_id, ${values.map(([column, value]) => `${value} AS ${column}`).join(', ')}
        FROM portfolio p ${DECISION_IN_FORCE}
        WHERE p.organisation_id = $1 AND p.supplier_id = ANY ($2::uuid[])) n
  WHERE portfolio.organisation_id = $1 AND portfolio.supplier_id = n.supplier_id
    AND (${list('portfolio')}) IS DISTINCT FROM (${list('n')})`;

/**
 * Updates the portfolio after decisions or proposals about these suppliers, or after results that were computed during one, in the transaction that writes them. A
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
