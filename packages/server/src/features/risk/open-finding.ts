import { NotFound } from '../../platform/errors/refused.ts';
import type { Transaction } from '../../platform/db/transaction.ts';

/** A finding by its rule and site. */
export interface FindingPlace {
  readonly supplierId: string;
  readonly ruleId: string;
  readonly siteId: string;
}

/** Finds the site of a finding about people that the results in force hold open. @throws NotFound where there is none */
export async function openFindingAt(
  tx: Transaction,
  organisationId: string,
  { supplierId, ruleId, siteId }: FindingPlace,
): Promise<{ readonly siteKey: string }> {
  const [site] = await tx.query<{ siteKey: string }>(
    `SELECT s.key AS "siteKey" FROM sites s
     WHERE s.organisation_id = $1 AND s.supplier_id = $2 AND s.id = $3 AND EXISTS (
       SELECT FROM unit_assessments u WHERE u.organisation_id = $1 AND u.supplier_id = $2 AND u.site_id = s.id AND u.recorded_to IS NULL
         AND u.result->'flags' @> $4::jsonb)`,
    [organisationId, supplierId, siteId, JSON.stringify([{ ruleId, class: 'FINDING' }])],
  );
  if (!site) throw new NotFound('No finding of this rule is open at the site');
  return site;
}
