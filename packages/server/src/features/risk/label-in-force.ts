import { LABELS } from '@plumbline/risk';
import type { Label } from '@plumbline/risk';
import type { Transaction } from '../../platform/db/transaction.ts';
import { NO_DAY } from './due-on.ts';
import { LOCK_SQL } from './refresh-needs-decision.ts';

/** Joins the override in force, as `o`, to portfolio rows `p`. */
export const OVERRIDE_IN_FORCE = `LEFT JOIN overrides o ON o.organisation_id = $1 AND o.supplier_id = p.supplier_id AND o.state = 'in-force' AND o.until >= p.as_of`;

/** Place among the labels, from 1 for the gravest. */
const rank = (label: string): string => `array_position('{${LABELS.join()}}'::text[], ${label})`;

/**
 * The portfolio columns that an override gives, from an override `o` that may be missing. One that lowers the label holds only while the computed label is the one
 * that it was approved against: nobody has looked at another. One that raises it holds while it is graver than the computed one. Otherwise it is suspended.
 * @param computed the computed label
 */
export function labelValues(computed: string) {
  const raises = `${rank('o.label')} < ${rank('o.computed_label')} AND ${rank('o.label')} < ${rank(computed)}`;
  const holds = `(o.id IS NOT NULL AND (o.computed_label = ${computed} OR ${raises}))`;
  const label = `CASE WHEN ${holds} THEN o.label ELSE ${computed} END`;
  return {
    label,
    label_rank: `${rank(label)} - 1`,
    override_state: `CASE WHEN o.id IS NULL THEN '' WHEN ${holds} THEN 'in-force' ELSE 'suspended' END`,
    computed_label: `CASE WHEN o.id IS NULL THEN '' ELSE ${computed} END`,
    override_until: `coalesce(o.until, '${NO_DAY}'::date)`,
  } as const;
}

/** The computed label of a portfolio row. */
export const computedLabelOf = (row: string): string =>
  `CASE WHEN ${row}.override_state = '' THEN ${row}.label ELSE ${row}.computed_label END`;

/** An override that a row of the portfolio is under. */
export interface LabelOverride {
  /** Suspended: the computed label is the one in force. */
  readonly state: 'in-force' | 'suspended';
  readonly computedLabel: Label;
  /** The last day on which it holds, ISO 8601. */
  readonly until: string;
}

/** The `LabelOverride` of a portfolio row, as JSON; null if it is under none. */
export const labelOverrideOf = (row: string): string =>
  `CASE WHEN ${row}.override_state <> '' THEN json_build_object('state', ${row}.override_state, 'computedLabel', ${row}.computed_label, 'until', ${row}.override_until) END`;

const values = Object.entries(labelValues('p.computed'));
const columns = values.map(([column]) => column);

export const REFRESH_LABEL_SQL = `UPDATE portfolio SET ${columns.map((column) => `${column} = n.${column}`).join(', ')}
  FROM (SELECT p.supplier_id, ${values.map(([column, value]) => `${value} AS ${column}`).join(', ')}
        FROM (SELECT r.supplier_id, r.as_of, ${computedLabelOf('r')} AS computed FROM portfolio r
              WHERE r.organisation_id = $1 AND r.supplier_id = ANY ($2::uuid[])) p ${OVERRIDE_IN_FORCE}) n
  WHERE portfolio.organisation_id = $1 AND portfolio.supplier_id = n.supplier_id
    AND (${columns.map((column) => `portfolio.${column}`).join(', ')}) IS DISTINCT FROM (${columns.map((column) => `n.${column}`).join(', ')})`;

/**
 * Updates the labels of suppliers after their overrides have changed, in the transaction that changes them. As with decisions, a separate statement locks the rows
 * first, so that the next one sees what another transaction with the lock has committed.
 */
export async function refreshLabel(
  tx: Transaction,
  organisationId: string,
  supplierIds: readonly string[],
): Promise<void> {
  if (supplierIds.length === 0) return;
  await tx.query(LOCK_SQL, [organisationId, supplierIds]);
  await tx.write(REFRESH_LABEL_SQL, [organisationId, supplierIds]);
}
