import { NotFound } from '../../platform/errors/refused.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { barringRules } from '../risk/barring-flags.ts';
import type { WhatIsOpen } from './offers.ts';

/** Of supplier $2. A decision that one person recorded has nobody who approved it. */
export const openSql = `
  SELECT coalesce(portfolio.finding_count, 0) AS findings, coalesce(portfolio.barred_by, '') AS "barredBy",
    ((SELECT count(*) FROM review_questions q WHERE q.organisation_id = $1 AND q.supplier_id = $2 AND q.kind = 'list-hit' AND q.state = 'open')
      + (SELECT count(*) FROM portfolio_values v WHERE v.organisation_id = $1 AND v.supplier_id = $2 AND v.facet = 'flag' AND v.value LIKE 'SANC-%'))::integer AS alerts,
    EXISTS (SELECT FROM decisions d WHERE d.organisation_id = $1 AND d.supplier_id = $2 AND d.state = 'held') AS held,
    EXISTS (SELECT FROM decisions d WHERE d.organisation_id = $1 AND d.supplier_id = $2 AND d.state = 'in-force' AND d.decided_by <> d.proposed_by) AS "standsByTwo"
  FROM suppliers supplier
  LEFT JOIN portfolio ON portfolio.organisation_id = supplier.organisation_id AND portfolio.supplier_id = supplier.id
  WHERE supplier.organisation_id = $1 AND supplier.id = $2 AND supplier.state = 'active'`;

/** What decides which kinds of decision there are and what they require. @throws NotFound when the organisation has no such supplier */
export async function whatIsOpen(tx: Transaction, organisationId: string, supplierId: string): Promise<WhatIsOpen> {
  const [row] = await tx.query<Omit<WhatIsOpen, 'barredBy'> & { barredBy: string }>(openSql, [
    organisationId,
    supplierId,
  ]);
  if (!row) throw new NotFound('No supplier has this id');
  return { ...row, barredBy: barringRules(row.barredBy) };
}

/** The same, locked against a simultaneous decision: the next one reads what this one has written. @throws NotFound */
export async function lockWhatIsOpen(tx: Transaction, organisationId: string, supplierId: string): Promise<WhatIsOpen> {
  await tx.query(`SELECT FROM suppliers WHERE organisation_id = $1 AND id = $2 AND state = 'active' FOR UPDATE`, [
    organisationId,
    supplierId,
  ]);
  return whatIsOpen(tx, organisationId, supplierId);
}
